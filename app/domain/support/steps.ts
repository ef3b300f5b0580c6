import { addDays, daysBetween, type IsoDate, weekDays } from "~/domain/days";
import { type StepState, stepStatus } from "./states";

/** Why a step was skipped or moved: a closed list, so that patterns become visible. */
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

/**
 * The reasons for moving or skipping a step. "Not reached" is none for skipping: then the channels have to be checked.
 */
export function allowedReasons(verb: "move" | "skip"): readonly SkipReason[] {
  const own = skipReasons.filter((reason) => !systemReasons.includes(reason));
  return verb === "move"
    ? own.filter((reason) => reason !== "not_needed" && reason !== "already_talked")
    : own.filter((reason) => reason !== "not_reached");
}

/** A mistake can be undone for a day; later it is history. */
const undoHours = 24;
const hourMs = 3_600_000;

/** Whether what was done at that moment can still be undone. */
export const mayUndo = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= undoHours * hourMs;

/**
 * Whether a closed step may be reopened: one that somebody closed recently, not one that the system or the end of a
 * stage closed.
 */
export function mayReopen(
  step: { state: StepState; who: string; reason: string; changedAt: Date },
  now: Date,
): boolean {
  return (
    stepStatus.from("reopen").includes(step.state) &&
    step.who !== "system" &&
    !(step.state === "skipped" && systemReasons.some((reason) => reason === step.reason)) &&
    mayUndo(step.changedAt, now)
  );
}

/** The last day that counts as due soon: a week ahead, on the first page and in the figures of the team. */
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
 * What happens to an open step when its stage ends on `lastDay`: feedback talks about the end must still take place,
 * what was due stays due, and later steps belonged to the stage.
 */
export function stepAtStageEnd(due: IsoDate, lastDay: IsoDate, templateKey: string | null): "keep" | "skip" {
  const hangsOnEnd = templateKey !== null && /\.end/.test(templateKey);
  return hangsOnEnd || due <= lastDay ? "keep" : "skip";
}
