import { adultAge } from "~/domain/candidate/age";
import { shiftDate } from "~/domain/days";
import { isPlausiblePerHour, mostPerHour } from "../money";
import type { JobFacts, RuleContext } from "./facts";
import { usualWeekDays } from "./hours";
import { allOf, type Hit, type JobRule } from "./rule";
import { daysPerWeek } from "./shifts";
import { type FloorAnswer, floorFor, minijobLimit, trainingFloor, weeksPerMonth } from "./wage-floors";

/** How many months ahead a job is warned that a rising wage floor will overtake its pay. */
const outlookMonths = 6;

/** The first paid day: the start, but never a day in the past. */
function firstPaidDay(facts: JobFacts, context: RuleContext): string {
  return facts.startsOn !== null && facts.startsOn > context.today ? facts.startsOn : context.today;
}

function hourlyFloor(facts: JobFacts, context: RuleContext, date: string): FloorAnswer {
  return floorFor(context.floors, {
    date,
    sector: context.sector.floorSector,
    age: context.person?.age ?? null,
    contract: facts.contract,
  });
}

function missing(answer: Extract<FloorAnswer, { kind: "missing" }>): Hit {
  return { code: "pay.floorMissing", params: { series: answer.series, year: answer.year } };
}

/** The least a month must pay for these hours, rounded up to a whole cent. */
function monthlyMinimum(hourlyCents: number, weeklyHours: number): number {
  return Math.ceil(Math.round(hourlyCents * weeklyHours * weeksPerMonth * 1000) / 1000);
}

/** Amounts that cannot be meant: "2.550" for an hour, 12 for a month. */
function implausible(facts: JobFacts): Hit | null {
  const amounts = [facts.payFromCents, facts.payToCents].filter((cents) => cents !== null);
  const hours = facts.weeklyHours === null ? null : facts.weeklyHours * weeksPerMonth;
  const isMeant = (cents: number) =>
    facts.payKind === "hourly" || hours === null ? isPlausiblePerHour(cents) : isPlausiblePerHour(cents / hours);
  const isMonth = facts.payKind === "monthly";
  // without hours a month can be anything that is no hour
  const odd = amounts.find((cents) => (isMonth && hours === null ? cents <= mostPerHour : !isMeant(cents)));
  if (odd === undefined) return null;
  return { level: "warn", code: isMonth ? "pay.oddMonth" : "pay.oddHour", params: { payCents: odd } };
}

const belowHourlyFloor: JobRule["check"] = (facts, context) => {
  if (facts.payKind !== "hourly" || facts.payFromCents === null) return null;
  return allOf([belowHour(facts, facts.payFromCents, context), implausible(facts)].filter((hit) => hit !== null));
};

function belowHour(facts: JobFacts, payCents: number, context: RuleContext): Hit | null {
  const date = firstPaidDay(facts, context);
  const now = hourlyFloor(facts, context, date);
  if (now.kind === "none") return null;
  if (now.kind === "missing") return missing(now);
  if (payCents < now.amountCents) {
    return {
      params: { payCents, floorCents: now.amountCents, series: now.floor.floor, year: Number(date.slice(0, 4)) },
    };
  }
  const next = hourlyFloor(facts, context, shiftDate(date, { months: outlookMonths }));
  if (next.kind === "floor" && payCents < next.amountCents) {
    return {
      level: "warn",
      code: "pay.floorRises",
      params: { payCents, floorCents: next.amountCents, series: next.floor.floor, fromOn: next.floor.validFrom },
    };
  }
  return null;
}

const belowMonthlyFloor: JobRule["check"] = (facts, context) => {
  if (facts.payKind !== "monthly" || facts.payFromCents === null) return null;
  const below = facts.weeklyHours === null ? null : belowMonth(facts, facts.payFromCents, facts.weeklyHours, context);
  return allOf([below, implausible(facts)].filter((hit) => hit !== null));
};

function belowMonth(facts: JobFacts, payCents: number, weeklyHours: number, context: RuleContext): Hit | null {
  const date = firstPaidDay(facts, context);
  const floor = hourlyFloor(facts, context, date);
  if (floor.kind === "none") return null;
  if (floor.kind === "missing") return missing(floor);
  const leastCents = monthlyMinimum(floor.amountCents, weeklyHours);
  const hourCents = Math.floor(payCents / (weeklyHours * weeksPerMonth));
  if (payCents < leastCents) return { params: { payCents, leastCents, hourCents, floorCents: floor.amountCents } };
  const next = hourlyFloor(facts, context, shiftDate(date, { months: outlookMonths }));
  if (next.kind !== "floor" || payCents >= monthlyMinimum(next.amountCents, weeklyHours)) return null;
  return {
    level: "warn",
    code: "pay.monthFloorRises",
    params: {
      payCents,
      leastCents: monthlyMinimum(next.amountCents, weeklyHours),
      floorCents: next.amountCents,
      series: next.floor.floor,
      fromOn: next.floor.validFrom,
    },
  };
}

const aboveMinijobLimit: JobRule["check"] = (facts, context) => {
  if (facts.contract !== "minijob" || facts.payFromCents === null) return null;
  const highestPay = facts.payToCents ?? facts.payFromCents;
  const monthCents =
    facts.payKind === "monthly"
      ? highestPay
      : facts.payKind === "hourly" && facts.weeklyHours !== null
        ? Math.round(highestPay * facts.weeklyHours * weeksPerMonth)
        : null;
  if (monthCents === null) return null;
  const limit = minijobLimit(context.floors, firstPaidDay(facts, context));
  if (limit.kind === "missing") return missing(limit);
  if (limit.kind === "none" || monthCents <= limit.amountCents) return null;
  return { params: { monthCents, limitCents: limit.amountCents } };
};

const belowTrainingFloor: JobRule["check"] = (facts, context) => {
  if (facts.contract !== "apprenticeship" || facts.trainingPayCents.length === 0) return null;
  const startsOn = firstPaidDay(facts, context);
  for (const [index, payCents] of facts.trainingPayCents.entries()) {
    const previous = facts.trainingPayCents[index - 1];
    if (previous !== undefined && payCents <= previous) {
      return { code: "pay.trainingMustRise", params: { trainingYear: index + 1 } };
    }
    if (facts.collectiveAgreement) continue;
    const floor = trainingFloor(context.floors, startsOn, index + 1);
    if (floor.kind === "missing") return missing(floor);
    if (floor.kind === "floor" && payCents < floor.amountCents) {
      return { params: { payCents, floorCents: floor.amountCents, trainingYear: index + 1 } };
    }
  }
  return null;
};

/** Working days of paid leave in a year at a six-day week (§ 3 BUrlG). */
const adultLeave = { days: 24, weekDays: 6 };
/**
 * Young people get more: the days of leave for whoever is younger than that at the start of the year (§ 19(2)
 * JArbSchG).
 */
const youthLeave = [
  { under: 16, days: 30 },
  { under: 17, days: 27 },
  { under: adultAge, days: 25 },
] as const;

/**
 * Working days of paid leave the law gives in a year at a six-day week.
 * @param age in years
 */
export const statutoryLeaveDays = (age: number): number =>
  youthLeave.find(({ under }) => age < under)?.days ?? adultLeave.days;

const tooFewHolidays: JobRule["check"] = (facts, context) => {
  if (facts.holidayDays === null) return null;
  const workDays = daysPerWeek(facts.shifts, facts.rota) || usualWeekDays;
  const age = context.person?.age ?? facts.minimumAge;
  const leastDays = Math.ceil((statutoryLeaveDays(age) * workDays) / adultLeave.weekDays);
  if (facts.holidayDays >= leastDays) return null;
  return {
    paragraph: age < adultAge ? "§ 19 JArbSchG" : undefined,
    params: { holidayDays: facts.holidayDays, leastDays, workDays },
  };
};

/** Longest probation of an employee in months (§ 622 Abs. 3 BGB). */
export const longestProbationMonths = 6;

/** Months of probation in training (§ 20 S. 2 BBiG). */
const trainingProbation = { least: 1, most: 4 };

const longProbation: JobRule["check"] = (facts) => {
  if (facts.probationMonths === null) return null;
  if (facts.contract === "apprenticeship") {
    return facts.probationMonths < trainingProbation.least || facts.probationMonths > trainingProbation.most
      ? { code: "probation.training", paragraph: "§ 20 BBiG", params: { months: facts.probationMonths } }
      : null;
  }
  return facts.probationMonths > longestProbationMonths ? { params: { months: facts.probationMonths } } : null;
};

/** A fixed term without a reason: at most so many months and extensions (§ 14(2) TzBfG). */
const termWithoutReason = { months: 24, extensions: 3 };

const fixedTerm: JobRule["check"] = (facts): Hit | null => {
  if (facts.termMonths === null || facts.contract === "apprenticeship" || facts.contract === "eq") return null;
  if (facts.termReason === null) {
    if (facts.earlierJobHere) return { code: "term.earlierJob" };
    if (facts.termMonths > termWithoutReason.months)
      return { code: "term.tooLong", params: { months: facts.termMonths } };
    if (facts.termExtensions > termWithoutReason.extensions) {
      return { code: "term.extensions", params: { extensions: facts.termExtensions } };
    }
  }
  return {};
};

/** Days of getting to know each other without pay (case law), months of an exempt internship (§ 22(1) S. 2 No. 2 MiLoG). */
const unpaid = { introductionDays: 1, internshipMonths: 3 };

const unpaidWork: JobRule["check"] = (facts) => {
  if (facts.payKind !== "none") return null;
  if (facts.unpaidKind === null) return {};
  // who does not say how long may mean longer than allowed
  const days = facts.unpaidDays ?? unpaid.introductionDays + 1;
  if (facts.unpaidKind === "introduction" && days > unpaid.introductionDays) {
    return { code: "pay.introductionTooLong", params: { days } };
  }
  const isShortInternship =
    facts.contract === "internship" && facts.termMonths !== null && facts.termMonths <= unpaid.internshipMonths;
  return facts.unpaidKind === "exemptInternship" && !isShortInternship ? { code: "pay.internshipTooLong" } : null;
};

/** Pay, leave and the terms of the contract. */
export const payRules: readonly JobRule[] = [
  {
    id: "V01",
    level: "error",
    paragraph: "§ 1 MiLoG, § 8 AEntG",
    field: "payFromCents",
    code: "pay.belowFloor",
    check: belowHourlyFloor,
  },
  {
    id: "V02",
    level: "error",
    paragraph: "§ 1 MiLoG",
    field: "payFromCents",
    code: "pay.monthBelowFloor",
    check: belowMonthlyFloor,
  },
  {
    id: "V03",
    level: "error",
    paragraph: "§ 8 Abs. 1, 1a SGB IV",
    field: "payFromCents",
    code: "pay.aboveMinijob",
    check: aboveMinijobLimit,
  },
  {
    id: "V04",
    level: "error",
    paragraph: "§ 17 BBiG",
    field: "trainingPayCents",
    code: "pay.belowTraining",
    check: belowTrainingFloor,
  },
  {
    id: "V10",
    level: "error",
    paragraph: "§ 3 BUrlG",
    field: "holidayDays",
    code: "holiday.tooFew",
    check: tooFewHolidays,
  },
  {
    id: "V11",
    level: "error",
    paragraph: "§ 622 Abs. 3 BGB",
    field: "probationMonths",
    code: "probation.tooLong",
    check: longProbation,
  },
  {
    id: "V12",
    level: "warn",
    paragraph: "§ 14 Abs. 2, 4 TzBfG",
    field: "termMonths",
    code: "term.inWriting",
    check: fixedTerm,
  },
  {
    id: "V19",
    level: "error",
    paragraph: "§§ 1, 22 MiLoG",
    field: "unpaidKind",
    code: "pay.unpaid",
    check: unpaidWork,
  },
];
