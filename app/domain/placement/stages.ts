import type { IsoDate } from "~/domain/days";

/** The stages of the path, in the order of the reference data (domain reference `stages`). */
export const STAGE_IDS = [
  "profiling",
  "visit",
  "interview",
  "hospitation",
  "probearbeit",
  "praktikum",
  "bop",
  "mag",
  "agh_sgb2",
  "agh_asylblg",
  "minijob",
  "starter_job",
  "tq",
  "bvb",
  "asa_vor",
  "eq",
  "ausb_2",
  "ausb_3",
  "bae",
  "umschulung",
  "skilled_job",
  "aftercare",
  "pause",
  "exit",
] as const;

export type StageId = (typeof STAGE_IDS)[number];

export function isStageId(value: string): value is StageId {
  return (STAGE_IDS as readonly string[]).includes(value);
}

/** Where a stage stands on the way; drives colour, wording and which support plan it brings. */
export type Phase = "prepare" | "try" | "work" | "qualify" | "train" | "skilled" | "after" | "pause" | "exit";

export type StageTraits = {
  /** Height on the drawn ladder; equal heights are alternatives, not steps. Same numbers as the reference data. */
  readonly order: number;
  readonly phase: Phase;
  /**
   * `yes`: employment in the sense of § 7 SGB IV, so work permission must exist on day 1.
   * `depends`: employment only when it is paid or happens inside a company (trial work, TQ, retraining).
   */
  readonly employment: "yes" | "no" | "depends";
  /** Compulsory social insurance: what § 54a(5) and § 92(1) SGB III count as an earlier job. */
  readonly insured: boolean;
  /** `required`: never without a company; `possible`: measure or company; `none`: no company involved. */
  readonly company: "required" | "possible" | "none";
  /** Stages whose duration the law or the purpose limits, so a planned end is asked for. */
  readonly endExpected: boolean;
};

const row = (
  order: number,
  phase: Phase,
  employment: StageTraits["employment"],
  company: StageTraits["company"],
  more: Partial<Pick<StageTraits, "insured" | "endExpected">> = {},
): StageTraits => ({ order, phase, employment, company, insured: false, endExpected: false, ...more });

export const STAGE_TRAITS: Readonly<Record<StageId, StageTraits>> = {
  profiling: row(0, "prepare", "no", "none"),
  visit: row(1, "prepare", "no", "required"),
  interview: row(2, "prepare", "no", "required"),
  hospitation: row(3, "try", "no", "required", { endExpected: true }),
  probearbeit: row(4, "try", "depends", "required", { endExpected: true }),
  praktikum: row(5, "try", "yes", "required", { endExpected: true }),
  bop: row(5, "try", "yes", "required", { endExpected: true }),
  mag: row(6, "try", "no", "required", { endExpected: true }),
  agh_sgb2: row(6, "try", "no", "possible", { endExpected: true }),
  agh_asylblg: row(6, "try", "no", "possible", { endExpected: true }),
  minijob: row(7, "work", "yes", "required"),
  starter_job: row(8, "work", "yes", "required", { insured: true }),
  tq: row(9, "qualify", "depends", "possible", { endExpected: true }),
  bvb: row(9, "qualify", "no", "none", { endExpected: true }),
  asa_vor: row(9, "qualify", "no", "none", { endExpected: true }),
  eq: row(10, "qualify", "yes", "required", { insured: true, endExpected: true }),
  ausb_2: row(11, "train", "yes", "required", { insured: true, endExpected: true }),
  ausb_3: row(11, "train", "yes", "required", { insured: true, endExpected: true }),
  bae: row(11, "train", "yes", "possible", { insured: true, endExpected: true }),
  umschulung: row(11, "train", "depends", "possible", { endExpected: true }),
  skilled_job: row(12, "skilled", "yes", "required", { insured: true }),
  aftercare: row(13, "after", "no", "possible"),
  pause: row(20, "pause", "no", "none"),
  exit: row(99, "exit", "no", "none"),
};

/** Stages that are no height of their own: a break, the door, the time afterwards. */
export function hasNoHeight(stage: StageId): boolean {
  return stage === "pause" || stage === "exit" || stage === "aftercare";
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
    if (best === null || STAGE_TRAITS[record.stage].order > STAGE_TRAITS[best].order) best = record.stage;
  }
  return best;
}

/** How often the stage was begun already plus one: what the next attempt is called. */
export function nextAttempt(history: readonly StageRecord[], stage: StageId): number {
  return begunStages(history).filter((record) => record.stage === stage).length + 1;
}

/** The last real stage before a pause, aftercare or exit: what "previous" means when a person comes back. */
export function lastStageWithHeight(history: readonly StageRecord[]): StageRecord | null {
  return (
    currentCycle(history)
      .filter((record) => !hasNoHeight(record.stage))
      .at(-1) ?? null
  );
}

/** Whether a stage is employment, given what is known of this one (G01, § 7 SGB IV). */
export function isEmployment(stage: StageId, facts: { employerId: string | null; paid: boolean | null }): boolean {
  const { employment, company } = STAGE_TRAITS[stage];
  if (employment !== "depends") return employment === "yes";
  return company === "required" ? facts.paid === true : facts.employerId !== null;
}

/** Stages that take one of a posting's places: work or training there. Trying it out leaves the place open. */
export const placeStages = STAGE_IDS.filter((id) => {
  const { phase, employment, company } = STAGE_TRAITS[id];
  return employment === "yes" && company === "required" && phase !== "try";
});
