import { addDays, type IsoDate, shiftDate } from "~/domain/days";
import { begunStages, currentStage, type StageId, type StageRecord, stageTraits } from "./stages";

export type ScheduleProblem =
  | "stage.startMissing"
  | "stage.endBeforeStart"
  | "stage.startsBeforePrevious"
  | "stage.overlap"
  | "stage.endMissing"
  | "stage.companyMissing"
  | "pause.reviewMissing"
  | "pause.reviewTooLate";

export type NewStageDates = {
  readonly stage: StageId;
  readonly start: IsoDate | null;
  /** Last day, included. */
  readonly end: IsoDate | null;
  /** Only for a pause: the day somebody asks again. */
  readonly reviewOn: IsoDate | null;
  readonly employerId: string | null;
};

/** A pause is looked at again within eight weeks (reference data, stage `pause`). */
const pauseReviewWeeks = 8;

/**
 * What is wrong with the dates of the next main stage. The current one ends the day before the new one starts, so
 * only the order of starts and finished stages can collide. Empty when everything fits.
 */
export function scheduleProblems(history: readonly StageRecord[], next: NewStageDates): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const traits = stageTraits(next.stage);
  if (next.start === null) return ["stage.startMissing"];
  if (next.end !== null && next.end < next.start) problems.push("stage.endBeforeStart");
  if (traits.company === "required" && next.employerId === null) problems.push("stage.companyMissing");
  if (traits.endExpected && next.end === null) problems.push("stage.endMissing");
  if (next.stage === "pause") problems.push(...reviewProblems(next.start, next.reviewOn));
  const current = currentStage(history);
  if (current?.start && next.start <= current.start) problems.push("stage.startsBeforePrevious");
  if (overlapsFinished(history, next)) problems.push("stage.overlap");
  return problems;
}

/** What is wrong with the day on which a pause is asked about again. @param start from when on the weeks count */
export function reviewProblems(start: IsoDate, review: IsoDate | null): ScheduleProblem[] {
  if (review === null) return ["pause.reviewMissing"];
  return review > shiftDate(start, { weeks: pauseReviewWeeks }) ? ["pause.reviewTooLate"] : [];
}

/** An exclusion constraint in the database guarantees the same; here it becomes a readable problem before the save. */
function overlapsFinished(history: readonly StageRecord[], next: NewStageDates): boolean {
  const current = currentStage(history);
  return begunStages(history)
    .filter((record) => record.id !== current?.id)
    .some((record) => {
      const endsAfterStart = record.end === null || record.end >= (next.start ?? "");
      const startsBeforeEnd = next.end === null || (record.start ?? "") <= next.end;
      return endsAfterStart && startsBeforeEnd;
    });
}

/** The day the running stage ends when another one starts; never before it began. */
export function closingDay(current: StageRecord, nextStart: IsoDate): IsoDate {
  const eve = addDays(nextStart, -1);
  if (current.end !== null && current.end < eve) return current.end;
  return current.start !== null && eve < current.start ? current.start : eve;
}
