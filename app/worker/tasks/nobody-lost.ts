import { withActor } from "#db/index.server";
import { log } from "~/config/log";
import { raiseLostAlarms } from "~/services/candidate/raise-lost-alarms";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "nobody-lost" } as const;

/** Every night: alerts the coordinators to people without an offer, a named gap or a dated next step. */
export const nobodyLostTask: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const result = await withActor(system, (trx) => raiseLostAlarms(trx, system, clock), db);
  log.info({ today, ...result }, "nobody lost looked at");
};
