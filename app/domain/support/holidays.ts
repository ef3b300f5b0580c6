import { Temporal } from "temporal-polyfill";
import { type IsoDate, shiftDate, weekday } from "../placement/dates";

/** Holidays that only some states keep; which ones is a city setting, so that no state is built in. */
export type RegionalHoliday = "epiphany" | "corpus_christi" | "assumption" | "reformation" | "all_saints";

/** Easter Sunday by the anonymous Gregorian computus (valid for every Gregorian year). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day }).toString();
}

/** Public holidays of a year: those of all German states plus the regional ones named. */
export function publicHolidays(year: number, regional: readonly RegionalHoliday[] = []): ReadonlySet<IsoDate> {
  const easter = easterSunday(year);
  const fixed = ["01-01", "05-01", "10-03", "12-25", "12-26"].map((day) => `${year}-${day}`);
  const moving = [-2, 1, 39, 50].map((days) => shiftDate(easter, { days }));
  const byState: Record<RegionalHoliday, IsoDate> = {
    epiphany: `${year}-01-06`,
    corpus_christi: shiftDate(easter, { days: 60 }),
    assumption: `${year}-08-15`,
    reformation: `${year}-10-31`,
    all_saints: `${year}-11-01`,
  };
  return new Set([...fixed, ...moving, ...regional.map((name) => byState[name])]);
}

export type WorkingDay = (day: IsoDate) => boolean;

/** Monday to Friday without public holidays. */
export function workingDays(regional: readonly RegionalHoliday[] = []): WorkingDay {
  const years = new Map<number, ReadonlySet<IsoDate>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const holidays = years.get(year) ?? publicHolidays(year, regional);
    years.set(year, holidays);
    return weekday(day) <= 5 && !holidays.has(day);
  };
}

/** The day itself when it is a working day, else the nearest one after (or before) it. */
export function toWorkingDay(day: IsoDate, direction: "forward" | "backward", isWorkingDay: WorkingDay): IsoDate {
  let shifted = day;
  // Christmas and a weekend make at most five days off in a row; thirty leaves room for any calendar.
  for (let tries = 0; tries < 30 && !isWorkingDay(shifted); tries += 1) {
    shifted = shiftDate(shifted, { days: direction === "forward" ? 1 : -1 });
  }
  return shifted;
}
