import { adultAge, workingAge } from "../candidate/age";
import type { JobFacts, RuleContext } from "./facts";
import {
  adultBreaks,
  leastBreak,
  longestWeekHours,
  nightWorkMinutes,
  workDayHours,
  youth,
  youthBreaks,
  youthCheckUpMonths,
} from "./hours";
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

const saturday = 6;
const sunday = 7;

const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;

const longHours: JobRule["check"] = (facts) => {
  const hits: Hit[] = [];
  const day = longestDay(facts.shifts, facts.rota);
  if (day > workDayHours.most * 60) hits.push({ level: "error", code: "hours.day", params: { dayHours: hours(day) } });
  else if (day > workDayHours.usual * 60 && !facts.hoursBalanced) hits.push({ params: { dayHours: hours(day) } });
  const week = Math.max((facts.weeklyHours ?? 0) * 60, longestWeek(facts.shifts, facts.rota));
  if (week > longestWeekHours * 60) {
    hits.push({ level: "error", field: "weeklyHours", code: "hours.week", params: { weekHours: hours(week) } });
  }
  return allOf(hits);
};

const shortBreak: JobRule["check"] = (facts) =>
  allOf(
    facts.shifts.flatMap((shift): Hit[] => {
      const leastMinutes = leastBreak(workMinutes(shift), adultBreaks);
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
  const { nightFrom, nightTo } = context.sector;
  return facts.shifts.some((shift) => nightMinutes(shift, nightFrom, nightTo) > nightWorkMinutes);
}

const nightWork: JobRule["check"] = (facts, context) =>
  !facts.nightCompensation && worksAtNight(facts, context)
    ? { params: { from: context.sector.nightFrom, to: context.sector.nightTo } }
    : null;

/** A Saturday shift that ends on Sunday works on Sunday too. */
function worksOnSunday(facts: JobFacts): boolean {
  const reachesSunday = facts.shifts.some(
    (shift) => shift.days.includes(saturday) && minutesOf(shift.start) + presenceMinutes(shift) > 24 * 60,
  );
  return reachesSunday || worksOn(facts.shifts, sunday);
}

const sundayWork: JobRule["check"] = (facts, context) =>
  worksOnSunday(facts) && !context.sector.sundayWork && !facts.sundayReason ? {} : null;

const youngestAge = (facts: JobFacts, context: RuleContext) => context.person?.age ?? facts.minimumAge;

function limitAt(limits: readonly (readonly [number, string])[], age: number): string | null {
  return limits.reduce<string | null>((found, [from, time]) => (age >= from ? time : found), limits[0]?.[1] ?? null);
}

const youthHours: JobRule["check"] = (facts, context) => {
  const age = youngestAge(facts, context);
  if (age >= adultAge) return null;
  const { sector } = context;
  const hits: Hit[] = [];
  const day = longestDay(facts.shifts, facts.rota);
  if (day > youth.dayHours * 60)
    hits.push({ code: "youth.day", paragraph: "§ 8 JArbSchG", params: { dayHours: hours(day) } });
  const week = Math.max((facts.weeklyHours ?? 0) * 60, longestWeek(facts.shifts, facts.rota));
  if (week > youth.weekHours * 60) {
    hits.push({
      code: "youth.week",
      paragraph: "§ 8 JArbSchG",
      field: "weeklyHours",
      params: { weekHours: hours(week) },
    });
  }
  const days = daysPerWeek(facts.shifts, facts.rota);
  if (days > youth.weekDays) hits.push({ code: "youth.days", paragraph: "§ 15 JArbSchG", params: { days } });

  const from = limitAt(sector.youthFrom, age) ?? youth.from;
  const until = limitAt(sector.youthUntil, age) ?? youth.until;
  const outside = facts.shifts.find(
    (shift) =>
      minutesOf(shift.start) < minutesOf(from) || minutesOf(shift.start) + presenceMinutes(shift) > minutesOf(until),
  );
  if (outside) hits.push({ code: "youth.clock", paragraph: "§ 14 JArbSchG", params: { age, from, until } });

  const breakless = facts.shifts.find((shift) => shift.breakMinutes < leastBreak(workMinutes(shift), youthBreaks));
  if (breakless) hits.push({ code: "youth.break", paragraph: "§ 11 JArbSchG" });

  const rest = shortestRest(facts.shifts, facts.rota);
  if (rest !== null && rest < youth.restHours * 60) {
    hits.push({ code: "youth.rest", paragraph: "§ 13 JArbSchG", params: { restHours: hours(rest) } });
  }
  if (worksOn(facts.shifts, saturday) && !sector.youthSaturday)
    hits.push({ code: "youth.saturday", paragraph: "§ 16 JArbSchG" });
  if (worksOn(facts.shifts, sunday) && !sector.youthSunday)
    hits.push({ code: "youth.sunday", paragraph: "§ 17 JArbSchG" });
  return allOf(hits);
};

const youthHazards: JobRule["check"] = (facts, context) => {
  const age = youngestAge(facts, context);
  if (age >= adultAge || facts.contract === "apprenticeship") return null;
  const hits: Hit[] = [];
  if (facts.hazardous) hits.push({ code: "youth.hazard", paragraph: "§ 22 JArbSchG" });
  if (facts.heavyLoads) hits.push({ code: "youth.heavy", paragraph: "§ 22 JArbSchG" });
  if (facts.pieceWork) hits.push({ code: "youth.pieceWork", paragraph: "§ 23 JArbSchG" });
  return allOf(hits);
};

const youthCheckUp: JobRule["check"] = (facts, context) => {
  const age = youngestAge(facts, context);
  if (age >= adultAge) return null;
  const lightAndShort =
    facts.termMonths !== null &&
    facts.termMonths <= youthCheckUpMonths &&
    !facts.heavyLoads &&
    !facts.hazardous &&
    !facts.pieceWork;
  return lightAndShort ? null : {};
};

const childWork: JobRule["check"] = (facts, context) =>
  youngestAge(facts, context) < workingAge || facts.schoolAge ? {} : null;

/** Minutes to work, one way, above which a warning is given; the product's own number (V27). */
const longWayMinutes = 60;
/** Where bus and tram are weak in the night or in the evening, from and until when; local knowledge, confidence L. */
const weakTimes = { nightUntil: 5 * 60 + 30, eveningFrom: 20 * 60 + 30, nightFrom: 23 * 60 };

const weakBuses: JobRule["check"] = (facts, context) => {
  const { person, weakService } = context;
  const slow = Math.max(person?.minutesToStart ?? 0, person?.minutesFromEnd ?? 0);
  if (slow > longWayMinutes) return { code: "reach.slow", params: { travelMinutes: slow } };
  const times = facts.shifts.map((shift) => ({
    start: minutesOf(shift.start),
    end: (minutesOf(shift.start) + presenceMinutes(shift)) % (24 * 60),
  }));
  const isNight = (minute: number) => minute < weakTimes.nightUntil || minute >= weakTimes.nightFrom;
  const isEvening = (minute: number) => minute >= weakTimes.eveningFrom;
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
