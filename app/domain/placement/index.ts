/** Placements: their stages, which may follow which, and the guards. */
export { decideMove, type MoveDecision, type MoveVerb, maySave } from "./decide";
export { type EndReason, endReasonIds, endReasonsFor, pauseReasons } from "./end-reasons";
export { noFacts, type StageFacts } from "./facts";
export { blocking, type Finding, toAcknowledge } from "./guards";
export { type GuardContext, type GuardId, guardIds, type Move } from "./guards-model";
export { type LadderStage, type LadderView, ladderFor, type Rung } from "./ladder";
export { drawLadder, type LadderPicture, lacksPlan } from "./ladder-picture";
export { fieldOfProblem, type MoveFormName, problemsByField } from "./move-problems";
export {
  endedLately,
  endsByFact,
  isSeenBy,
  keptEnded,
  type NeedFacts,
  openNeeds,
  type RungNeed,
  rungNeeds,
} from "./needs";
export { outlook } from "./outlook";
export { closingDay } from "./schedule";
export {
  bestStage,
  currentStage,
  isStageId,
  lastStageWithHeight,
  levelOf,
  levels,
  nextAttempt,
  nextPlanned,
  type StageId,
  type StageRecord,
  stageIds,
  stageTraits,
} from "./stages";
export { canMove, reachableStages } from "./transitions";
export { needsPermissionPerJob, permissionsOn } from "./work-permission";
