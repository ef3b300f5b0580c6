import type { Trx } from "#db/index.server";
import { findPersonState } from "#db/repositories/candidates";
import { findOccupation } from "#db/repositories/jobs";
import { listNetwork } from "#db/repositories/network";
import { addAcquisition } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { DEFAULT_OFFICE_HOURS } from "~/domain/employer/working-hours";
import { AppError, notFound } from "~/domain/errors";
import { addWorkingDays } from "~/domain/working-days";

/** Working days in which a company is asked: long enough for an appointment, short enough not to be forgotten. */
const ASK_WITHIN = 5;

/**
 * Notes that a company is to be asked for a job that does not exist yet, for one person: a task with a day and somebody
 * responsible (whoever is responsible for the company, else who noted it). While it is open there is no second one for
 * the same two.
 * @param occupationId what the person would work as there
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
  const dueOn = addWorkingDays(today, ASK_WITHIN, DEFAULT_OFFICE_HOURS.state);
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
