import { z } from "zod";
import stageRows from "#db/reference/stages.json" with { type: "json" };
import type { IsoDate, Span } from "~/domain/days";

/**
 * A stage of the path by its id in the reference data: a stage is added there and nowhere else. The data stand under
 * their ids, so that the compiler knows them.
 */
export type StageId = keyof typeof stageRows;

/** The six levels of every ladder, lowest first: a stage stands on the one of its phase. */
export const levels = ["prepare", "try", "work", "qualify", "train", "skilled"] as const;
const phases = [...levels, "after", "pause", "exit"] as const;

/** Where a stage lies on the way; decides colour, wording and support plan. */
export type Phase = (typeof phases)[number];
/** Away from every company, whatever its name still says. */
export const apart: readonly Phase[] = ["pause", "exit"];
/** Nothing to agree on yet, or no more. */
export const beforeWork: readonly Phase[] = ["prepare", ...apart];

const stageRow = z.object({
  /** Height on the drawn ladder; equal heights are alternatives, not steps. */
  order: z.number().int(),
  phase: z.enum(phases),
  /**
   * `yes`: employment in the sense of § 7 SGB IV, so work permission must exist on day 1.
   * `depends`: employment only when it is paid or happens inside a company (trial work, TQ, retraining).
   */
  employment: z.enum(["yes", "no", "depends"]),
  /** Compulsory social insurance: what § 54a(5) and § 92(1) SGB III count as an earlier job. */
  insured: z.boolean(),
  /** `required`: never without a company; `possible`: measure or company; `none`: no company involved. */
  company: z.enum(["required", "possible", "none"]),
  /** Stages whose duration the law or the purpose limits, so a planned end is asked for. */
  end_expected: z.boolean(),
  /** Work that counts as an earlier job for a fixed term without a reason (§ 14(2) TzBfG); training normally does not. */
  counts_as_job: z.boolean(),
  /** Words of the table of instruments that mean this stage among others. */
  named_by: z.array(z.string()),
  /** Support templates it brings; `before_start` only where a company expects somebody on a first day. */
  support: z.array(z.string()),
});

/** The properties of a stage that the rules use. */
export type StageTraits = Readonly<Omit<z.output<typeof stageRow>, "end_expected" | "counts_as_job" | "named_by">> & {
  readonly endExpected: boolean;
  readonly countsAsJob: boolean;
  readonly namedBy: readonly string[];
};

const stages: ReadonlyMap<string, StageTraits> = new Map(
  Object.entries(z.record(z.string(), stageRow).parse(stageRows)).map(
    ([id, { end_expected: endExpected, counts_as_job: countsAsJob, named_by: namedBy, ...traits }]) => [
      id,
      { ...traits, endExpected, countsAsJob, namedBy },
    ],
  ),
);

/** The stages of the path, in the order of the reference data. */
export const stageIds = Object.keys(stageRows) as readonly StageId[];

/** Where a person goes when a stage ends without a next one; always somewhere. */
export const stagesAfterEnd = ["profiling", "aftercare", "exit"] as const satisfies readonly StageId[];

export const isStageId = (value: string): value is StageId => stages.has(value);

/** @throws for what is no stage: an unknown one has no height and no rules */
export function stageTraits(stage: StageId): StageTraits {
  const traits = stages.get(stage);
  if (traits === undefined) throw new Error(`unknown stage ${stage}`);
  return traits;
}

/** Whether a stage has no height on the drawn ladder: pause, exit and aftercare. */
export const hasNoHeight = (stage: StageId): boolean => levelOf(stage) === null;

/** The level a stage stands on, 1 at the bottom; null for what has no height. The same for everybody. */
export function levelOf(stage: StageId): number | null {
  const level = (levels as readonly Phase[]).indexOf(stageTraits(stage).phase);
  return level < 0 ? null : level + 1;
}

/** What the rules need to know of one stage of a person; planned stages have not begun. */
export type StageRecord = {
  readonly id: string;
  readonly stage: StageId;
  readonly employerId: string | null;
  readonly jobId: string | null;
  readonly start: IsoDate | null;
  /** Last day, included; null while the stage runs or its end is open. */
  readonly end: IsoDate | null;
  readonly planned: boolean;
  /** One main stage at a time; parallel items (language course, minijob beside school) are not main. */
  readonly main: boolean;
  readonly attemptNo: number;
  readonly endReason: string | null;
};

/** Begun main stages in the order they began. */
export function begunStages(history: readonly StageRecord[]): StageRecord[] {
  return history
    .filter((record) => record.main && !record.planned && record.start !== null)
    .sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""));
}

/** The part of a begun stage that lies within these days; none when it lies outside. One that still runs has no end. */
export function partWithin({ start, end }: StageRecord, days: Span): Span[] {
  const from = start !== null && start > days.from ? start : days.from;
  const to = end !== null && end < days.to ? end : days.to;
  return from <= to ? [{ from, to }] : [];
}

/** The main stage a person is in: the last begun one. Null before the first. */
export function currentStage(history: readonly StageRecord[]): StageRecord | null {
  return begunStages(history).at(-1) ?? null;
}

/** The next planned stage, earliest first; undated plans come last. */
export function nextPlanned(history: readonly StageRecord[]): StageRecord | null {
  const planned = history.filter((record) => record.main && record.planned);
  return planned.sort((a, b) => (a.start ?? "9999").localeCompare(b.start ?? "9999"))[0] ?? null;
}

/** Stages since the last exit; re-entry opens a new cycle and keeps the history. */
export function currentCycle(history: readonly StageRecord[]): StageRecord[] {
  const begun = begunStages(history);
  const lastExit = begun.map((record) => record.stage).lastIndexOf("exit");
  return begun.slice(lastExit + 1);
}

/** The highest stage ever reached (G16: a step back keeps it); null while only pauses or nothing happened. */
export function bestStage(history: readonly StageRecord[]): StageId | null {
  let best: StageId | null = null;
  for (const record of begunStages(history)) {
    if (hasNoHeight(record.stage)) continue;
    if (best === null || stageTraits(record.stage).order > stageTraits(best).order) best = record.stage;
  }
  return best;
}

/** How often the stage was begun already plus one: what the next attempt is called. */
export function nextAttempt(history: readonly StageRecord[], stage: StageId): number {
  return begunStages(history).filter((record) => record.stage === stage).length + 1;
}

/** The last stage with a height before a pause, aftercare or exit: what "previous" means when a person comes back. */
export function lastStageWithHeight(history: readonly StageRecord[]): StageRecord | null {
  return (
    currentCycle(history)
      .filter((record) => !hasNoHeight(record.stage))
      .at(-1) ?? null
  );
}

/** Whether a stage is employment, given what is known of this one (G01, § 7 SGB IV). */
export function isEmployment(stage: StageId, facts: { employerId: string | null; paid: boolean | null }): boolean {
  const { employment, company } = stageTraits(stage);
  if (employment !== "depends") return employment === "yes";
  return company === "required" ? facts.paid === true : facts.employerId !== null;
}

/** Stages that take one of a posting's places: work or training there. Trying it out leaves the place open. */
export const placeStages = stageIds.filter((id) => {
  const { phase, employment, company } = stageTraits(id);
  return employment === "yes" && company === "required" && phase !== "try";
});

/** Stages that fill somebody's days: trying work out, a measure, work or training. */
export const busyStages = stageIds.filter((id) => levelOf(id) !== null && stageTraits(id).phase !== "prepare");

/** Whether somebody who stands there waits for work: before anything fills their days, and in a pause. */
export const waitsAt = (stage: StageId | null): boolean =>
  stage === null || ["prepare", "pause"].includes(stageTraits(stage).phase);

/** Stages in which a person and a company only get to know each other: nobody is at the company yet. */
export const meetingStages = stageIds.filter((id) => stageTraits(id).phase === "prepare");
