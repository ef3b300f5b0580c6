/** Working time: what the law allows, and what counts as how much work. */

/** Six working days of eight hours (§ 3 S. 1 ArbZG): the longest week that may be agreed. */
export const longestWeekHours = 48;
/** Six days of ten hours (§ 3 S. 2 ArbZG), allowed in single weeks: a higher number is a mistake and asked about. */
export const maxPlausibleHours = 60;
/** From this on work is full time; the product's own number, for filters, lists from the office and search engines. */
export const fullTimeHours = 35;
/** Up to this it is part time; the product's own number, for the filter. */
export const halfTimeHours = 20;

/** Hours of a working day, and the most when they are balanced later (§ 3 ArbZG). */
export const workDayHours = { usual: 8, most: 10 };
/** Days of a usual working week. */
export const usualWeekDays = 5;

/** Minutes of break above so many hours of work, longest first. */
type Breaks = readonly { readonly overHours: number; readonly minutes: number }[];
/** § 4 ArbZG. */
export const adultBreaks: Breaks = [
  { overHours: 9, minutes: 45 },
  { overHours: 6, minutes: 30 },
];
/** § 11 JArbSchG. */
export const youthBreaks: Breaks = [
  { overHours: 6, minutes: 60 },
  { overHours: 4.5, minutes: 30 },
];

/** The shortest break the law allows with so many minutes of work. */
export const leastBreak = (workMinutes: number, breaks: Breaks): number =>
  breaks.find(({ overHours }) => workMinutes > overHours * 60)?.minutes ?? 0;

/** Working more than so many minutes in the night is night work (§ 2(4) ArbZG). */
export const nightWorkMinutes = 120;

/** Under 18: hours a day and a week (§ 8(1) JArbSchG), days (§ 15), hours of rest (§ 13), clock times (§ 14(1)). */
export const youth = { dayHours: 8, weekHours: 40, weekDays: 5, restHours: 12, from: "06:00", until: "20:00" };
/** Light work of at most so many months needs no medical check before (§ 32(2) JArbSchG). */
export const youthCheckUpMonths = 2;
