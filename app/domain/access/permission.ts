import { addDays, daysBetween, shiftDate, weekday } from "~/domain/days";

/** What the side note on the paper says. The residence status only explains it; this decides (domain rule 1). */
export const workPermissions = [
  "free",
  "free_as_before",
  "free_limited",
  "tied",
  "permit_abh",
  "permit_abh_ba",
  "none",
  "read_paper",
] as const;
export type WorkPermission = (typeof workPermissions)[number];

/** One dated statement of what the paper allows. `until` is the last valid day; null = open end. ISO days. */
export type AccessInterval = {
  permission: WorkPermission;
  from: string;
  until: string | null;
  /** Only for `tied`: the employer named on the paper. */
  employerId: string | null;
  /** Only for `free_limited`: hours a week the paper allows; null = the limit is not known. */
  weeklyHoursLimit: number | null;
};

/** The statement that holds on a day, or null when no paper covers it. Intervals of one person do not overlap. */
export function permissionOn(intervals: readonly AccessInterval[], day: string): AccessInterval | null {
  return intervals.find((i) => i.from <= day && (i.until === null || day <= i.until)) ?? null;
}

/** The statement with the latest end, or null without any. An open end is the latest. */
export function latestPermission(intervals: readonly AccessInterval[]): AccessInterval | null {
  return intervals.reduce<AccessInterval | null>((last, i) => {
    if (!last) return i;
    return (i.until ?? "9999-12-31") > (last.until ?? "9999-12-31") ? i : last;
  }, null);
}

/** Permissions under which work may begin anywhere; `tied` is one at the company that the paper names. */
const freeToStart: readonly WorkPermission[] = ["free", "free_as_before", "free_limited"];
/** Permissions that an office grants for each job. */
const askedPerJob: readonly WorkPermission[] = ["tied", "permit_abh", "permit_abh_ba"];

/**
 * The day from which a person can start at a company: all that a company reads about readiness (domain rule 2). Why it
 * is not sooner is not told, and a day that rests on an office is rounded up to a Monday, so that nobody can count back
 * to a permit. Null when no day can be named: nothing recorded, a paper still to be read, a ban without an end.
 * @param wait weeks that a permission per job usually takes
 * @param availableFrom the person's own first day, null when any day is
 */
export function startsFrom(
  intervals: readonly AccessInterval[],
  today: string,
  { employerId, wait, availableFrom }: { employerId: string | null; wait: number; availableFrom: string | null },
): string | null {
  const mayStart = ({ permission, employerId: named }: AccessInterval) =>
    freeToStart.includes(permission) || (permission === "tied" && employerId !== null && named === employerId);
  const allowed = intervals
    .filter((each) => mayStart(each) && (each.until === null || each.until >= today))
    .map((each) => (each.from > today ? mondayFrom(each.from) : today));
  const now = permissionOn(intervals, today);
  if (now && askedPerJob.includes(now.permission) && !mayStart(now)) {
    allowed.push(mondayFrom(shiftDate(today, { weeks: wait })));
  }
  const first = allowed.sort()[0];
  if (first === undefined) return null;
  return availableFrom !== null && availableFrom > first ? availableFrom : first;
}

/** The day itself when it is a Monday, else the next one. */
const mondayFrom = (day: string): string => addDays(day, (8 - weekday(day)) % 7);

/**
 * Days from `today` to the end of the last paper: 0 = ends today, negative = ended, null = no paper or no end.
 * Counts over gapless successors, so a renewal already recorded silences the alarm.
 */
export function daysUntilPaperEnds(intervals: readonly AccessInterval[], today: string): number | null {
  const last = latestPermission(intervals);
  if (!last || last.until === null) return null;
  return daysBetween(today, last.until);
}

export type PaperAlarm = "ended" | "urgent" | "soon" | null;

/** Renewal has to be asked for before the end; offices need weeks: urgent within 28 days, soon within 90. */
export function paperAlarm(intervals: readonly AccessInterval[], today: string): PaperAlarm {
  const days = daysUntilPaperEnds(intervals, today);
  if (days === null) return null;
  if (days < 0) return "ended";
  if (days <= 28) return "urgent";
  return days <= 90 ? "soon" : null;
}

/**
 * Ordinances that keep papers alive beyond the printed date. Data with a source, not a rule: a new ordinance is a
 * new row.
 */
const extensions = [
  { status: "ae_24", validOn: "2026-02-01", until: "2027-03-04", source: "§ 2 UkraineAufenthFGV" },
] as const;

/**
 * The day a paper really ends: cards of Ukrainians valid on 1 Feb 2026 go on to 4 Mar 2027 with the old date printed
 * on them. Returns the printed end unchanged when no ordinance applies.
 */
export function effectiveEnd(
  statusId: string | null,
  from: string,
  printedUntil: string | null,
): { until: string | null; source: string | null } {
  const rule = extensions.find(
    (e) =>
      e.status === statusId &&
      printedUntil !== null &&
      from <= e.validOn &&
      e.validOn <= printedUntil &&
      printedUntil < e.until,
  );
  return rule ? { until: rule.until, source: rule.source } : { until: printedUntil, source: null };
}
