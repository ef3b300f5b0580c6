import { Temporal } from "temporal-polyfill";
import { ZONE } from "~/config/clock";

/** A date and a time of day of the city as an instant. */
export function cityInstant(date: string, time: string): Date {
  return new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).epochMilliseconds);
}
