import { addDays, daysBetween, type IsoDate, weekDays } from "~/domain/days";
import { type StepState, stepStatus } from "./states";

/** Why a step was left out or put off: closed, so that patterns become visible. */
export const skipReasons = [
  "not_needed",
  "already_talked",
  "stage_ended",
  "not_reached",
  "wish_of_person",
  "wish_of_company",
  "staff_absent",
  "too_late",
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The reason the system itself gives when a stage ends before its check-ins were due. */
export const closedWithStage: SkipReason = "stage_ended";

/** Reasons that only the system gives: a stage that ended, a message whose moment had passed. */
const systemReasons: readonly SkipReason[] = [closedWithStage, "too_late"];

/** A person who cannot be reached is a reason to look at the channels, not to let the step go. */
export function allowedReasons(verb: "move" | "skip"): readonly SkipReason[] {
  const own = skipReasons.filter((reason) => !systemReasons.includes(reason));
  return verb === "move"
    ? own.filter((reason) => reason !== "not_needed" && reason !== "already_talked")
    : own.filter((reason) => reason !== "not_reached");
}

/** A mistake can be undone for a day; later it is history. */
const undoHours = 24;
const hourMs = 3_600_000;

/** Whether a closed step may still be opened again: what somebody closed just now, not what the system or a stage's end closed. */
export function mayReopen(
  step: { state: StepState; who: string; reason: string; changedAt: Date },
  now: Date,
): boolean {
  return (
    stepStatus.from("reopen").includes(step.state) &&
    step.who !== "system" &&
    !(step.state === "skipped" && systemReasons.some((reason) => reason === step.reason)) &&
    now.getTime() - step.changedAt.getTime() <= undoHours * hourMs
  );
}

/** The last day that is due soon, beside what is late: a week ahead, on the first page and in the numbers of the team. */
export const dueSoonUntil = (today: IsoDate): IsoDate => addDays(today, weekDays);

export type MoveProblem = "step.dueMissing" | "step.duePast" | "step.dueSame" | "step.tooFar";

/** A check-in may be put off, but not out of sight: at most eight weeks from today, like a pause. */
const longestPostponementDays = 56;

/** What is wrong with a new date for a step; null when it fits. */
export function moveProblem(due: IsoDate, to: IsoDate | null, today: IsoDate): MoveProblem | null {
  if (to === null) return "step.dueMissing";
  if (to < today) return "step.duePast";
  if (to === due) return "step.dueSame";
  return daysBetween(today, to) > longestPostponementDays ? "step.tooFar" : null;
}

/**
 * What becomes of an open step when its stage ends on `lastDay`: feedback talks that hang on the end must still
 * happen, what was due stays due, and what would have come later belonged to the stage.
 */
export function stepAtStageEnd(due: IsoDate, lastDay: IsoDate, templateKey: string | null): "keep" | "skip" {
  const hangsOnEnd = templateKey !== null && /\.end/.test(templateKey);
  return hangsOnEnd || due <= lastDay ? "keep" : "skip";
}
