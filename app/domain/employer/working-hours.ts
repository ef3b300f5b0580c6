import { Temporal } from "temporal-polyfill";
import { type Calendar, isWorkingDay } from "../working-days";

/** The days an office can be open on, Monday first. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
export type Weekday = (typeof weekdays)[number];

/** From when to when an office answers on each weekday, as local times `HH:MM`; a day that is missing is closed. */
export type WeekHours = Partial<Record<Weekday, { opens: string; closes: string }>>;

/** When an office answers: its hours on the working days of its calendar. */
export type OfficeHours = { calendar: Calendar; hours: WeekHours };

/** Eight working hours a day, as an employer understands "within four working hours". */
const usualDay = { opens: "08:00", closes: "16:00" };
export const usualWeek: WeekHours = { mon: usualDay, tue: usualDay, wed: usualDay, thu: usualDay, fri: usualDay };

/** All states keep the same time. */
const zone = "Europe/Berlin";
/** The longest promise. Also bounds the search for the end of one. */
export const maxPromiseHours = 80;

/**
 * The instant by which an answer promised "within `hours` working hours" is due.
 * Only office hours on working days count; what comes in at night or on a holiday starts to count when the office opens. `raisedAt` is an instant (RFC 3339 or Date), the answer a Date.
 * @throws RangeError if `hours` is not a whole number from 1 to 80 or the office never opens.
 */
export function promiseDueAt(raisedAt: Date | string, hours: number, office: OfficeHours): Date {
  if (!Number.isInteger(hours) || hours < 1 || hours > maxPromiseHours)
    throw new RangeError(`promise of ${hours} hours`);
  const days = Object.values(office.hours);
  if (days.length === 0) throw new RangeError("the office never opens");
  if (days.some(({ opens, closes }) => opens >= closes)) throw new RangeError("the office closes before it opens");

  let now = toZoned(raisedAt);
  let leftMs = hours * 3_600_000;
  while (true) {
    const [from, openMs] = openFrom(now, office);
    if (openMs > 0 && leftMs <= openMs) return new Date(from + leftMs);
    leftMs -= openMs;
    now = now.add({ days: 1 }).startOfDay();
  }
}

/** From which instant, and for how many milliseconds, the office is open on this day after `now`; 0 on days off. */
function openFrom(now: Temporal.ZonedDateTime, office: OfficeHours): [number, number] {
  const weekday = weekdays[now.dayOfWeek - 1];
  const times = weekday && office.hours[weekday];
  if (!times || !isWorkingDay(now.toPlainDate().toString(), office.calendar)) return [now.epochMilliseconds, 0];
  const opens = now.withPlainTime(times.opens).epochMilliseconds;
  const from = Math.max(opens, now.epochMilliseconds);
  return [from, Math.max(0, now.withPlainTime(times.closes).epochMilliseconds - from)];
}

function toZoned(instant: Date | string): Temporal.ZonedDateTime {
  const iso = typeof instant === "string" ? instant : instant.toISOString();
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
}
