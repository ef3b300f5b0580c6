import { Temporal } from "temporal-polyfill";

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
  const base = Temporal.PlainDate.from(today);
  const day = (days: number) => base.add({ days }).toString();
  const workday = (days: number) => {
    let date = base.add({ days });
    const step = days < 0 ? -1 : 1;
    while (date.dayOfWeek > 5) date = date.add({ days: step });
    return date.toString();
  };
  const at = (days: number, time: string) => {
    const moment = base.add({ days }).toZonedDateTime({ timeZone: "Europe/Berlin", plainTime: time });
    return new Date(moment.epochMilliseconds);
  };
  return { today, day, workday, at };
}
