import type { Trx } from "#db/index.server";
import { updateEmployer } from "#db/repositories/employers";
import { handOverCompanyStep } from "#db/repositories/support-step";
import { isStaffUser } from "#db/repositories/users";
import { refused } from "~/domain/errors";

/**
 * Makes a colleague responsible for a company, and for what comes next with it.
 * @throws AppError conflict `stale`; rule `choose` at `to` where nobody of the team is meant
 */
export async function handOverCompany(trx: Trx, row: { id: string; version: number }, to: string): Promise<void> {
  if (!(await isStaffUser(trx, to))) throw refused("choose", {}, "to");
  await updateEmployer(trx, row, { responsibleUserId: to });
  await handOverCompanyStep(trx, row.id, to);
}
