import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { editCandidate } from "./edit-candidate";

/**
 * Records the one thing that stands in a person's way, with the next step and its due date.
 * @param input.version the version of the record that the page showed
 * @throws AppError not_found; conflict `stale`; rule `dateInPast` at `nextStepOn`
 */
export async function nameGap(
  trx: Trx,
  input: { id: string; version: number; gap: string; nextStep: string; nextStepOn: string },
  time: Clock,
): Promise<void> {
  const today = time.today();
  const { id, version, gap, nextStep, nextStepOn } = input;
  if (nextStepOn < today) throw refused("dateInPast", {}, "nextStepOn");
  await editCandidate(trx, { id, version }, { namedGap: gap, nextStep, nextStepOn });
}
