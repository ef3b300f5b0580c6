import { setReason, type Trx } from "#db/index.server";
import { findOverlap, insertWageFloor, lockWageFloor, updateWageFloor } from "#db/repositories/wage-floors";
import type { Clock } from "~/config/clock";
import { dayBefore } from "~/domain/days";
import { notFound, refused, staleVersion } from "~/domain/errors";
import type { WageFloorInput } from "~/domain/job/wage-floor-form";

/**
 * Changes an amount or adds the next one of its series. An earlier amount without a last day ends the day before the
 * new one begins. Checking a job reads the amounts anew each time, so the change applies at once. The shipped data
 * never overwrites a row that was checked later than itself.
 * @throws AppError not_found; conflict `stale`; rule when a day would have two amounts
 */
export async function saveWageFloor(
  trx: Trx,
  of: { id: string; version: number; next: boolean },
  input: WageFloorInput,
  time: Clock,
): Promise<string> {
  const today = time.today();
  const known = await lockWageFloor(trx, of.id);
  if (!known) throw notFound("wageFloor");
  if (known.version !== of.version) throw staleVersion();
  const { reason, validTo, ...values } = input;
  await setReason(trx, reason);
  const entry = { ...values, validTo: validTo ?? null, checkedOn: today };
  if (of.next && known.validTo === null && known.validFrom < input.validFrom)
    await updateWageFloor(trx, of, { validTo: dayBefore(input.validFrom), checkedOn: today });
  const series = { ...known, exceptId: of.next ? null : of.id };
  const taken = await findOverlap(trx, series, entry.validFrom, entry.validTo);
  if (taken) throw refused("coordinator:floor.error.overlap", { day: taken }, "validFrom");
  if (!of.next) {
    await updateWageFloor(trx, of, entry);
    return of.id;
  }
  const { floor, scope, sector, trainingYear, unit, position } = known;
  const id = `${floor}_${entry.validFrom.replaceAll("-", "_")}`;
  await insertWageFloor(trx, { id, floor, scope, sector, trainingYear, unit, position, ...entry });
  return id;
}
