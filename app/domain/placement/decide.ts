import type { IsoDate } from "~/domain/days";
import type { Ground } from "../access/ground";
import { blocking, checkGuards, type Finding, type GuardContext, type Move, toAcknowledge } from "./guards";
import type { GuardId } from "./guards-model";
import { type ScheduleProblem, scheduleProblems } from "./schedule";
import { apart, beforeWork, type StageId, stageTraits } from "./stages";
import { canMove, type Direction, type MoveRefusal, type MoveVerdict, type TransitionTable } from "./transitions";

/** The moves a specialist can make on a placement; each has its own page and its own service. */
const moveVerbs = ["advance", "step_back", "change_company", "pause", "resume", "end"] as const;
export type MoveVerb = (typeof moveVerbs)[number];

const verbs: Readonly<Record<Direction, readonly MoveVerb[]>> = {
  start: ["advance", "resume", "end"],
  up: ["advance", "resume"],
  same: ["advance", "change_company", "resume"],
  back: ["step_back", "resume", "end"],
  pause: ["pause"],
  resume: ["resume"],
  exit: ["end"],
  after: ["advance", "end"],
};

/** The directions a verb may take; the form offers only stages that lie there. */
export const directionsOf = (verb: MoveVerb): readonly Direction[] =>
  (Object.keys(verbs) as Direction[]).filter((direction) => verbs[direction].includes(verb));

export type MoveQuestion = {
  readonly verb: MoveVerb;
  readonly table: TransitionTable;
  readonly context: GuardContext & { readonly move: Move };
  /** For a pause: the day somebody asks again. */
  readonly reviewOn: IsoDate | null;
  /** A limits agreement with two confirmations is in force at the company on the first day. */
  readonly agreementInForce: boolean;
  /** On which ground the company may see the person today; null without a company or without a ground. */
  readonly ground: Ground | null;
};

export type MoveProblem =
  | MoveRefusal
  | ScheduleProblem
  | "move.otherVerb"
  | "move.sameCompany"
  | "agreement.missing"
  | typeof noGround;

export type MoveDecision = {
  readonly verdict: MoveVerdict;
  /** What makes the move impossible, as codes of `placement:problem`. */
  readonly problems: readonly MoveProblem[];
  readonly findings: readonly Finding[];
};

/**
 * Checks a move against the transition table, the dates, the limits agreement, the ground and the guards. The page calls it
 * to show the result, the service again before saving.
 */
export function decideMove(question: MoveQuestion): MoveDecision {
  const { context, verb } = question;
  const { move, history, from } = context;
  const verdict = canMove(question.table, history, from, move);
  const problems: MoveProblem[] = [];
  if (!verdict.allowed) problems.push(verdict.code);
  else if (!verbs[verdict.direction].includes(verb)) problems.push("move.otherVerb");
  if (verb === "change_company" && from?.employerId === move.employerId) problems.push("move.sameCompany");
  problems.push(...scheduleProblems(history, { ...move, reviewOn: question.reviewOn }));
  if (needsAgreement(move.stage, move.employerId) && !question.agreementInForce) problems.push("agreement.missing");
  if (needsGround(move.stage, move.employerId) && question.ground === null) problems.push(noGround);
  return { verdict, problems, findings: checkGuards(context) };
}

/** The problem of a move to a company that the person has not agreed to be shown to. */
export const noGround = "consent.missing";

/** Whether a stage shows the person to a company and so needs a ground. A pause or exit does not. */
export function needsGround(stage: StageId, employerId: string | null): boolean {
  return employerId !== null && !apart.includes(stageTraits(stage).phase);
}

/** No placement starts without a limits agreement; only getting to know each other comes before it (PRODUCT, limits agreement). */
function needsAgreement(stage: StageId, employerId: string | null): boolean {
  return employerId !== null && !beforeWork.includes(stageTraits(stage).phase);
}

/** Whether a decided move may be saved, given the warnings that were ticked. */
export function maySave(decision: MoveDecision, acknowledged: readonly GuardId[]): boolean {
  return (
    decision.problems.length === 0 &&
    blocking(decision.findings).length === 0 &&
    toAcknowledge(decision.findings, acknowledged).length === 0
  );
}
