import type { Trx } from "#db/index.server";
import { findPersonState } from "#db/repositories/candidates";
import { findOccupation } from "#db/repositories/jobs";
import { listNetwork } from "#db/repositories/network";
import { addAcquisition } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { AppError, notFound } from "~/domain/errors";
import { addWorkingDays } from "~/domain/working-days";
import { readOffice } from "~/facts/city";

/** Working days until the company should be asked: enough to get an appointment, too few to forget about it. */
const askWithin = 5;

/**
 * Plans to ask a company for a job that does not exist yet, for one person: a task with a due date for whoever is
 * responsible for the company, or for the acting specialist if nobody is. While it is open there can be no second one
 * for the same person and company.
 * @param occupationId the occupation the person would work in
 * @throws AppError not_found; conflict `acquisition.alreadyOpen`
 */
export async function draftAcquisition(
  trx: Trx,
  actor: Staff,
  input: { candidateId: string; employerId: string; occupationId: string },
  time: Clock,
): Promise<{ id: string; dueOn: string }> {
  const today = time.today();
  const { candidateId, employerId, occupationId } = input;
  const state = await findPersonState(trx, candidateId);
  const [company] = await listNetwork(trx, [employerId]);
  const occupation = await findOccupation(trx, occupationId);
  if (state !== "active" || !company || !occupation) throw notFound("candidate");
  const dueOn = addWorkingDays(today, askWithin, (await readOffice(trx)).calendar);
  const id = await addAcquisition(trx, {
    candidateId,
    employerId,
    responsibleUserId: company.responsibleUserId ?? actor.userId,
    kind: "task",
    title: occupation.de,
    channel: "call",
    withWhom: "employer",
    required: false,
    dueOn,
  });
  if (id === undefined) throw new AppError("conflict", "acquisition.alreadyOpen");
  return { id, dueOn };
}
