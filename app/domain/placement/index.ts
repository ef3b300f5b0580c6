/** The pathway: stages, what may follow what, and what speaks against it. */
export { decideMove, LADDER_VERBS, type LadderVerb, type MoveDecision, maySave, needsAgreement } from "./decide";
export { END_REASON_IDS, type EndReason, endReasonsFor, isEndReason } from "./end-reasons";
export { noFacts, type StageFacts, stageFacts } from "./facts";
export { blocking, checkGuards, type Finding, GUARDS, toAcknowledge } from "./guards";
export { GUARD_IDS, type GuardContext, type GuardId, type Move } from "./guards-model";
export { type Cut, type LadderStage, type LadderView, ladderFor, type Rung } from "./ladder";
export { closingDay, scheduleProblems } from "./schedule";
export {
  bestStage,
  currentStage,
  isEmployment,
  isOffLadder,
  isStageId,
  lastRung,
  nextAttempt,
  nextPlanned,
  STAGE_IDS,
  STAGE_TRAITS,
  type StageId,
  type StageRecord,
} from "./stages";
export { canMove, parseTransitions, reachableStages, type TransitionTable } from "./transitions";
export { needsPermissionPerJob, permissionsOn, type WorkPermission } from "./work-permission";
