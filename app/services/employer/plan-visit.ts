import type { Trx } from "#db/index.server";
import { isKnownEmployer } from "#db/repositories/employers";
import { insertVisit } from "#db/repositories/visits";
import type { VisitPlan } from "~/domain/employer/forms";
import { notFound } from "~/domain/errors";

/** Plans a visit to a company. @returns the id of the visit @throws AppError not_found */
export async function planVisit(trx: Trx, employerId: string, input: VisitPlan): Promise<string> {
  if (!(await isKnownEmployer(trx, employerId))) throw notFound("employer");
  const { plannedOn, userId, nextStep } = input;
  return insertVisit(trx, { employerId, plannedOn, userId, nextStep });
}
