import { Temporal } from "temporal-polyfill";

/** A calendar date of Europe/Berlin as `YYYY-MM-DD`: law and people mean days, not instants. */
export type IsoDate = string;

const at = (date: IsoDate) => Temporal.PlainDate.from(date);

/** `date` moved by whole days, weeks, months or years; the end of a shorter month is kept (31 Jan + 1 month = 28 Feb). */
export function shiftDate(
  date: IsoDate,
  by: { days?: number; weeks?: number; months?: number; years?: number },
): IsoDate {
  return at(date).add(by).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return at(from).until(at(to), { largestUnit: "day" }).days;
}

/** Whole months from `from` to `to`, as §188 BGB counts them. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return at(from).until(at(to), { largestUnit: "month" }).months;
}

/** Monday to Friday dates from `from` to `to`, both included. */
export function weekdaysWithin(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = at(from); Temporal.PlainDate.compare(day, at(to)) <= 0; day = day.add({ days: 1 })) {
    if (day.dayOfWeek <= 5) count += 1;
  }
  return count;
}

/** Age in completed years on a day. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  return at(birthDate).until(at(day), { largestUnit: "year" }).years;
}
