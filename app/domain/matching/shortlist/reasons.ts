import { addDays } from "../days";
import {
  type CandidateFacts,
  type CefrLevel,
  cefrLevels,
  cefrRank,
  type JobFacts,
  type MatchReference,
  travelModes,
} from "../facts";
import { reading, speaking } from "../language";
import { creditOf } from "../match";
import { experience, prospect, wish } from "../occupation";
import type { Answer, DimensionId } from "../result";
import type { RuleSet } from "../rule-set";
import { rankedOnly } from "../skills";
import { shifts, start } from "../times";
import { travel } from "../travel";
import { all, always, any, atLeast, atMost, type Condition, holdsAll, missing, not, oneOf } from "./condition";
import { type Known, optimisticFacts } from "./known";

/** Whoever gets this credit for this reason fulfils `needs`, whatever else is true of the person. */
export type Reason = { credit: number; needs: Condition };

/**
 * What a dimension can bring and what the index shows of whoever gets it. Taken together the reasons leave nobody out:
 * for every person there is one with at least the person's credit whose `needs` hold. Dimensions of which the index knows
 * nothing (work access, age) are not here; they may always bring everything.
 */
export type Dimension = { id: DimensionId; weight: number; reasons: Reason[] };

const nobody: Known = {
  id: "",
  waitingSince: "",
  germanSpeaking: null,
  germanReading: null,
  able: [],
  lacking: [],
  experience: [],
  practised: [],
  wishes: [],
  wishGroups: [],
  apprenticeships: [],
  apprenticeshipWish: null,
  anyWork: false,
  hoursMin: null,
  hoursMax: null,
  shifts: [],
  shiftsRefused: [],
  timeFrom: null,
  timeTo: null,
  districtId: null,
  travelModes: [],
  travelMinutes: null,
  availableFrom: null,
  demands: [],
};
const someone = (known: Partial<Known>): CandidateFacts => optimisticFacts({ ...nobody, ...known });

/** More than anybody is asked to travel: a limit can only lower the credit, and the bound looks at it. */
const noLimit = 1_000_000;
/** Credits this near to one another are one reason: a long list of conditions costs more than a few people too many. */
const sameCredit = 0.02;

/** The reasons of every dimension of a job, credits as the rules themselves give them. */
export function reasonsOf(job: JobFacts, reference: MatchReference, today: string, rules: RuleSet): Dimension[] {
  const context = { benefit: null, startDate: job.startDate };
  const credit = (answer: Answer) => creditOf(answer, rules);
  const unasked = rules.unknownCredit;

  const language = (
    need: CefrLevel | null,
    field: "germanSpeaking" | "germanReading",
    rate: (have: CefrLevel) => Answer,
  ): Reason[] => {
    if (need === null || need === "A0") return [{ credit: 1, needs: always }];
    const levels = cefrLevels.map((level) => ({ credit: credit(rate(level)), value: cefrRank(level) }));
    return [...grouped(levels, (values) => oneOf(field, values)), { credit: unasked, needs: missing(field) }];
  };

  const occupationIds = [...reference.occupations.keys()];
  const pastWork = (long: boolean) =>
    occupationIds.map((id) => ({
      value: id,
      credit: credit(experience(job, someone({ experience: [id], practised: long ? [id] : [] }), reference, context)),
    }));
  const otherWork = credit(experience(job, { ...someone({}), experience: [] }, reference, context));
  const past: Reason[] = [
    ...grouped(
      pastWork(true).filter((o) => o.credit > otherWork),
      (ids) => oneOf("practised", ids),
    ),
    ...grouped(
      pastWork(false).filter((o) => o.credit > otherWork),
      (ids) => oneOf("experience", ids),
    ),
    { credit: unasked, needs: missing("experience") },
    { credit: otherWork, needs: always },
  ];

  const wished = (known: Partial<Known>) => credit(wish(job, someone(known), reference, context));
  const group = reference.occupations.get(job.occupationId)?.group;
  const wishes: Reason[] = [
    ...grouped(
      occupationIds.map((id) => ({ value: id, credit: wished({ wishes: [id] }) })),
      (ids) => oneOf("wishes", ids),
    ),
    ...job.apprenticeshipIds.map((id) => ({
      credit: wished({ apprenticeships: [id] }),
      needs: oneOf("apprenticeships", [id]),
    })),
    ...(group ? [{ credit: wished({ wishGroups: [group] }), needs: oneOf("wishGroups", [group]) }] : []),
    { credit: wished({ anyWork: true }), needs: { op: "eq", field: "anyWork", value: true } },
    {
      credit: unasked,
      needs: all([missing("wishes"), missing("wishGroups"), missing("apprenticeships")]),
    },
    { credit: wished({ wishes: ["another"] }), needs: always },
  ];

  const needed = rankedOnly(job.required, reference);
  const lacksOne = 0.4 + 0.3 * ((needed.length - 1) / Math.max(needed.length, 1));
  const required: Reason[] =
    needed.length === 0
      ? [{ credit: 1, needs: always }]
      : [
          { credit: 1, needs: holdsAll("able", needed) },
          { credit: unasked, needs: not(oneOf("lacking", needed)) },
          { credit: lacksOne, needs: always },
        ];
  const wanted = rankedOnly(job.helpful, reference);
  const helpful: Reason[] =
    wanted.length === 0
      ? [{ credit: 1, needs: always }]
      : [
          { credit: 1, needs: holdsAll("able", wanted) },
          { credit: 0.85 + 0.15 * ((wanted.length - 1) / wanted.length), needs: oneOf("able", wanted) },
          { credit: Math.max(unasked, 0.65), needs: always },
        ];

  return [
    {
      id: "speaking",
      reasons: language(job.speaking, "germanSpeaking", (have) => speaking(job.speaking, have, context)),
    },
    { id: "reading", reasons: language(job.reading, "germanReading", (have) => reading(job.reading, have, context)) },
    { id: "required", reasons: required },
    { id: "helpful", reasons: helpful },
    { id: "experience", reasons: past },
    { id: "wish", reasons: wishes },
    { id: "hours", reasons: hoursReasons(job, unasked) },
    { id: "shifts", reasons: shiftReasons() },
    { id: "travel", reasons: travelReasons() },
    { id: "start", reasons: startReasons() },
    { id: "demands", reasons: demandReasons(job, unasked) },
    { id: "prospect", reasons: prospectReasons() },
  ].map((d) => ({ ...d, weight: rules.weights[d.id as DimensionId] }) as Dimension);

  function shiftReasons(): Reason[] {
    if (job.shifts.length === 0 && job.dayStart === null) return [{ credit: 1, needs: always }];
    const refusing = job.shifts.slice(0, 1).map((s) => credit(shifts(job, someone({ shiftsRefused: [s] }), context)));
    const impossible = credit(shifts(job, someone({ timeFrom: "00:00", timeTo: "00:01" }), context));
    return [
      {
        credit: 1,
        needs: all([
          holdsAll(
            "shifts",
            job.shifts.filter((s) => s !== "v"),
          ),
          noneRefused(),
        ]),
      },
      { credit: Math.max(unasked, impossible), needs: noneRefused() },
      { credit: Math.max(0.4, ...refusing), needs: always },
    ];
  }

  function noneRefused(): Condition {
    return job.shifts.length === 0 ? always : not(oneOf("shiftsRefused", job.shifts));
  }

  function travelReasons(): Reason[] {
    const rate = (districtId: string, modes: readonly string[]) =>
      credit(
        travel(job, someone({ districtId, travelModes: modes, travelMinutes: noLimit }), reference, rules, context),
      );
    if (!job.districtId || !reference.districts.has(job.districtId)) return [{ credit: unasked, needs: always }];
    const ways = travelModes.flatMap((mode) =>
      [...reference.districts.keys()].map((district) => ({ mode, value: district, credit: rate(district, [mode]) })),
    );
    const byMode = (of: typeof ways) =>
      any(
        travelModes.map((mode) =>
          all([
            oneOf("travelModes", [mode]),
            oneOf(
              "districtId",
              of.filter((w) => w.mode === mode).map((w) => w.value),
            ),
          ]),
        ),
      );
    const reachable = ways.filter((w) => w.credit > unasked);
    return [
      ...tiers(reachable).map((tier) => ({ credit: tier.credit, needs: byMode(tier.of) })),
      { credit: unasked, needs: any([missing("districtId"), missing("travelModes"), not(knownDistrict())]) },
      { credit: 0.7, needs: always },
    ];
  }

  /** A district the reference does not know is as unknown as none. */
  function knownDistrict(): Condition {
    return oneOf("districtId", [...reference.districts.keys()]);
  }

  function startReasons(): Reason[] {
    const day = (availableFrom: string) => credit(start(job, someone({ availableFrom }), rules, today));
    const wishedDay = job.startDate !== null && job.startDate > today ? job.startDate : today;
    const after = (days: number) => addDays(wishedDay, days);
    const limits = [0, rules.startToleranceDays, 90].map(after);
    return [
      ...limits.map((limit) => ({ credit: day(limit), needs: atMost("availableFrom", limit) })),
      { credit: unasked, needs: missing("availableFrom") },
      { credit: day(after(100_000)), needs: always },
    ];
  }

  function prospectReasons(): Reason[] {
    const rate = (known: Partial<Known>) => credit(prospect(job, someone(known), context));
    const yes = oneOf("apprenticeshipWish", ["yes", "unsure"]);
    return [
      ...job.apprenticeshipIds.map((id) => ({
        credit: rate({ apprenticeshipWish: "yes", apprenticeships: [id] }),
        needs: all([yes, oneOf("apprenticeships", [id])]),
      })),
      { credit: rate({ apprenticeshipWish: "yes" }), needs: yes },
      { credit: rate({ apprenticeshipWish: "no" }), needs: oneOf("apprenticeshipWish", ["no"]) },
      { credit: unasked, needs: missing("apprenticeshipWish") },
    ];
  }
}

function hoursReasons(job: JobFacts, unasked: number): Reason[] {
  const jobMin = job.weeklyHoursMin ?? job.weeklyHoursMax;
  const jobMax = job.weeklyHoursMax ?? job.weeklyHoursMin;
  if (jobMin === null || jobMax === null) return [{ credit: 1, needs: always }];
  const touching = all([
    any([missing("hoursMax"), atLeast("hoursMax", jobMin)]),
    any([missing("hoursMin"), atMost("hoursMin", jobMax)]),
  ]);
  return [
    { credit: 1, needs: all([touching, not(all([missing("hoursMin"), missing("hoursMax")]))]) },
    { credit: Math.max(unasked, 0.75), needs: always },
  ];
}

function demandReasons(job: JobFacts, unasked: number): Reason[] {
  if (job.demands.length === 0) return [{ credit: 1, needs: always }];
  return [
    { credit: 1, needs: holdsAll("demands", job.demands) },
    { credit: Math.max(unasked, 0.7), needs: always },
  ];
}

type Rated = { credit: number };

/** Best first; credits near to one another share the best of them. */
function tiers<R extends Rated>(list: readonly R[]): { credit: number; of: R[] }[] {
  const found: { credit: number; of: R[] }[] = [];
  for (const one of [...list].sort((a, b) => b.credit - a.credit)) {
    const last = found.at(-1);
    if (last && last.credit - one.credit <= sameCredit) last.of.push(one);
    else found.push({ credit: one.credit, of: [one] });
  }
  return found;
}

function grouped<V extends string | number>(
  list: readonly { credit: number; value: V }[],
  needs: (values: V[]) => Condition,
): Reason[] {
  return tiers(list).map((tier) => ({ credit: tier.credit, needs: needs(tier.of.map((o) => o.value)) }));
}
