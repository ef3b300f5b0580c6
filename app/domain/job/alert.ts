import { addDays, type IsoDate, weekday } from "~/domain/days";

/** Wishes one person can have at a time; more would be a mail about everything. */
export const mostAlerts = 5;

/** Days after which nobody is told any more: who still looks asks again. The product's own number. */
const alertDays = 180;

/** The last day on which somebody is told. */
export const alertEnds = (since: IsoDate): IsoDate => addDays(since, alertDays);

/** Whoever asked before this day is not told any more. */
export const alertsSince = (today: IsoDate): IsoDate => addDays(today, -alertDays);

/** At most one message a week: the Monday that names it. */
export const alertWeek = (today: IsoDate): IsoDate => addDays(today, 1 - weekday(today));
