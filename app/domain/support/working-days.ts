import { type GermanState, publicHolidays } from "../employer/holidays";
import { type IsoDate, shiftDate, weekday } from "../placement/dates";

export type WorkingDay = (day: IsoDate) => boolean;

/** Monday to Friday without the public holidays of the state; remembers the years it has worked out. */
export function workingDays(state: GermanState): WorkingDay {
  const years = new Map<number, ReadonlyMap<string, string>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const holidays = years.get(year) ?? publicHolidays(year, state);
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
