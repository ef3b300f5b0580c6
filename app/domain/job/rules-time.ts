import type { JobFacts, RuleContext } from "./facts";
import { allOf, type Hit, type JobRule } from "./rule";
import {
  daysPerWeek,
  longestDay,
  longestWeek,
  minutesOf,
  nightMinutes,
  presenceMinutes,
  shortestRest,
  workMinutes,
  worksOn,
} from "./shifts";

const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;

const longHours: JobRule["check"] = (facts) => {
  const hits: Hit[] = [];
  const day = longestDay(facts.shifts, facts.rota);
  if (day > 10 * 60) hits.push({ level: "error", code: "hours.day", params: { dayHours: hours(day) } });
  else if (day > 8 * 60 && !facts.hoursBalanced) hits.push({ params: { dayHours: hours(day) } });
  const week = Math.max((facts.weeklyHours ?? 0) * 60, longestWeek(facts.shifts, facts.rota));
  if (week > 48 * 60) {
    hits.push({ level: "error", field: "weeklyHours", code: "hours.week", params: { weekHours: hours(week) } });
  }
  return allOf(hits);
};

const shortBreak: JobRule["check"] = (facts) =>
  allOf(
    facts.shifts.flatMap((shift): Hit[] => {
      const work = workMinutes(shift);
      const leastMinutes = work > 9 * 60 ? 45 : work > 6 * 60 ? 30 : 0;
      return shift.breakMinutes < leastMinutes
        ? [{ params: { start: shift.start, end: shift.end, leastMinutes, breakMinutes: shift.breakMinutes } }]
        : [];
    }),
  );

const shortRest: JobRule["check"] = (facts, context) => {
  const rest = shortestRest(facts.shifts, facts.rota);
  const leastHours = context.sector.restHours;
  return rest !== null && rest < leastHours * 60 ? { params: { restHours: hours(rest), leastHours } } : null;
};

function worksAtNight(facts: JobFacts, context: RuleContext): boolean {
  return facts.shifts.some((shift) => nightMinutes(shift, context.sector.nightFrom, context.sector.nightTo) > 120);
}

const nightWork: JobRule["check"] = (facts, context) =>
  !facts.nightCompensation && worksAtNight(facts, context)
    ? { params: { from: context.sector.nightFrom, to: context.sector.nightTo } }
    : null;

/** A Saturday shift that ends on Sunday works on Sunday too. */
function worksOnSunday(facts: JobFacts): boolean {
  const reachesSunday = facts.shifts.some(
    (shift) => shift.days.includes(6) && minutesOf(shift.start) + presenceMinutes(shift) > 24 * 60,
  );
  return reachesSunday || worksOn(facts.shifts, 7);
}

const sundayWork: JobRule["check"] = (facts, context) =>
  worksOnSunday(facts) && !context.sector.sundayWork && !facts.sundayReason ? {} : null;

const youngestAge = (facts: JobFacts, context: RuleContext) => context.person?.age ?? facts.minimumAge;

function limitAt(limits: readonly (readonly [number, string])[], age: number): string | null {
  return limits.reduce<string | null>((found, [from, time]) => (age >= from ? time : found), limits[0]?.[1] ?? null);
}

const youthHours: JobRule["check"] = (facts, context) => {
  const age = youngestAge(facts, context);
  if (age >= 18) return null;
  const { sector } = context;
  const hits: Hit[] = [];
  const day = longestDay(facts.shifts, facts.rota);
  if (day > 8 * 60) hits.push({ code: "youth.day", paragraph: "§ 8 JArbSchG", params: { dayHours: hours(day) } });
  const week = Math.max((facts.weeklyHours ?? 0) * 60, longestWeek(facts.shifts, facts.rota));
  if (week > 40 * 60) {
    hits.push({
      code: "youth.week",
      paragraph: "§ 8 JArbSchG",
      field: "weeklyHours",
      params: { weekHours: hours(week) },
    });
  }
  const days = daysPerWeek(facts.shifts, facts.rota);
  if (days > 5) hits.push({ code: "youth.days", paragraph: "§ 15 JArbSchG", params: { days } });

  const from = limitAt(sector.youthFrom, age) ?? "06:00";
  const until = limitAt(sector.youthUntil, age) ?? "20:00";
  const outside = facts.shifts.find(
    (shift) =>
      minutesOf(shift.start) < minutesOf(from) || minutesOf(shift.start) + presenceMinutes(shift) > minutesOf(until),
  );
  if (outside) hits.push({ code: "youth.clock", paragraph: "§ 14 JArbSchG", params: { age, from, until } });

  const breakless = facts.shifts.find((shift) => {
    const work = workMinutes(shift);
    return shift.breakMinutes < (work > 6 * 60 ? 60 : work > 4.5 * 60 ? 30 : 0);
  });
  if (breakless) hits.push({ code: "youth.break", paragraph: "§ 11 JArbSchG" });

  const rest = shortestRest(facts.shifts, facts.rota);
  if (rest !== null && rest < 12 * 60) {
    hits.push({ code: "youth.rest", paragraph: "§ 13 JArbSchG", params: { restHours: hours(rest) } });
  }
  if (worksOn(facts.shifts, 6) && !sector.youthSaturday)
    hits.push({ code: "youth.saturday", paragraph: "§ 16 JArbSchG" });
  if (worksOn(facts.shifts, 7) && !sector.youthSunday) hits.push({ code: "youth.sunday", paragraph: "§ 17 JArbSchG" });
  return allOf(hits);
};

const youthHazards: JobRule["check"] = (facts, context) => {
  const age = youngestAge(facts, context);
  if (age >= 18 || facts.contract === "apprenticeship") return null;
  const hits: Hit[] = [];
  if (facts.hazardous) hits.push({ code: "youth.hazard", paragraph: "§ 22 JArbSchG" });
  if (facts.heavyLoads) hits.push({ code: "youth.heavy", paragraph: "§ 22 JArbSchG" });
  if (facts.pieceWork) hits.push({ code: "youth.pieceWork", paragraph: "§ 23 JArbSchG" });
  return allOf(hits);
};

const youthCheckUp: JobRule["check"] = (facts, context) => {
  const age = youngestAge(facts, context);
  if (age >= 18) return null;
  const lightAndShort =
    facts.termMonths !== null && facts.termMonths <= 2 && !facts.heavyLoads && !facts.hazardous && !facts.pieceWork;
  return lightAndShort ? null : {};
};

const childWork: JobRule["check"] = (facts, context) =>
  youngestAge(facts, context) < 15 || facts.schoolAge ? {} : null;

const weakBuses: JobRule["check"] = (facts, context) => {
  const { person, weakService } = context;
  const slow = Math.max(person?.minutesToStart ?? 0, person?.minutesFromEnd ?? 0);
  if (slow > 60) return { code: "reach.slow", params: { travelMinutes: slow } };
  const times = facts.shifts.map((shift) => ({
    start: minutesOf(shift.start),
    end: (minutesOf(shift.start) + presenceMinutes(shift)) % (24 * 60),
  }));
  const isNight = (minute: number) => minute < 5 * 60 + 30 || minute >= 23 * 60;
  const isEvening = (minute: number) => minute >= 20 * 60 + 30;
  if (weakService.includes("night") && times.some(({ start, end }) => isNight(start) || isNight(end))) {
    return { code: "reach.night" };
  }
  if (weakService.includes("evening") && times.some(({ start, end }) => isEvening(start) || isEvening(end))) {
    return { code: "reach.evening" };
  }
  if (weakService.includes("sunday") && worksOnSunday(facts)) return { code: "reach.sunday" };
  return null;
};

/** Hours, breaks, nights, Sundays, young people, and whether a bus goes. */
export const timeRules: readonly JobRule[] = [
  { id: "V05", level: "warn", paragraph: "§ 3 ArbZG", field: "shifts", code: "hours.balance", check: longHours },
  { id: "V06", level: "error", paragraph: "§ 4 ArbZG", field: "shifts", code: "hours.break", check: shortBreak },
  { id: "V07", level: "error", paragraph: "§ 5 ArbZG", field: "shifts", code: "hours.rest", check: shortRest },
  {
    id: "V08",
    level: "warn",
    paragraph: "§§ 2, 6 ArbZG",
    field: "nightCompensation",
    code: "hours.night",
    check: nightWork,
  },
  {
    id: "V09",
    level: "warn",
    paragraph: "§§ 9, 10 ArbZG",
    field: "sundayReason",
    code: "hours.sunday",
    check: sundayWork,
  },
  {
    id: "V13",
    level: "error",
    paragraph: "§§ 8, 11–17 JArbSchG",
    field: "shifts",
    code: "youth.clock",
    check: youthHours,
  },
  {
    id: "V14",
    level: "error",
    paragraph: "§§ 22, 23 JArbSchG",
    field: "minimumAge",
    code: "youth.hazard",
    check: youthHazards,
  },
  {
    id: "V15",
    level: "task",
    paragraph: "§§ 32, 33 JArbSchG",
    field: "minimumAge",
    code: "youth.checkUp",
    check: youthCheckUp,
  },
  {
    id: "V16",
    level: "error",
    paragraph: "§§ 2, 5, 7 JArbSchG",
    field: "minimumAge",
    code: "youth.child",
    check: childWork,
  },
  { id: "V27", level: "warn", paragraph: "", field: "shifts", code: "reach.slow", check: weakBuses },
];
