import { type Clock, cityDay } from "~/config/clock";

/** A clock that always shows this instant. */
export const fixedClock = (instant: string): Clock => ({
  now: () => new Date(instant),
  today: () => cityDay(new Date(instant)),
});

/** A clock that always shows the late morning of this day. */
export const onDay = (day: string): Clock => fixedClock(`${day}T10:00:00Z`);
