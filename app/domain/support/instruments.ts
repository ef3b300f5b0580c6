import { z } from "zod";
import type { ApplyBefore as AnyApplyBefore } from "../matching/result";
import type { BenefitSystem } from "../placement/guards-model";
import { isStageId, type StageId, stageIds, stageTraits } from "../placement/stages";

/** Whom it helps. */
const sides = ["candidate", "employer", "both"] as const;

const rawInstrument = z.object({
  id: z.string(),
  de: z.string(),
  en: z.string(),
  for: z.enum(sides),
  stages: z.string(),
  amount: z.string(),
  decided_by: z.string(),
  legal: z.string(),
  eligible: z.string(),
});

type Payer = "jobcenter" | "agentur" | "sozialamt" | "employer" | "city" | "bamf" | "other";

type Instrument = {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly for: (typeof sides)[number];
  readonly legal: string;
  readonly amount: string;
  /** The event that the application must come before (§ 324 SGB III), null where nothing is applied for. */
  readonly applyBefore: ApplyBefore | null;
};

/** What an application must come before: the contract, the first day, the spending, or the course. */
type ApplyBefore = Exclude<AnyApplyBefore, "anytime">;

export type InstrumentOffer = Instrument & {
  /** `yes`: stage and benefit system fit; `ask`: the office decides case by case. */
  readonly fit: "yes" | "ask";
  readonly payer: Payer;
};

type RawInstrument = z.infer<typeof rawInstrument>;
export type InstrumentTable = readonly RawInstrument[];

export function parseInstruments(raw: unknown): InstrumentTable {
  return z.array(rawInstrument).parse(raw);
}

/**
 * Instruments for a stage and a benefit system, sure ones first. Who pays follows the two (domain reference 4):
 * AsylbLG → Agentur, work opportunities → Sozialamt; SGB II → Jobcenter except training vouchers; else Agentur.
 */
export function instrumentsFor(
  table: InstrumentTable,
  stage: StageId,
  system: BenefitSystem | null,
): InstrumentOffer[] {
  return table
    .filter((each) => coversStage(each.stages, stage))
    .flatMap((each) => {
      const fit = systemFit(each.eligible, system);
      return fit === "no" ? [] : [{ ...instrument(each), fit, payer: payerOf(each, stage, system) }];
    })
    .sort((a, b) => Number(b.fit === "yes") - Number(a.fit === "yes"));
}

function instrument(raw: RawInstrument): Instrument {
  const { id, de, en, for: whom, legal, amount } = raw;
  return { id, de, en, for: whom, legal, amount, applyBefore: applyBefore[id] ?? null };
}

/** Every instrument that an office decides has one; the rest is service, information or the company's own duty. */
const applyBefore: Readonly<Record<string, ApplyBefore>> = {
  vb: "spending",
  ticket: "spending",
  fahrrad: "spending",
  kleidung: "spending",
  mag: "start",
  einstiegsgeld: "start",
  freie: "start",
  stabil: "start",
  eq_zuschuss: "start",
  bab: "start",
  mob_ausb: "start",
  bop_foerd: "start",
  asa_flex: "start",
  egz: "contract",
  lze: "contract",
  tat: "contract",
  fbw: "course",
  qcg: "course",
  avgs_coach: "course",
  bsk: "course",
  intkurs: "course",
  job_bsk: "course",
  kompetenz: "course",
};

/** Stages that a word of the reference data's `stages` column means, where it is no stage's own id. */
const stagesNamedBy = (word: string): readonly StageId[] =>
  stageIds.filter((stage) => stageTraits(stage).namedBy.includes(word));

/** Whether the `stages` text of an instrument covers a stage: "any", lists, ranges by height, and a few words. */
export function coversStage(stages: string, stage: StageId): boolean {
  return stages.split(",").some((part) => partCovers(part.trim(), stage));
}

function partCovers(part: string, stage: StageId): boolean {
  if (part === "any") return stage !== "exit";
  if (stageTraits(stage).namedBy.includes(part)) return true;
  const [low, high] = part.split("–");
  if (low === undefined || high === undefined) return part === stage;
  const order = stageTraits(stage).order;
  return order >= heightOf(low, "low") && order <= heightOf(high, "high");
}

function heightOf(word: string, end: "low" | "high"): number {
  const stages = isStageId(word) ? [word] : stagesNamedBy(word);
  if (stages.length === 0) throw new Error(`instrument table: unknown stage "${word}"`);
  const heights = stages.map((each) => stageTraits(each).order);
  return end === "low" ? Math.min(...heights) : Math.max(...heights);
}

const systemWords: ReadonlyArray<readonly [RegExp, BenefitSystem]> = [
  [/SGB II(?!I)/, "SGB II"],
  [/SGB III/, "SGB III"],
  [/AsylbLG/, "AsylbLG"],
];

function systemFit(eligible: string, system: BenefitSystem | null): "yes" | "ask" | "no" {
  if (/^all\b/.test(eligible) || eligible === "employees" || eligible === "employees, trainees") return "yes";
  const named = systemWords.filter(([pattern]) => pattern.test(eligible)).map(([, name]) => name);
  if (named.length === 0 || system === null || system === "unknown") return "ask";
  if (named.includes(system)) return "yes";
  return /others|former/.test(eligible) ? "ask" : "no";
}

/** Vouchers for further training come from the Agentur for everybody since 2025 (§ 22(4) SGB III). */
const agenturAlways: readonly string[] = ["fbw", "qcg", "bab", "mob_ausb"];

function payerOf(raw: RawInstrument, stage: StageId, system: BenefitSystem | null): Payer {
  if (agenturAlways.includes(raw.id)) return "agentur";
  if (stage === "agh_asylblg") return "sozialamt";
  if (/^BAMF/.test(raw.decided_by)) return "bamf";
  if (/^Employer/.test(raw.decided_by)) return "employer";
  if (/^City|^Jugendamt|^Gesundheitsamt/.test(raw.decided_by)) return "city";
  if (!/Jobcenter|Agentur/.test(raw.decided_by)) return "other";
  return system === "SGB II" ? "jobcenter" : "agentur";
}
