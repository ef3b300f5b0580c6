import { withActor } from "#db/index.server";
import { log } from "~/config/log";
import { raiseLostAlarms } from "~/services/candidate/raise-lost-alarms";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "nobody-lost" } as const;

/** Every night: nobody stays without offer, named gap and dated next step unseen. */
export const nobodyLostTask: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const result = await withActor(system, (trx) => raiseLostAlarms(trx, system, clock), db);
  log.info({ today, ...result }, "nobody lost looked at");
};
