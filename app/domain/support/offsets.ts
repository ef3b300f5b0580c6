import { addDays, daysBetween, type IsoDate, shiftDate } from "~/domain/days";
/** The dates a template's offsets hang on; null where nobody knows the date yet. */
export type StageDates = {
  readonly start: IsoDate;
  /** Last day, included. */
  readonly end: IsoDate | null;
  readonly exam: IsoDate | null;
  /** Last valid day of the residence paper. */
  readonly permitUntil: IsoDate | null;
  /** How far an open-ended stage is planned ahead, when not `horizonMonths`. */
  readonly horizonMonths?: number;
};

export type Occurrence = {
  readonly due: IsoDate;
  /** Distinguishes repeats of one template row: "1", "2", … or the part of a double offset. */
  readonly part: string;
  /** Preparations move to the working day before, follow-ups to the one after. */
  readonly direction: "backward" | "forward";
};

/** Open-ended stages are planned this far ahead; the plan is extended when it runs out. */
const horizonMonths = 24;

/** Days before the end of a paper at which somebody asks about its renewal (`permit-90d` of the reference data). */
const permitReminderDays = [90, 60, 30];

type OffsetRule = {
  readonly pattern: RegExp;
  readonly dates: (match: RegExpMatchArray, stage: StageDates) => Occurrence[];
};

const forward = (due: IsoDate, part = "1"): Occurrence => ({ due, part, direction: "forward" });
const backward = (due: IsoDate, part = "1"): Occurrence => ({ due, part, direction: "backward" });
const amount = (match: RegExpMatchArray, group = 1) => Number(match[group]);

/** The spellings of the reference data's `offset` column. D1 is the first day, W1 one week after it. */
const rules: readonly OffsetRule[] = [
  { pattern: /^D-(\d+)$/, dates: (match, stage) => [backward(addDays(stage.start, -amount(match)))] },
  { pattern: /^D(\d+)$/, dates: (match, stage) => [forward(addDays(stage.start, amount(match) - 1))] },
  { pattern: /^W(\d+)$/, dates: (match, stage) => [forward(shiftDate(stage.start, { weeks: amount(match) }))] },
  { pattern: /^M(\d+)$/, dates: (match, stage) => [forward(shiftDate(stage.start, { months: amount(match) }))] },
  {
    pattern: /^mid$/,
    dates: (_match, stage) => (stage.end === null ? [] : [forward(midpoint(stage.start, stage.end))]),
  },
  {
    pattern: /^D-(\d+) before end$/,
    dates: (match, stage) => (stage.end === null ? [] : [backward(addDays(stage.end, -amount(match)))]),
  },
  { pattern: /^end$/, dates: (_match, stage) => (stage.end === null ? [] : [backward(stage.end)]) },
  {
    pattern: /^end\+(\d+)$/,
    dates: (match, stage) => (stage.end === null ? [] : [forward(addDays(stage.end, amount(match)))]),
  },
  {
    pattern: /^end\+(\d+)m \/ \+(\d+)m$/,
    dates: (match, { end }) =>
      end === null
        ? []
        : [1, 2].map((group) => forward(shiftDate(end, { months: amount(match, group) }), `${amount(match, group)}m`)),
  },
  { pattern: /^every (\d+) months$/, dates: (match, stage) => repeated(stage, { months: amount(match) }) },
  { pattern: /^every (\d+) weeks$/, dates: (match, stage) => repeated(stage, { weeks: amount(match) }) },
  {
    pattern: /^exam-(\d+)m$/,
    dates: (match, stage) => {
      // The final exam lies in the last two months (milestone `exam_final`); until its date is known the end stands in.
      const exam = stage.exam ?? stage.end;
      return exam === null ? [] : [backward(shiftDate(exam, { months: -amount(match) }))];
    },
  },
  {
    pattern: /^permit-90d$/,
    dates: (_match, { permitUntil }) =>
      permitUntil === null ? [] : permitReminderDays.map((days) => backward(addDays(permitUntil, -days), `${days}d`)),
  },
];

/** All dates an offset stands for, unshifted. @throws on an unknown spelling, because skipping it would lose a check-in */
export function occurrences(offset: string, stage: StageDates): Occurrence[] {
  for (const rule of rules) {
    const match = offset.match(rule.pattern);
    if (match) return rule.dates(match, stage);
  }
  throw new Error(`support template: unknown offset "${offset}"`);
}

function midpoint(start: IsoDate, end: IsoDate): IsoDate {
  return addDays(start, Math.floor(daysBetween(start, end) / 2));
}

function repeated(stage: StageDates, step: { months: number } | { weeks: number }): Occurrence[] {
  const last = stage.end ?? shiftDate(stage.start, { months: stage.horizonMonths ?? horizonMonths });
  const all: Occurrence[] = [];
  for (let count = 1; ; count += 1) {
    const due = shiftDate(
      stage.start,
      "months" in step ? { months: step.months * count } : { weeks: step.weeks * count },
    );
    if (due > last) return all;
    all.push(forward(due, String(count)));
  }
}
