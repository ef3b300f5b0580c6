import { Temporal } from "temporal-polyfill";
import { type GermanState, isWorkingDay } from "../working-days";

/** When an office answers: local opening times on working days. Times are `HH:MM` in `timeZone`. */
export type OfficeHours = { state: GermanState; timeZone: string; opens: string; closes: string };

/** Eight working hours a day, as an employer understands "within four working hours". */
export const defaultOfficeHours: OfficeHours = {
  state: "NW",
  timeZone: "Europe/Berlin",
  opens: "08:00",
  closes: "16:00",
};

/** The longest promise. Also bounds the search for the end of one. */
export const maxPromiseHours = 80;

/**
 * The instant by which an answer promised "within `hours` working hours" is due.
 * Only office hours on working days count; what comes in at night or on a holiday starts to count when the office opens. `raisedAt` is an instant (RFC 3339 or Date), the answer a Date.
 * @throws RangeError if `hours` is not a whole number from 1 to 80 or the office never opens.
 */
export function promiseDueAt(raisedAt: Date | string, hours: number, office: OfficeHours = defaultOfficeHours): Date {
  if (!Number.isInteger(hours) || hours < 1 || hours > maxPromiseHours)
    throw new RangeError(`promise of ${hours} hours`);
  const opens = Temporal.PlainTime.from(office.opens);
  const closes = Temporal.PlainTime.from(office.closes);
  if (Temporal.PlainTime.compare(opens, closes) >= 0) throw new RangeError("the office closes before it opens");

  let now = toZoned(raisedAt, office.timeZone);
  let leftMs = hours * 3_600_000;
  while (true) {
    const start = now.withPlainTime(opens);
    const end = now.withPlainTime(closes);
    const from = Temporal.ZonedDateTime.compare(now, start) < 0 ? start : now;
    const openMs = end.epochMilliseconds - from.epochMilliseconds;
    const works = openMs > 0 && isWorkingDay(now.toPlainDate().toString(), office.state);
    if (works && leftMs <= openMs) return new Date(from.epochMilliseconds + leftMs);
    if (works) leftMs -= openMs;
    now = now.add({ days: 1 }).withPlainTime(opens);
  }
}

function toZoned(instant: Date | string, timeZone: string): Temporal.ZonedDateTime {
  const iso = typeof instant === "string" ? instant : instant.toISOString();
  return Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
}
