import { setReason, type Trx } from "#db/index.server";
import { saveLostAlarm } from "#db/repositories/nobody-lost";
import type { LostAlarmInput } from "~/domain/candidate/lost-alarm-form";
import { staleVersion } from "~/domain/errors";

/**
 * Sets after how many days without an offer, a named gap and a dated next step the coordinators are alerted; it takes
 * effect the next night.
 * @param version the version that was read; 0 if the city had not set its own number
 * @throws AppError conflict `stale`
 */
export async function setLostAlarm(trx: Trx, version: number, input: LostAlarmInput): Promise<void> {
  await setReason(trx, input.reason);
  if (!(await saveLostAlarm(trx, version, input.days))) {
    throw staleVersion({ table: "city_setting", id: "nobody_lost" });
  }
}
