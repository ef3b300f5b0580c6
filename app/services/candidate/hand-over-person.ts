import type { Trx } from "#db/index.server";
import { handOverPlacement } from "#db/repositories/placement";
import { handOverSteps } from "#db/repositories/support-step";
import { isStaffUser } from "#db/repositories/users";
import { refused } from "~/domain/errors";
import { editCandidate } from "./edit-candidate";

/**
 * Hands a person over to a colleague, with their placement and with the open steps the team has to do for them; what a
 * company's mentor or somebody else was asked for stays theirs.
 * @throws AppError not_found; conflict `stale`; rule `choose` at `to` where nobody of the team is meant
 */
export async function handOverPerson(trx: Trx, row: { id: string; version: number }, to: string): Promise<void> {
  if (!(await isStaffUser(trx, to))) throw refused("choose", {}, "to");
  await editCandidate(trx, row, { responsibleUserId: to });
  await handOverPlacement(trx, row.id, to);
  await handOverSteps(trx, row.id, to);
}
