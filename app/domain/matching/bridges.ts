import { addDays, weekDays } from "~/domain/days";
import type { BenefitSystem, CefrLevel } from "./facts";
import { cefrRank } from "./facts";
import type { ApplyBefore, Bridge, Payer } from "./result";

/**
 * Who pays depends on the benefit system (domain reference, support instruments): AsylbLG → Agentur under
 * SGB III, SGB II → Jobcenter (training vouchers: Agentur), nobody → Agentur if registered. `null` = not asked yet.
 */
type PayerRule = "placement" | "agentur" | "bamf" | "city" | "employer" | "jugendamt" | "ticket" | "free";

const payers: Record<PayerRule, Record<BenefitSystem, Payer> & { unasked: Payer }> = {
  placement: { sgb2: "jobcenter", sgb3: "agentur", asylblg: "agentur", none: "agentur", unasked: "unclear" },
  agentur: { sgb2: "agentur", sgb3: "agentur", asylblg: "agentur", none: "agentur", unasked: "agentur" },
  bamf: { sgb2: "bamf", sgb3: "bamf", asylblg: "bamf", none: "bamf", unasked: "bamf" },
  city: { sgb2: "city", sgb3: "city", asylblg: "city", none: "city", unasked: "city" },
  employer: { sgb2: "employer", sgb3: "employer", asylblg: "employer", none: "employer", unasked: "employer" },
  jugendamt: { sgb2: "jugendamt", sgb3: "jugendamt", asylblg: "jugendamt", none: "jugendamt", unasked: "jugendamt" },
  ticket: { sgb2: "jobcenter", sgb3: "agentur", asylblg: "sozialamt", none: "employer", unasked: "unclear" },
  free: { sgb2: "free", sgb3: "free", asylblg: "free", none: "free", unasked: "free" },
};

/**
 * The instruments the rules may name; ids are those of the reference data. `weeks`: how long one usually takes, where that
 * does not depend on the gap; 0 = at once or on the first day.
 */
const instruments = {
  intkurs: { payer: "bamf", applyBefore: "course" },
  bsk: { payer: "bamf", applyBefore: "course" },
  job_bsk: { payer: "bamf", applyBefore: "course", weeks: 12 },
  dolmetsch: { payer: "city", applyBefore: "anytime", weeks: 0 },
  unterweisung: { payer: "employer", applyBefore: "start", weeks: 0 },
  pate: { payer: "employer", applyBefore: "start", weeks: 4 },
  mag: { payer: "placement", applyBefore: "start", weeks: 6 },
  vb: { payer: "placement", applyBefore: "spending" },
  fbw: { payer: "agentur", applyBefore: "course" },
  avgs_coach: { payer: "placement", applyBefore: "course", weeks: 2 },
  fahrrad: { payer: "placement", applyBefore: "spending", weeks: 2 },
  ticket: { payer: "ticket", applyBefore: "spending", weeks: 1 },
  besuch: { payer: "city", applyBefore: "anytime", weeks: 1 },
  recht: { payer: "free", applyBefore: "start" },
  kleidung: { payer: "employer", applyBefore: "start", weeks: 1 },
  gesundheitszeugnis: { payer: "placement", applyBefore: "start" },
  eq_zuschuss: { payer: "placement", applyBefore: "contract", weeks: 26 },
} as const satisfies Record<string, { payer: PayerRule; applyBefore: ApplyBefore; weeks?: number }>;
export type InstrumentId = keyof typeof instruments;
type UsualInstrument = {
  [I in InstrumentId]: (typeof instruments)[I] extends { weeks: number } ? I : never;
}[InstrumentId];

/**
 * What a bridge depends on besides the gap. `start`: the job's first day, with today; null when the job names none or it
 * has passed. ISO days.
 */
export type BridgeContext = { benefit: BenefitSystem | null; start: { day: string; today: string } | null };

/** The context of one pair. */
export const bridgeContext = (
  job: { startDate: string | null },
  person: { benefit: BenefitSystem | null },
  today: string,
): BridgeContext => ({
  benefit: person.benefit,
  start: job.startDate !== null && job.startDate > today ? { day: job.startDate, today } : null,
});

/** Builds a bridge: payer from the benefit system, last day to apply from the job's start (latest the day before). */
export function makeBridge(instrument: InstrumentId, weeks: number, context: BridgeContext): Bridge {
  const row = instruments[instrument];
  const dated = row.applyBefore === "start" || row.applyBefore === "contract";
  const lead = instrument === "recht" ? weeks * weekDays : 1;
  const applyBy = dated && context.start ? addDays(context.start.day, -lead) : null;
  return {
    instrument,
    weeks,
    payer: payers[row.payer][context.benefit ?? "unasked"],
    applyBefore: row.applyBefore,
    applyBy,
    ...(applyBy !== null && context.start && applyBy < context.start.today ? { late: true } : {}),
  };
}

/** A bridge of the usual length. */
export const usualBridge = (instrument: UsualInstrument, context: BridgeContext): Bridge =>
  makeBridge(instrument, instruments[instrument].weeks, context);

/**
 * Weeks of course from one level to the next: 600 lessons to B1 in three thirds at 20–25 a week (IntV), 400 lessons
 * B1→B2 and 500 lessons B2→C1 (§§ 12–15 DeuFöV).
 */
const weeksToReach: Record<CefrLevel, number> = { A0: 0, A1: 10, A2: 10, B1: 10, B2: 18, C1: 22, C2: 26 };

/** Course weeks from `have` to `need`. */
export function courseWeeks(have: CefrLevel, need: CefrLevel): number {
  return Object.entries(weeksToReach)
    .filter(
      ([level]) => cefrRank(level as CefrLevel) > cefrRank(have) && cefrRank(level as CefrLevel) <= cefrRank(need),
    )
    .reduce((sum, [, weeks]) => sum + weeks, 0);
}

type Licence = {
  /** Work may not begin without it by law. */
  legal: boolean;
  law: string;
  /** Weeks to get it and the instrument that helps; null = nobody can give it. */
  bridge: { instrument: InstrumentId; weeks: number; only?: readonly BenefitSystem[] } | null;
  /** Youngest class that may hold it. */
  adultOnly?: true;
};

/** What each licence or proof requires, and how to get it. Ids and notes: reference data, skills. */
export const licences: Readonly<Record<string, Licence>> = {
  L_B: { legal: true, law: "§ 2 StVG", bridge: { instrument: "fahrrad", weeks: 16, only: ["sgb2"] } },
  L_BE: { legal: true, law: "§ 2 StVG", bridge: { instrument: "fahrrad", weeks: 6, only: ["sgb2"] } },
  L_C: { legal: true, law: "§ 2 StVG", bridge: { instrument: "fbw", weeks: 24 }, adultOnly: true },
  L_D: { legal: true, law: "§ 2 StVG", bridge: { instrument: "fbw", weeks: 28 }, adultOnly: true },
  L_FORKLIFT: { legal: true, law: "DGUV V68 § 7", bridge: { instrument: "vb", weeks: 1 }, adultOnly: true },
  L_CRANE: { legal: true, law: "DGUV V52 § 29", bridge: { instrument: "vb", weeks: 1 }, adultOnly: true },
  L_LIFT: { legal: true, law: "DGUV G 308-008", bridge: { instrument: "vb", weeks: 1 }, adultOnly: true },
  L_LADDER: { legal: false, law: "§ 12 ArbSchG", bridge: { instrument: "unterweisung", weeks: 0 } },
  L_CHAINSAW: { legal: true, law: "DGUV V1", bridge: { instrument: "vb", weeks: 1 }, adultOnly: true },
  L_WELD: { legal: false, law: "DIN EN ISO 9606", bridge: { instrument: "fbw", weeks: 8 } },
  L_IFSG43: { legal: true, law: "§ 43 IfSG", bridge: { instrument: "gesundheitszeugnis", weeks: 1 } },
  L_34A: { legal: true, law: "§ 34a GewO", bridge: { instrument: "fbw", weeks: 2 } },
  L_FZ: { legal: true, law: "§ 72a SGB VIII", bridge: null },
  L_MEASLES: { legal: true, law: "§ 20 IfSG", bridge: null },
  L_43B: { legal: true, law: "§ 53b SGB XI", bridge: { instrument: "fbw", weeks: 6 } },
  L_FIRSTAID: { legal: false, law: "DGUV V1", bridge: { instrument: "vb", weeks: 1 } },
  L_SCC: { legal: false, law: "SCC 018", bridge: { instrument: "vb", weeks: 1 } },
  L_ELEKTRO: { legal: true, law: "DGUV V3", bridge: { instrument: "fbw", weeks: 4 } },
  L_ASBEST: { legal: true, law: "GefStoffV", bridge: { instrument: "vb", weeks: 1 } },
  L_PSAGA: { legal: true, law: "DGUV R 112-198", bridge: { instrument: "unterweisung", weeks: 0 } },
};
