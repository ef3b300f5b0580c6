import { dayAt, type IsoDate, instantAt, isSkipped } from "~/domain/days";
import { refused } from "~/domain/errors";

/** A day in law and for people is a day in the city's time zone. */
const zone = "Europe/Berlin";

export type Clock = {
  /** the instant, for machines */
  now(): Date;
  /** the calendar date in the city, `YYYY-MM-DD` */
  today(): IsoDate;
};

/** The instant of a date and a time of day in the city. */
export const cityInstant = (date: IsoDate, time: string): Date => instantAt(date, time, zone);

/**
 * The instant of a date and a time of day that somebody chose in a form.
 * @throws AppError rule `timeSkipped` at `time` when the clocks skip it: nobody can tell what was meant
 */
export function chosenInstant(date: IsoDate, time: string): Date {
  if (isSkipped(date, time, zone)) throw refused("timeSkipped", {}, "time");
  return cityInstant(date, time);
}

/** The calendar date in the city at an instant. */
export const cityDay = (instant: Date): IsoDate => dayAt(instant, zone);

/** The only place that asks the machine for the time. */
export const clock: Clock = {
  now: () => new Date(),
  today: () => cityDay(new Date()),
};
