import { addDays, instantAt, weekday } from "../../app/domain/days";

/** Dates of the demo city, all counted from one day, so that "overdue since Tuesday" stays true whenever it is loaded. */
export type Calendar = {
  today: string;
  /** ISO date `days` from today; negative is past. */
  day: (days: number) => string;
  /** The same, moved to Monday–Friday (forward for the future, back for the past). */
  workday: (days: number) => string;
  /** An instant `days` from today at a local time `HH:MM` in Berlin, at the latest `latest`. */
  at: (days: number, time: string) => Date;
};

/** Calendar around `today` (ISO date). Only the date decides: two loads on one day are equal to the last byte. */
export function createCalendar(today: string): Calendar {
  const day = (days: number) => addDays(today, days);
  const workday = (days: number) => {
    let date = day(days);
    const step = days < 0 ? -1 : 1;
    while (weekday(date) > 5) date = addDays(date, step);
    return date;
  };
  const at = (days: number, time: string) => instantAt(day(days), time, "Europe/Berlin");
  return { today, day, workday, at };
}
