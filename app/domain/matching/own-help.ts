import { type Answered, type ApplyBefore, type Bridge, type DimensionId, type NamedPayer, namedPayers } from "./result";

/** Help in plain words. `code` and the other texts are keys below `own` of the catalogue `my`. */
export type OwnHelp = {
  code: string;
  /** What the helper talks about with the company; only of `help.besuch`. */
  topics: string[];
  /** Usual length of a course or trial in weeks; null where a length says nothing. */
  weeks: number | null;
  /** Who may pay, where money is the question. */
  payer: NamedPayer | null;
  /** By when to ask for it: a day, or what it has to come before. */
  before: { date: string } | { code: Exclude<ApplyBefore, "contract" | "anytime"> } | null;
};

/** Instruments that cost money, which must be applied for before it is spent. */
const costs = new Set([
  "intkurs",
  "bsk",
  "job_bsk",
  "vb",
  "fbw",
  "avgs_coach",
  "fahrrad",
  "ticket",
  "gesundheitszeugnis",
]);
const lasts = new Set(["intkurs", "bsk", "job_bsk", "mag", "vb", "fbw"]);
const asked = new Set([...costs, "mag", "recht"]);

/** What a visit at the company is about, by the dimension it bridges. */
const topicOf: Partial<Record<DimensionId, string>> = {
  age: "times",
  access: "hours",
  hours: "hours",
  shifts: "times",
  travel: "times",
  start: "start",
  demands: "demands",
};

/** Money for a licence is different help from money for a bicycle, though one instrument gives both. */
const codeOf = (id: DimensionId, instrument: string) =>
  instrument === "fahrrad" && id === "required" ? "help.driving" : `help.${instrument}`;

function before(bridge: Bridge): OwnHelp["before"] {
  if (!asked.has(bridge.instrument)) return null;
  if (bridge.applyBy && !bridge.late) return { date: bridge.applyBy };
  const { applyBefore } = bridge;
  return applyBefore === "anytime" ? null : { code: applyBefore === "contract" ? "start" : applyBefore };
}

/** The help for all gaps, each once, with its longest duration. */
export function ownHelp(gaps: readonly Answered<"bridge">[]): OwnHelp[] {
  const known = new Map<string, OwnHelp>();
  for (const { id, bridges } of gaps) {
    for (const bridge of bridges) {
      const code = codeOf(id, bridge.instrument);
      const topic = bridge.instrument === "besuch" ? [topicOf[id] ?? "times"] : [];
      const weeks = lasts.has(bridge.instrument) || code === "help.driving" ? bridge.weeks : null;
      const other = known.get(code);
      known.set(code, {
        code,
        topics: [...new Set([...(other?.topics ?? []), ...topic])],
        weeks: other?.weeks ? Math.max(other.weeks, weeks ?? 0) : weeks,
        payer: costs.has(bridge.instrument) ? (namedPayers.find((payer) => payer === bridge.payer) ?? null) : null,
        before: before(bridge),
      });
    }
  }
  return [...known.values()];
}
