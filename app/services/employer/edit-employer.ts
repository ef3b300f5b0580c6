import type { Trx } from "#db/index.server";
import { lockEmployerState, moveEmployerRow, updateEmployer } from "#db/repositories/employers";
import { handOverCompanyStep } from "#db/repositories/support-step";
import type { Staff } from "~/domain/actor";
import type { EmployerEdit } from "~/domain/employer/forms";
import { employerStatus } from "~/domain/employer/states";
import { notFound, staleVersion } from "~/domain/errors";
import { syncEmployerJobs } from "./sync-employer-jobs";

/**
 * Changes the facts about a company and how it stands.
 * @throws AppError not_found; conflict `stale` when somebody saved since the form was opened; rule `transition` at
 *   `state` where the company cannot get there from where it stands
 */
export async function editEmployer(trx: Trx, actor: Staff, employerId: string, input: EmployerEdit): Promise<void> {
  const { version, state, ...values } = input;
  const stored = await lockEmployerState(trx, employerId);
  if (!stored) throw notFound("employer");
  const row = { id: employerId, version };
  if (stored.version !== version) throw staleVersion({ table: "employer", id: employerId });
  const move = employerStatus.chosen(stored.state, state, actor.role);
  const change = { ...values, size: values.size ?? null };
  await (move === null ? updateEmployer(trx, row, change) : moveEmployerRow(trx, move, row, change));
  if (values.responsibleUserId) await handOverCompanyStep(trx, employerId, values.responsibleUserId);
  await syncEmployerJobs(trx, employerId);
}
