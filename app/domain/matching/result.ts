/** The dimensions in the order a specialist reads them. `job` and `age` carry no weight: they can only block. */
export const dimensionIds = [
  "job",
  "age",
  "access",
  "speaking",
  "reading",
  "required",
  "helpful",
  "experience",
  "wish",
  "hours",
  "shifts",
  "travel",
  "start",
  "demands",
  "prospect",
] as const;
export type DimensionId = (typeof dimensionIds)[number];
/** Facts whose answer could open jobs when nobody has asked yet. */
export const askable = [
  "access",
  "speaking",
  "reading",
  "hours",
  "shifts",
  "travel",
  "start",
  "demands",
  "wish",
] as const satisfies readonly DimensionId[];
export type Askable = (typeof askable)[number];
/** What fits this very job comes before what fits every job. */
export const proudest: readonly DimensionId[] = [
  "experience",
  "wish",
  "required",
  "speaking",
  "travel",
  "helpful",
  "hours",
  "shifts",
  "start",
  "prospect",
  "reading",
  "demands",
  "access",
  "age",
];

/** Who bears the cost of a bridge; `unclear` = the person's benefit system is not known, ask it first. */
export type Payer =
  | "jobcenter"
  | "agentur"
  | "bamf"
  | "city"
  | "sozialamt"
  | "employer"
  | "jugendamt"
  | "free"
  | "unclear";

/** Payers a person is told of; of the others they need not know, or their helper tells them. */
export const namedPayers = [
  "jobcenter",
  "agentur",
  "bamf",
  "sozialamt",
  "employer",
  "unclear",
] as const satisfies readonly Payer[];
export type NamedPayer = (typeof namedPayers)[number];

/** The moment before which the help must be asked for (§ 324 SGB III: before the event it is meant for). */
export type ApplyBefore = "start" | "contract" | "spending" | "course" | "anytime";

/** A named way over a gap: an instrument of the reference data, how long it takes, who pays, apply by when. */
export type Bridge = {
  instrument: string;
  /** Usual length in weeks; 0 = at once or on the first day. */
  weeks: number;
  payer: Payer;
  applyBefore: ApplyBefore;
  /** The calendar day of `applyBefore`, when the job names its start; else null. */
  applyBy: string | null;
  /** that day had passed when the pair was rated: ask at once, and the start may have to wait */
  late?: true;
};

export type ReasonParams = Record<string, string | number | readonly string[]>;

/** Answers that need nothing of the person, because the job asks for nothing; no other rating of this job differs there. */
const idleReasons: ReadonlySet<string> = new Set([
  "job.open",
  "speaking.notNeeded",
  "reading.notNeeded",
  "required.none",
  "helpful.none",
  "hours.flexible",
  "shifts.flexible",
  "demands.none",
]);

/**
 * Whether the job asks anything here. What it does not ask counts neither as points nor as known: else a job with few
 * demands would make somebody nobody has talked to look like a good match.
 */
export const isAsked = (answer: Answer): boolean => answer.kind !== "met" || !idleReasons.has(answer.reason);

type Base = { params: ReasonParams };
/** `reason` and `ask` are codes of the `match` catalogue. */
export type Answer =
  | (Base & { kind: "met"; reason: string; credit: number })
  | (Base & { kind: "bridge"; reason: string; credit: number; bridges: Bridge[] })
  | (Base & { kind: "unknown"; ask: string })
  | (Base & { kind: "blocks"; reason: string; law: string });

export type DimensionResult = Answer & { id: DimensionId; weight: number };
/** A dimension with one kind of answer. */
export type Answered<Kind extends DimensionResult["kind"]> = Extract<DimensionResult, { kind: Kind }>;

/** Everything a page needs to show and explain one pair. Serialisable: a proposal stores it as it was. */
export type MatchResult = {
  ruleSet: string;
  jobId: string;
  candidateId: string;
  /** 0–100, one decimal. */
  score: number;
  /** 0–1: how much of the weight of what the job asks rests on known facts. */
  coverage: number;
  blocked: boolean;
  /** share of the points that open questions brought; absent in results kept from before it could change */
  unknownCredit?: number;
  dimensions: DimensionResult[];
};

export const met = (reason: string, params: ReasonParams = {}, credit = 1): Answer => ({
  kind: "met",
  reason,
  params,
  credit,
});
export const bridge = (reason: string, credit: number, bridges: Bridge[], params: ReasonParams = {}): Answer => ({
  kind: "bridge",
  reason,
  params,
  credit,
  bridges,
});
export const unknown = (ask: string, params: ReasonParams = {}): Answer => ({ kind: "unknown", ask, params });
export const blocks = (reason: string, law: string, params: ReasonParams = {}): Answer => ({
  kind: "blocks",
  reason,
  law,
  params,
});
