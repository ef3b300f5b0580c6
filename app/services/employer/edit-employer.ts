import type { Trx } from "#db/index.server";
import { isKnownEmployer, updateEmployer } from "#db/repositories/employers";
import type { EmployerEdit } from "~/domain/employer/forms";
import { notFound } from "~/domain/errors";
import { syncEmployerJobs } from "./sync-employer-jobs";

/**
 * Changes the facts about a company.
 * @throws AppError not_found; conflict `stale` when somebody saved since the form was opened
 */
export async function editEmployer(trx: Trx, employerId: string, input: EmployerEdit): Promise<void> {
  const { version, ...values } = input;
  if (!(await isKnownEmployer(trx, employerId))) throw notFound("employer");
  const change = { ...values, size: values.size ?? null };
  await updateEmployer(trx, { id: employerId, version }, change);
  await syncEmployerJobs(trx, employerId);
}
