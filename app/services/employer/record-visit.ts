import type { Trx } from "#db/index.server";
import { moveEmployer } from "#db/repositories/employers";
import { findVisit, moveVisitRow } from "#db/repositories/visits";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { VisitRecord } from "~/domain/employer/forms";
import { employerStatus, visitStatus } from "~/domain/employer/states";
import { refuseRecording } from "~/domain/employer/visit";
import { notFound, refused } from "~/domain/errors";
import { setCompanyStep } from "./set-next-step";

/**
 * Records what was seen and said at a visit; what comes next becomes the step of the company. A recorded visit can be corrected but not undone. A
 * prospect becomes an active company with its first visit.
 * @throws AppError not_found; rule when the day is in the future or the visit was cancelled; conflict `stale`
 */
export async function recordVisit(
  trx: Trx,
  actor: Staff,
  visitId: string,
  input: VisitRecord,
  time: Clock,
): Promise<void> {
  const today = time.today();
  const visit = await findVisit(trx, visitId);
  if (!visit) throw notFound("visit");
  const move =
    visitStatus.move(visit.state, "record", actor.role) ?? visitStatus.move(visit.state, "correct", actor.role);
  if (!move) throw refused("employer:errors.visitCancelled");
  const ahead = refuseRecording(input.visitedOn, today);
  if (ahead) throw refused(ahead, {}, "visitedOn");
  const { version, ...values } = input;
  const change = { ...values, nextStepOn: values.nextStepOn ?? null };
  await moveVisitRow(trx, move, { id: visitId, version }, change);
  // a correction of other words does not open what has been done since
  const isNew = change.nextStep !== visit.nextStep || change.nextStepOn !== visit.nextStepOn;
  if (isNew && change.nextStep && change.nextStepOn)
    await setCompanyStep(trx, actor, visit.employerId, { title: change.nextStep, dueOn: change.nextStepOn });
  await moveEmployer(trx, employerStatus.moveAll("meet", actor.role), visit.employerId);
}
