import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { editCandidate } from "~/services/candidate/edit-candidate";

/**
 * Ends the talk with what comes next and when.
 * @param row.version the version of the record that the page showed
 * @throws AppError not_found; conflict `stale`; rule `dateInPast` at `nextStepOn`
 */
export async function planNextStep(
  trx: Trx,
  row: { id: string; version: number },
  next: { nextStep: string; nextStepOn: string },
  time: Clock,
): Promise<void> {
  if (next.nextStepOn < time.today()) throw refused("dateInPast", {}, "nextStepOn");
  await editCandidate(trx, row, next);
}
