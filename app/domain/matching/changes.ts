import { type BridgeContext, courseWeeks, licences, makeBridge, usualBridge } from "./bridges";
import { type CandidateFacts, type CefrLevel, cefrLevels, cefrRank, type JobFacts } from "./facts";
import { type Askable, askable, type Bridge, type DimensionId } from "./result";
import { defaultRuleSet } from "./rule-set";
import { isAble } from "./skills";
import { offPeak } from "./travel";

/** One fact about a person that could change, through help or a conversation. */
export type Change =
  | { kind: "speaking" | "reading"; level: CefrLevel }
  | { kind: "licence"; skill: string }
  | { kind: "bike" }
  | { kind: "early" }
  | { kind: "longer"; minutes: number }
  | { kind: "until" | "from"; time: string }
  | { kind: "hours"; hours: number }
  | { kind: "ask"; fact: Askable };

/** A change, the help it needs (null: a conversation is enough), and the person's facts after it. */
export type PossibleChange = {
  change: Change;
  bridge: Bridge | null;
  apply: (person: CandidateFacts, job: JobFacts) => CandidateFacts;
};

/** The dimensions a change can affect. */
export function touchedBy(change: Change): readonly DimensionId[] {
  switch (change.kind) {
    case "speaking":
    case "reading":
    case "hours":
      return [change.kind];
    case "licence":
      return ["required", "helpful"];
    case "bike":
    case "early":
    case "longer":
      return ["travel"];
    case "until":
    case "from":
      return ["shifts"];
    case "ask":
      return change.fact === "wish" ? ["wish", "prospect"] : [change.fact];
  }
}

/** Minutes one way; nobody is asked to travel further for a starter job. Rule V27 judges longer ways. */
const maxWayMinutes = 90;
/** How many minutes more somebody may take on. */
const moreMinutes = 30;
const times = ["16:00", "18:00", "20:00"] as const;
const begins = ["07:00", "06:00", "05:00"] as const;
const weeklyHours = [20, 30, 38] as const;

/** Short, stable name of a change, for sorting and for forms. */
export function changeKey(change: Change): string {
  const value = Object.entries(change).find(([name]) => name !== "kind")?.[1];
  return value === undefined ? change.kind : `${change.kind}.${value}`;
}

/**
 * Every single change a person could make with help, or by an answer to a question, before any job is looked at.
 * Language goes up to B1, because an integration course ends there; licences only where an instrument gives them.
 */
export function possibleChanges(person: CandidateFacts, jobs: readonly Pick<JobFacts, "required">[]): PossibleChange[] {
  const context: BridgeContext = { benefit: person.benefit, start: null };
  return [
    ...languages(person, context),
    ...licencesFor(person, jobs, context),
    ...ways(person, context),
    ...hoursAndTimes(person),
    ...answers(person),
  ];
}

function languages(person: CandidateFacts, context: BridgeContext): PossibleChange[] {
  return (["speaking", "reading"] as const).flatMap((kind) => {
    const have = person[kind];
    if (have === null) return [];
    return cefrLevels
      .filter((level) => cefrRank(level) > cefrRank(have) && cefrRank(level) <= cefrRank("B1"))
      .map((level) => ({
        change: { kind, level },
        bridge: makeBridge("intkurs", courseWeeks(have, level), context),
        apply: (p: CandidateFacts) => ({ ...p, [kind]: level }),
      }));
  });
}

function licencesFor(
  person: CandidateFacts,
  jobs: readonly Pick<JobFacts, "required">[],
  context: BridgeContext,
): PossibleChange[] {
  // one that runs out counts as not there: where it lasts long enough, having it anew changes nothing
  const levels = new Map(person.skills.map((s) => [s.skillId, s.until === null ? s.level : 0]));
  const wanted = [...new Set(jobs.flatMap((job) => job.required))].sort();
  return wanted.flatMap((skill): PossibleChange[] => {
    const licence = licences[skill];
    if (!licence || isAble(skill, levels.get(skill) ?? 0)) return [];
    if (licence.adultOnly && person.ageClass !== "adult" && person.ageClass !== null) return [];
    const help = licence.bridge;
    if (!help || (help.only && person.benefit !== null && !help.only.includes(person.benefit))) return [];
    return [
      {
        change: { kind: "licence", skill },
        bridge: makeBridge(help.instrument, help.weeks, context),
        apply: (p) => ({
          ...p,
          skills: [
            ...p.skills.filter((s) => s.skillId !== skill),
            { skillId: skill, level: 3, evidence: "certificate" as const, until: null },
          ],
        }),
      },
    ];
  });
}

function ways(person: CandidateFacts, context: BridgeContext): PossibleChange[] {
  if (person.districtId === null || person.travelModes.length === 0) return [];
  const list: PossibleChange[] = [];
  if (!person.travelModes.includes("bike")) {
    list.push({
      change: { kind: "bike" },
      bridge: usualBridge("fahrrad", context),
      apply: (p) => ({ ...p, travelModes: [...p.travelModes, "bike"] }),
    });
  }
  if (!person.travelModes.includes("car")) {
    // somebody who drives along, or the company's bus: only at the hours when no bus runs
    list.push({
      change: { kind: "early" },
      bridge: usualBridge("besuch", context),
      apply: (p, job) => (offPeak(job) ? { ...p, travelModes: [...p.travelModes, "car"] } : p),
    });
  }
  const limit = person.maxTravelMinutes ?? defaultRuleSet.maxTravelMinutes;
  if (limit < maxWayMinutes) {
    const minutes = Math.min(maxWayMinutes, limit + moreMinutes);
    list.push({
      change: { kind: "longer", minutes },
      bridge: usualBridge("ticket", context),
      apply: (p) => ({ ...p, maxTravelMinutes: minutes }),
    });
  }
  return list;
}

/**
 * Nobody is asked why their hours are limited, and nothing here knows: so no help is named that would guess the reason,
 * such as childcare. A conversation shows what would extend them.
 */
function hoursAndTimes(person: CandidateFacts): PossibleChange[] {
  const { dayFrom, dayUntil, weeklyHoursMax } = person;
  const until = dayUntil === null ? [] : times.filter((time) => time > dayUntil && (dayFrom ?? "") < dayUntil);
  const from = dayFrom === null ? [] : begins.filter((time) => time < dayFrom);
  const more = weeklyHoursMax === null ? [] : weeklyHours.filter((hours) => hours > weeklyHoursMax);
  return [
    ...until.map(
      (time): PossibleChange => ({
        change: { kind: "until", time },
        bridge: null,
        apply: (p) => ({ ...p, dayUntil: time }),
      }),
    ),
    ...from.map(
      (time): PossibleChange => ({
        change: { kind: "from", time },
        bridge: null,
        apply: (p) => ({ ...p, dayFrom: time }),
      }),
    ),
    ...more.map(
      (hours): PossibleChange => ({
        change: { kind: "hours", hours },
        bridge: null,
        apply: (p) => ({ ...p, weeklyHoursMax: hours }),
      }),
    ),
  ];
}

/** What the best answer to an open question could change. Needs no instrument. */
function answers(person: CandidateFacts): PossibleChange[] {
  const best: Record<Askable, (p: CandidateFacts, job: JobFacts) => CandidateFacts> = {
    access: (p) => ({
      ...p,
      access: [{ permission: "free", from: "0001-01-01", until: null, employerId: null, weeklyHoursLimit: null }],
    }),
    speaking: (p) => ({ ...p, speaking: "B1" }),
    reading: (p) => ({ ...p, reading: "B1" }),
    hours: (p) => ({ ...p, weeklyHoursMin: 20, weeklyHoursMax: 40 }),
    shifts: (p, job) => ({ ...p, shiftsAccepted: job.shifts }),
    travel: (p) => ({ ...p, travelModes: ["transit", "bike"] }),
    start: (p) => ({ ...p, availableFrom: "0001-01-01" }),
    demands: (p, job) => ({ ...p, demandsAccepted: job.demands }),
    wish: (p) => ({ ...p, wish: { occupationIds: [], groups: [], apprenticeshipIds: [], open: true } }),
  };
  const open: Record<Askable, boolean> = {
    access: person.access.length === 0,
    speaking: person.speaking === null,
    reading: person.reading === null,
    hours: person.weeklyHoursMin === null && person.weeklyHoursMax === null,
    shifts: person.shiftsAccepted.length === 0 && person.shiftsRefused.length === 0,
    travel: person.districtId !== null && person.travelModes.length === 0,
    start: person.availableFrom === null,
    demands: person.demandsAccepted.length === 0 && person.demandsRefused.length === 0,
    wish: person.wish === null,
  };
  return askable
    .filter((fact) => open[fact])
    .map((fact) => ({ change: { kind: "ask", fact }, bridge: null, apply: best[fact] }));
}
