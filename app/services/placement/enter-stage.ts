import { setReason, type Trx } from "#db/index.server";
import { lockConsents } from "#db/repositories/consents";
import { getMoveFacts, getWorkplace, type MoveFacts, type Workplace } from "#db/repositories/move-facts";
import {
  closeStage,
  deletePlans,
  ensurePlacement,
  insertStage,
  lockPlacement,
  movePlacement,
  openStepsOfStage,
  skipSteps,
} from "#db/repositories/placement";
import type { Clock } from "~/config/clock";
import { type Ground, groundOf } from "~/domain/access/ground";
import type { Staff } from "~/domain/actor";
import { isInForce } from "~/domain/employer/agreement";
import { notFound, refused, staleVersion } from "~/domain/errors";
import {
  bestStage,
  blocking,
  closingDay,
  currentStage,
  decideMove,
  type EndReason,
  type Finding,
  fieldOfProblem,
  type GuardId,
  type Move,
  type MoveDecision,
  type MoveFormName,
  type MoveVerb,
  nextAttempt,
  type StageFacts,
  type StageId,
  type StageRecord,
  toAcknowledge,
} from "~/domain/placement";
import { placeStages } from "~/domain/placement/stages";
import { placementStatus } from "~/domain/placement/states";
import { closedWithStage, stepAtStageEnd } from "~/domain/support/steps";
import { fillJob } from "~/services/job/fill-job";
import { endProposals } from "~/services/proposal/end-proposals";
import { syncSearch } from "~/services/search/sync-search";
import { planSupport } from "~/services/support/plan-support";

export type StageInput = {
  stage: StageId;
  employerId: string | null;
  jobId: string | null;
  apprenticeshipId: string | null;
  proposalId: string | null;
  start: string;
  /** Planned last day, ISO; null when open. */
  end: string | null;
  /** Only for a pause: the day somebody asks again, ISO. */
  reviewOn: string | null;
  facts: StageFacts;
  acknowledged: readonly GuardId[];
  /** Why the running stage ends, for staff only. */
  endReason: EndReason;
  endNote: string;
};

export type Entered = {
  placementId: string;
  stageRowId: string;
  candidateId: string;
};

/** Whose placement: an existing one with the version the page showed, or a person without one yet. */
export type PlacementRef = { placementId: string; version: number } | { candidateId: string };

export type MovePreview = {
  facts: MoveFacts;
  workplace: Workplace;
  decision: MoveDecision;
};

/**
 * What the rules say about a move, without making it. The page shows it; `enterStage` asks again before it saves.
 * @throws AppError not_found without such a placement, person, company or job
 */
export async function previewMove(
  trx: Trx,
  verb: MoveVerb,
  placement: { placementId: string } | { candidateId: string },
  input: StageInput,
  time: Clock,
): Promise<MovePreview> {
  const today = time.today();
  const facts = await getMoveFacts(trx, placement, today);
  const workplace = await getWorkplace(trx, input);
  const decision = decideMove({
    verb,
    table: facts.table,
    context: {
      today,
      occasion: "transition",
      history: facts.history,
      from: currentStage(facts.history),
      move: moveOf(input),
      permissions: facts.permissions,
      person: { ...facts.person, seriousObstacles: input.facts.seriousObstacles },
      workplace: workplace.facts,
    },
    reviewOn: input.reviewOn,
    agreementInForce: workplace.agreement !== null && isInForce(workplace.agreement, input.start),
    ground: groundAt(facts, input.employerId, today),
  });
  return { facts, workplace, decision };
}

/** The ground on which a company may see the person today; null without a company or a ground. */
export const groundAt = (
  { consents, history }: Pick<MoveFacts, "consents" | "history">,
  employerId: string | null,
  today: string,
): Ground | null => (employerId === null ? null : groundOf({ consents, stages: history }, employerId, today));

function moveOf(input: StageInput): Move {
  const { seriousObstacles: _person, examOn: _exam, ...facts } = input.facts;
  const { stage, employerId, jobId, start, end } = input;
  return { ...facts, stage, employerId, jobId, start, end };
}

/**
 * Makes one move on a person's placement: closes the running stage, enters the next, and plans its support. The
 * placement's row is locked first and its version compared, so of two moves at once one wins and the other is stale.
 * @throws AppError not_found; conflict `stale`; rule with the first thing in the way: `placement:problem.*` at its
 * field, `placement:guard.*` for a blocking guard, `placement:problem.acknowledge` for a warning nobody ticked
 */
export async function enterStage(
  trx: Trx,
  actor: Staff,
  verb: MoveVerb,
  placement: PlacementRef,
  input: StageInput,
  time: Clock,
): Promise<Entered> {
  const placementId =
    "placementId" in placement
      ? placement.placementId
      : await ensurePlacement(trx, placement.candidateId, actor.userId);
  const locked = await lockPlacement(trx, placementId);
  if (!locked) throw notFound("placement");
  if ("version" in placement && locked.version !== placement.version) throw staleVersion();

  await lockConsents(trx, locked.candidateId);
  const preview = await previewMove(trx, verb, { placementId }, input, time);
  refuseUnlessReady(formOf(verb, placement), preview.decision, input.acknowledged);

  const { facts } = preview;
  const current = currentStage(facts.history);
  if (input.endNote) await setReason(trx, input.endNote);
  if (current) await leaveStage(trx, current, input);
  const stageRowId = await addStage(trx, actor, facts, placementId, input, preview.decision);
  await noteEntered(trx, actor, facts, placementId, input);
  await planSupport(
    trx,
    {
      facts,
      placementId,
      stageRowId,
      stage: input.stage,
      employerId: input.employerId,
      start: input.start,
      end: input.end,
      examOn: input.facts.examOn,
      findings: preview.decision.findings,
      responsibleUserId: locked.responsibleUserId,
    },
    time,
  );
  if (input.jobId && placeStages.includes(input.stage)) {
    const { candidateId } = facts;
    await endProposals(trx, actor, { jobId: input.jobId, candidateId, reason: "started" }, time);
    await fillJob(trx, actor, input.jobId, time);
  }
  // people with work are no longer searched for; the index reads the person again
  await syncSearch(trx, "candidates", facts.candidateId);
  return { placementId, stageRowId, candidateId: facts.candidateId };
}

function formOf(verb: MoveVerb, placement: PlacementRef): MoveFormName {
  if ("candidateId" in placement) return "start";
  return verb === "pause" || verb === "end" ? verb : "move";
}

function refuseUnlessReady(form: MoveFormName, decision: MoveDecision, acknowledged: readonly GuardId[]): void {
  const [problem] = decision.problems;
  if (problem) throw refused(`placement:problem.${problem}`, {}, fieldOfProblem(form, problem));
  const [block] = blocking(decision.findings);
  if (block) throw refused(`placement:guard.${block.code}`, { ...block.params, paragraph: block.paragraph });
  const unseen = toAcknowledge(decision.findings, acknowledged);
  if (unseen.length > 0) throw refused("placement:problem.acknowledge", { count: unseen.length }, "acknowledged");
}

async function leaveStage(trx: Trx, current: StageRecord, input: StageInput): Promise<void> {
  const start = current.start ?? input.start;
  const lastDay = closingDay(current, input.start);
  await closeStage(trx, {
    stageRowId: current.id,
    start,
    lastDay,
    endReasonId: input.endReason,
    endNote: input.endNote,
  });
  const open = await openStepsOfStage(trx, current.id);
  const outlived = open.filter((step) => stepAtStageEnd(step.dueOn, lastDay, step.templateKey) === "skip");
  await skipSteps(
    trx,
    outlived.map((step) => step.id),
    closedWithStage,
  );
}

async function addStage(
  trx: Trx,
  actor: Staff,
  facts: MoveFacts,
  placementId: string,
  input: StageInput,
  decision: MoveDecision,
): Promise<string> {
  // a plan that has come true, or that lies before what really happened, is no longer needed
  await deletePlans(trx, placementId, { stageId: input.stage, startsBy: input.start });
  const back = decision.verdict.allowed && decision.verdict.direction === "back" && input.stage !== "profiling";
  return insertStage(trx, {
    placementId,
    candidateId: facts.candidateId,
    stageId: input.stage,
    employerId: input.employerId,
    jobId: input.jobId,
    apprenticeshipId: input.apprenticeshipId,
    proposalId: input.proposalId,
    start: input.start,
    endsOn: input.end,
    attemptNo: nextAttempt(facts.history, input.stage),
    stepBack: back,
    facts: input.facts,
    acknowledgedGuards: acknowledgements(decision.findings),
    enteredBy: actor.userId,
  });
}

/** The warnings shown beside the decision, with their codes: proof that somebody saw them. */
function acknowledgements(findings: readonly Finding[]): { guard: GuardId; code: string }[] {
  return findings.map(({ guard, code }) => ({ guard, code }));
}

async function noteEntered(
  trx: Trx,
  actor: Staff,
  facts: MoveFacts,
  placementId: string,
  input: StageInput,
): Promise<void> {
  const entered: StageRecord = {
    id: "entered",
    stage: input.stage,
    employerId: input.employerId,
    jobId: input.jobId,
    start: input.start,
    end: null,
    planned: false,
    main: true,
    attemptNo: 1,
    endReason: null,
  };
  const event = input.stage === "pause" ? "pause" : input.stage === "exit" ? "exit" : "enter";
  const { reviewOn } = input;
  await movePlacement(trx, placementStatus.moveAll(event, actor.role), placementId, {
    reviewOn,
    bestStageId: bestStage([...facts.history, entered]),
  });
}
