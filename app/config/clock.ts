import { Temporal } from "temporal-polyfill";

/** Where law and people mean days, a day is a day in the city's time zone. */
export const ZONE = "Europe/Berlin";

export type Clock = {
  /** the instant, for machines */
  now(): Date;
  /** the calendar date in the city, `YYYY-MM-DD` */
  today(): string;
};

/** The only place that asks the machine for the time. */
export const clock: Clock = {
  now: () => new Date(),
  today: () => Temporal.Now.plainDateISO(ZONE).toString(),
};
