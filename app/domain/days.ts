import { Temporal } from "temporal-polyfill";

/**
 * Calendar days as `YYYY-MM-DD`: law and people mean days, not instants. All arithmetic on days is here and uses the
 * calendar library; ordering two days only compares the strings.
 */
export type IsoDate = string;

/** A day of the clock, for lifetimes; a calendar day may have 23 or 25 hours. */
export const daySeconds = 86_400;
export const dayMs = daySeconds * 1000;

export const weekDays = 7;

const at = (date: IsoDate) => Temporal.PlainDate.from(date);
const epoch = Temporal.PlainDate.from("1970-01-01");

/**
 * A list rates thousands of pairs, which ask for the same few days again and again, and parsing a day costs more than
 * all rules together. So thirteen years of days are cached.
 */
const maxCached = 5_000;
const numbers = new Map<IsoDate, number>();
const dates = new Map<number, IsoDate>();

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= maxCached) kept.clear();
  const value = make(key);
  kept.set(key, value);
  return value;
}

/** Days since 1 January 1970. @throws RangeError when the calendar has no such day */
export const dayNumber = (date: IsoDate): number =>
  keep(numbers, date, (day) => epoch.until(at(day), { largestUnit: "day" }).days);

/** The day with this number. */
export const dayOfNumber = (number: number): IsoDate => keep(dates, number, (days) => epoch.add({ days }).toString());

/** The day of that year and month, or null when the calendar has none (31 February). */
export function calendarDay(year: number, month: number, day: number): IsoDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** `date` moved by whole days; negative goes back. */
export const addDays = (date: IsoDate, days: number): IsoDate => dayOfNumber(dayNumber(date) + days);

/**
 * `date` moved by weeks, months or years; the end of a shorter month is kept (31 January + 1 month = 28 February,
 * § 188(3) BGB).
 */
export const shiftDate = (date: IsoDate, by: { weeks?: number; months?: number; years?: number }): IsoDate =>
  at(date).add(by).toString();

/** The next and the previous day. */
export const dayAfter = (date: IsoDate): IsoDate => addDays(date, 1);
export const dayBefore = (date: IsoDate): IsoDate => addDays(date, -1);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** Whole months from `from` to `to`, as § 188(2) BGB counts them. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  at(from).until(at(to), { largestUnit: "month" }).months;

/** The first and the last day of something, both included. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Days of a month in a length that is put together from several spans (§ 191 BGB). */
const monthDays = 30;

/** Whether spans together last longer than so many months; days over whole months add up (§ 191 BGB). */
export function lastLonger(spans: readonly Span[], months: number): boolean {
  const days = spans.reduce((sum, { from, to }) => {
    const length = at(from).until(at(dayAfter(to)), { largestUnit: "month" });
    return sum + length.months * monthDays + length.days;
  }, 0);
  return days > months * monthDays;
}

/** Age in completed years on a day; whoever was born on 29 February is older on 1 March (§ 187(2) BGB). */
export const ageOn = (birthDate: IsoDate, day: IsoDate): number =>
  at(birthDate).until(at(day), { largestUnit: "year" }).years;

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: IsoDate): number => at(date).dayOfWeek;

const friday = 5;

/** Monday to Friday dates from `from` to `to`, both included. */
export function weekdaysWithin(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = from; day <= to; day = dayAfter(day)) if (weekday(day) <= friday) count += 1;
  return count;
}

/** The instant of a day and a time of day `HH:MM` in a time zone; an hour that the clocks skip is the one after it. */
export const instantAt = (date: IsoDate, time: string, zone: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds);

/** Whether the clocks of a time zone skip that time of day: 02:30 on the last Sunday of March. */
export const isSkipped = (date: IsoDate, time: string, zone: string): boolean =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toPlainTime().toString({
    smallestUnit: "minute",
  }) !== time;

/** The calendar day in a time zone at an instant. */
export const dayAt = (instant: Date, zone: string): IsoDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
