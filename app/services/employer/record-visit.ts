import type { Trx } from "#db/index.server";
import { moveEmployerState } from "#db/repositories/employers";
import { findVisit, updateVisit } from "#db/repositories/visits";
import type { Clock } from "~/config/clock";
import type { VisitRecord } from "~/domain/employer/forms";
import { nextVisitState, refuseRecording, type VisitState } from "~/domain/employer/visit";
import { notFound, refused } from "~/domain/errors";

/**
 * Writes down what was seen and said at a visit, and what comes next. A recorded visit can be corrected, not undone.
 * A company that was a prospect is active from its first visit on.
 * @throws notFound, refused when the day lies ahead or the visit was cancelled, conflict `stale`
 */
export async function recordVisit(trx: Trx, visitId: string, input: VisitRecord, time: Clock): Promise<void> {
  const today = time.today();
  const visit = await findVisit(trx, visitId);
  if (!visit) throw notFound("visit");
  const state = visit.state as VisitState;
  const next = nextVisitState(state, state === "done" ? "correct" : "record");
  if (next === null) throw refused("employer:errors.visitCancelled");
  const ahead = refuseRecording(input.visitedOn, today);
  if (ahead) throw refused(ahead, {}, "visitedOn");
  const { version, ...values } = input;
  const change = { ...values, nextStepOn: values.nextStepOn ?? null, state: next };
  await updateVisit(trx, { id: visitId, version }, change);
  await moveEmployerState(trx, visit.employerId, { from: "prospect", to: "active" });
}
