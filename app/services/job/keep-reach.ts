import type { Trx } from "#db/index.server";
import { findReach, listReachGroups, storeReach } from "#db/repositories/reach";
import type { Clock } from "~/config/clock";
import { countReach, reachHolds } from "~/domain/job/reach";

/** Counts how many people each answer of a job reaches, unless this hour has been counted already. */
export async function keepReach(trx: Trx, time: Clock): Promise<void> {
  const now = time.now();
  if (reachHolds(await findReach(trx), now)) return;
  await storeReach(trx, { countedAt: now, answers: countReach(await listReachGroups(trx, time.today())) });
}
