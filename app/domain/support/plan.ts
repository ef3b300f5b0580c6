import { daysBetween, type IsoDate } from "~/domain/days";
import type { StageId } from "../placement/stages";
import { toWorkingDay, type WorkingDay } from "../working-days";
import { type Occurrence, occurrences, type StageDates } from "./offsets";
import { type SupportTemplates, type TemplateRow, templatesFor } from "./templates";

export type PlanFacts = StageDates & {
  readonly stage: StageId;
  readonly today: IsoDate;
  /** The person's permission binds to the job, so the authority must be asked (template row D-21). */
  readonly permitNeeded: boolean;
};

/** A dated step of the plan of one stage. `key` is unique within the stage, so planning twice adds nothing. */
export type PlannedStep = Omit<TemplateRow, "offset" | "need" | "key"> & {
  readonly key: string;
  /** Catalogue key of the text, without the part of a repeat. */
  readonly text: string;
  readonly due: IsoDate;
  readonly required: boolean;
};

/** A pause lasts six months at most (reference data, stage `pause`); then it is decided anew. */
const pauseMonths = 6;

/** Two contacts of the same plan closer than this are one: the fuller one stays (M6 and "every 6 months"). */
const sameContactDays = 14;

/** A stage of at most so many days needs no contact in its middle (`longer_than_5_days` of the reference data). */
const shortStageDays = 5;

/**
 * The support plan of a stage, in order of date (domain reference 5).
 *
 * Preparations that fall before today are due today as long as the start is still ahead. For a stage recorded
 * afterwards, steps that lie in the past are left out: nobody can make a call of last month.
 */
export function supportPlan(templates: SupportTemplates, facts: PlanFacts, isWorkingDay: WorkingDay): PlannedStep[] {
  const steps: PlannedStep[] = [];
  const dates = facts.stage === "pause" ? { ...facts, horizonMonths: pauseMonths } : facts;
  for (const name of templatesFor(facts.stage)) {
    const inTemplate: PlannedStep[] = [];
    for (const row of templates.get(name) ?? []) {
      if (!needed(row, facts)) continue;
      for (const occurrence of occurrences(row.offset, dates)) {
        const step = datedStep(row, occurrence, facts, isWorkingDay);
        if (step !== null && !crowded(row, step, inTemplate)) inTemplate.push(step);
      }
    }
    steps.push(...inTemplate);
  }
  return steps.sort((a, b) => a.due.localeCompare(b.due) || a.key.localeCompare(b.key));
}

function needed(row: TemplateRow, facts: PlanFacts): boolean {
  if (row.need === "permit_needed") return facts.permitNeeded;
  if (row.need === "longer_than_5_days")
    return facts.end !== null && daysBetween(facts.start, facts.end) + 1 > shortStageDays;
  return true;
}

function datedStep(
  row: TemplateRow,
  occurrence: Occurrence,
  facts: PlanFacts,
  isWorkingDay: WorkingDay,
): PlannedStep | null {
  const { offset: _offset, need, key, ...rest } = row;
  // First days and messages happen when they happen, also on a Saturday; calls and visits need an office day.
  const shifted =
    row.role === "specialist" ? toWorkingDay(occurrence.due, occurrence.direction, isWorkingDay) : occurrence.due;
  const due = clampToToday(shifted, facts);
  if (due === null) return null;
  const repeats = occurrence.part !== "1" || row.offset.startsWith("every");
  return {
    ...rest,
    key: repeats ? `${key}#${occurrence.part}` : key,
    text: key,
    due,
    required: need !== "optional",
  };
}

function clampToToday(due: IsoDate, facts: PlanFacts): IsoDate | null {
  if (due >= facts.today) return due;
  return facts.start > facts.today ? facts.today : null;
}

function crowded(row: TemplateRow, step: PlannedStep, others: readonly PlannedStep[]): boolean {
  if (!row.offset.startsWith("every")) return false;
  return others.some((other) => Math.abs(daysBetween(other.due, step.due)) < sameContactDays);
}

/**
 * The product's own numbers: at the beginning of a stage, when the plan is dense, a step counts as missed after two
 * days, later after a week.
 */
const grace = { firstDays: 31, first: 2, later: 7 };

/** Days until a step counts as missed. */
export function graceDays(due: IsoDate, stageStart: IsoDate): number {
  return daysBetween(stageStart, due) <= grace.firstDays ? grace.first : grace.later;
}

/**
 * Who may see a check-in. One that touches a paper or an office stays with the team; the rest is no secret to those who
 * take part, and a mentor sees what is theirs to do.
 */
export function stepAudience(step: PlannedStep, atCompany: boolean): string[] {
  if (step.partner === "office" || step.text.includes("permit")) return ["team"];
  const withCompany = atCompany && (step.partner === "both" || step.partner === "employer" || step.role === "mentor");
  const withPerson = step.partner === "both" || step.partner === "candidate";
  return ["team", ...(withCompany ? ["company"] : []), ...(withPerson ? ["person"] : [])];
}
