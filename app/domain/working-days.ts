import { Temporal } from "temporal-polyfill";

/** ISO 3166-2 codes of the German states without the prefix `DE-`. */
export const germanStates = [
  "BW",
  "BY",
  "BE",
  "BB",
  "HB",
  "HH",
  "HE",
  "MV",
  "NI",
  "NW",
  "RP",
  "SL",
  "SN",
  "ST",
  "SH",
  "TH",
] as const;
export type GermanState = (typeof germanStates)[number];

type Rule = {
  id: string;
  states: readonly GermanState[];
  on: (year: number, easter: Temporal.PlainDate) => Temporal.PlainDate;
  /** the one year in which it is kept; left out for a day of every year */
  only?: number;
};

const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day });
const fromEaster = (days: number) => (_: number, easter: Temporal.PlainDate) => easter.add({ days });

/** Public holidays that hold in a whole state. The act of each state stands in `stateFacts`. */
const rules: readonly Rule[] = [
  { id: "new_year", states: germanStates, on: fixed(1, 1) },
  { id: "epiphany", states: ["BW", "BY", "ST"], on: fixed(1, 6) },
  { id: "womens_day", states: ["BE", "MV"], on: fixed(3, 8) },
  { id: "good_friday", states: germanStates, on: fromEaster(-2) },
  { id: "easter_sunday", states: ["BB", "HE"], on: fromEaster(0) },
  { id: "easter_monday", states: germanStates, on: fromEaster(1) },
  { id: "labour_day", states: germanStates, on: fixed(5, 1) },
  { id: "ascension", states: germanStates, on: fromEaster(39) },
  { id: "whit_sunday", states: ["BB", "HE"], on: fromEaster(49) },
  { id: "whit_monday", states: germanStates, on: fromEaster(50) },
  { id: "corpus_christi", states: ["BW", "BY", "HE", "NW", "RP", "SL"], on: fromEaster(60) },
  { id: "uprising_1953", states: ["BE"], on: fixed(6, 17), only: 2028 },
  { id: "assumption", states: ["SL"], on: fixed(8, 15) },
  { id: "childrens_day", states: ["TH"], on: fixed(9, 20) },
  { id: "german_unity", states: germanStates, on: fixed(10, 3) },
  { id: "reformation", states: ["BB", "HB", "HH", "MV", "NI", "SN", "ST", "SH", "TH"], on: fixed(10, 31) },
  { id: "all_saints", states: ["BW", "BY", "NW", "RP", "SL"], on: fixed(11, 1) },
  { id: "repentance", states: ["SN"], on: (year) => dayOfRepentance(year) },
  { id: "christmas_1", states: germanStates, on: fixed(12, 25) },
  { id: "christmas_2", states: germanStates, on: fixed(12, 26) },
];

/** Days that only some towns of a state keep; each city says which of them it keeps. */
export const localHolidays = ["assumption", "corpus_christi", "peace_festival"] as const;
export type LocalHoliday = (typeof localHolidays)[number];

const localRules: Record<LocalHoliday, Rule & { id: LocalHoliday; source: string }> = {
  /** communities of Bavaria with more Catholic than Protestant inhabitants */
  assumption: { id: "assumption", states: ["BY"], on: fixed(8, 15), source: "Art. 1 Abs. 1 Nr. 2 BayFTG" },
  /** Sorbian communities of Saxony, the Eichsfeld and some more in Thuringia */
  corpus_christi: {
    id: "corpus_christi",
    states: ["SN", "TH"],
    on: fromEaster(60),
    source: "§ 1 Abs. 1 SächsSFG; § 2 Abs. 2 ThürFtG",
  },
  /** the town of Augsburg alone */
  peace_festival: { id: "peace_festival", states: ["BY"], on: fixed(8, 8), source: "Art. 1 Abs. 2 BayFTG" },
};

/** Whose holidays count: those of the state, and of the local ones those that the city keeps. */
export type Calendar = { state: GermanState; local: readonly LocalHoliday[] };

/** The local holidays that towns of a state can keep, each with its paragraph. */
export const localHolidaysIn = (state: GermanState): { id: LocalHoliday; source: string }[] =>
  Object.values(localRules)
    .filter((rule) => rule.states.includes(state))
    .map(({ id, source }) => ({ id, source }));

/** Easter Sunday of a Gregorian year, by the anonymous (Meeus/Jones/Butcher) computus. */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day });
}

/** Wednesday before 23 November (Saxony). */
function dayOfRepentance(year: number): Temporal.PlainDate {
  const before = Temporal.PlainDate.from({ year, month: 11, day: 22 });
  const back = (before.dayOfWeek - 3 + 7) % 7;
  return before.subtract({ days: back });
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** Public holidays of one year: ISO date → holiday id. Worked out once per year and calendar. */
export function publicHolidays(year: number, calendar: Calendar): ReadonlyMap<string, string> {
  const key = [year, calendar.state, ...calendar.local.toSorted()].join(" ");
  const days = known.get(key) ?? computeHolidays(year, calendar);
  known.set(key, days);
  return days;
}

function computeHolidays(year: number, { state, local }: Calendar): ReadonlyMap<string, string> {
  const easter = easterSunday(year);
  const days = [...rules, ...local.map((id) => localRules[id])]
    .filter((rule) => rule.states.includes(state) && (rule.only ?? year) === year)
    .map((rule) => [rule.on(year, easter).toString(), rule.id] as const);
  return new Map(days);
}

/** True on Monday to Friday unless the day is a public holiday there. `date` is an ISO date. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  const day = Temporal.PlainDate.from(date);
  if (day.dayOfWeek > 5) return false;
  return !publicHolidays(day.year, calendar).has(day.toString());
}

/** The ISO date `count` working days after `date`; zero gives `date` itself or the next working day. */
export function addWorkingDays(date: string, count: number, calendar: Calendar): string {
  let day = Temporal.PlainDate.from(date);
  let left = count;
  while (left > 0 || !isWorkingDay(day.toString(), calendar)) {
    day = day.add({ days: 1 });
    if (left > 0 && isWorkingDay(day.toString(), calendar)) left -= 1;
  }
  return day.toString();
}

export type WorkingDay = (day: string) => boolean;

/** A calendar as a question: is this a working day? */
export const workingDays =
  (calendar: Calendar): WorkingDay =>
  (day) =>
    isWorkingDay(day, calendar);

/** The day itself when it is a working day, else the nearest one after (or before) it. */
export function toWorkingDay(day: string, direction: "forward" | "backward", isWorking: WorkingDay): string {
  let shifted = Temporal.PlainDate.from(day);
  // Christmas and a weekend make at most five days off in a row; thirty leaves room for any calendar.
  for (let tries = 0; tries < 30 && !isWorking(shifted.toString()); tries += 1) {
    shifted = shifted.add({ days: direction === "forward" ? 1 : -1 });
  }
  return shifted.toString();
}
