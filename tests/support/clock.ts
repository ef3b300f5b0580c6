import { type Clock, cityDay } from "~/config/clock";

/** A clock that stands still at this instant. */
export const fixedClock = (instant: string): Clock => ({
  now: () => new Date(instant),
  today: () => cityDay(new Date(instant)),
});

/** A clock that stands still in the late morning of this day. */
export const onDay = (day: string): Clock => fixedClock(`${day}T10:00:00Z`);
