import { setReason, type Trx } from "#db/index.server";
import { saveLostAlarm } from "#db/repositories/nobody-lost";
import type { LostAlarmInput } from "~/domain/candidate/lost-alarm-form";
import { staleVersion } from "~/domain/errors";

/**
 * Sets after how many days without offer, named gap and dated next step the coordinators are told; the next night goes
 * by it.
 * @param version as it was read; 0 where the city had no number of its own
 * @throws conflict `stale`
 */
export async function setLostAlarm(trx: Trx, version: number, input: LostAlarmInput): Promise<void> {
  await setReason(trx, input.reason);
  if (!(await saveLostAlarm(trx, version, input.days))) {
    throw staleVersion({ table: "city_setting", id: "nobody_lost" });
  }
}
