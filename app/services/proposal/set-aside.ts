import type { Trx } from "#db/index.server";
import { listCandidateFacts, listJobFacts } from "#db/repositories/match-facts";
import { insertDecision, listSettled } from "#db/repositories/order-decisions";
import { lockJobAndEmployer } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { AppError, notFound, refused } from "~/domain/errors";
import { match } from "~/domain/matching/match";
import { candidateFacts, jobFacts } from "~/domain/matching/rows";
import { betterDimensions, topOfList } from "~/domain/proposal/order";
import type { SetAsideReason } from "~/domain/proposal/states";
import { matchReference } from "~/facts/match-reference";
import { peopleAhead } from "~/facts/people-ahead";

/**
 * Sets a person aside for one job: they stay in the list, marked as set aside, and the next one moves up. At the top of
 * the list this needs a reason, because it goes against the order; further down it needs none.
 * @throws AppError not_found; conflict `match:errors.alreadySettled`; rule `match:errors.reasonNeeded`
 */
export async function setAside(
  trx: Trx,
  actor: Staff,
  input: { jobId: string; candidateId: string; reason: SetAsideReason | null },
  time: Clock,
): Promise<void> {
  const today = time.today();
  const locked = await lockJobAndEmployer(trx, input.jobId);
  if (!locked) throw notFound("job");
  const [personRow] = await listCandidateFacts(trx, { ids: [input.candidateId] }, today);
  const [jobRow] = await listJobFacts(trx, [input.jobId]);
  if (!personRow || !jobRow) throw notFound("candidate");
  const settled = await listSettled(trx, input.jobId);
  if (settled.has(input.candidateId)) throw new AppError("conflict", "match:errors.alreadySettled");

  const { reference, rules } = await matchReference(trx);
  const fit = match(jobFacts(jobRow, today), candidateFacts(personRow, today), reference, today, rules);
  const { ahead, next } = await peopleAhead(trx, locked.job, fit, today);
  const top = !fit.blocked && ahead.length < topOfList(locked.job.places);
  if (top && !input.reason) throw refused("match:errors.reasonNeeded", {}, "reason");
  const chosen = top ? next : null;
  await insertDecision(trx, {
    kind: "set_aside",
    jobId: input.jobId,
    proposalId: null,
    passed: fit,
    chosen,
    reason: (top && input.reason) || "",
    dimensions: chosen ? betterDimensions(fit, chosen) : [],
    decidedBy: actor.userId,
  });
}
