import { addDays, daysBetween, shiftDate, weekday } from "~/domain/days";

/** The side note on a residence paper that says whether its holder may work. It decides, not the residence status. */
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
/** What a record may hold: nobody may have looked at the paper yet. */
export const recordedPermissions = [...workPermissions, "unknown"] as const;
/** Where the permission for one job stands with the foreigners authority. */
export const permitStates = ["not_needed", "needed", "applied", "granted", "refused"] as const;
/** Where the permission for a job stands when the paper asks for one and nobody has applied yet. */
export const permitStateOf = (permission: string): (typeof permitStates)[number] =>
  permission.startsWith("permit_") ? "needed" : "not_needed";
/** Which law pays and supports a person, as the tables call it. */
export const benefitNames = ["AsylbLG", "SGB II", "SGB III", "none", "unknown"] as const;

/** What a paper allows between two ISO days. `until` is the last valid day; null = no end. */
export type AccessInterval = {
  permission: WorkPermission;
  from: string;
  until: string | null;
  /** Only for `tied`: the employer named on the paper. */
  employerId: string | null;
  /** Only for `free_limited`: hours a week the paper allows; null = the limit is not known. */
  weeklyHoursLimit: number | null;
};

/** What the person's papers allow on a day, or null when none covers it. One person's intervals do not overlap. */
export function permissionOn(intervals: readonly AccessInterval[], day: string): AccessInterval | null {
  return intervals.find((i) => i.from <= day && (i.until === null || day <= i.until)) ?? null;
}

/** The interval that ends last, or null when there is none. No end counts as the latest. */
export function latestPermission(intervals: readonly AccessInterval[]): AccessInterval | null {
  return intervals.reduce<AccessInterval | null>((last, i) => {
    if (!last) return i;
    return (i.until ?? "9999-12-31") > (last.until ?? "9999-12-31") ? i : last;
  }, null);
}

/** Permissions under which somebody may start at any company. With `tied` only at the company the paper names. */
export const freeToStart: readonly WorkPermission[] = ["free", "free_as_before", "free_limited"];
/** Permissions that the authority grants job by job. */
const askedPerJob: readonly WorkPermission[] = ["tied", "permit_abh", "permit_abh_ba"];

/**
 * The day from which a person can start at a company. It is all a company learns about readiness: it never reads why the
 * day is not sooner, and a day that depends on an authority is rounded up to a Monday, so that nobody can work back to a
 * permit. Null when no day is known: nothing recorded, a paper nobody has read yet, or a ban without an end.
 * @param wait weeks a permission for one job usually takes
 * @param availableFrom first day that suits the person; null when any day does
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
 * Papers that follow without a gap count as one, so a renewal already recorded stops the alarm.
 */
export function daysUntilPaperEnds(intervals: readonly AccessInterval[], today: string): number | null {
  const last = latestPermission(intervals);
  if (!last || last.until === null) return null;
  return daysBetween(today, last.until);
}

export type PaperAlarm = "ended" | "urgent" | "soon" | null;

/**
 * Days before the end of a paper from which it is shown, and from which it is urgent: a renewal takes the authority
 * weeks. The first is the check-in "permit-90d" of the reference data, the second the product's own number.
 */
const paperSoonDays = 90;
const paperUrgentDays = 28;

/** The last day on which a paper may end and still count as soon: for lists, what `paperAlarm` says of one person. */
export const paperSoonUntil = (today: string): string => addDays(today, paperSoonDays);

/** Days for which a paper that ended without a successor is still shown on the first page; the product's own number. */
const endedPaperDays = 30;

/** The earliest end of a paper that is still shown on that day. */
export const paperEndedSince = (today: string): string => addDays(today, -endedPaperDays);

/** How near the end of the last paper is. */
export function paperAlarm(intervals: readonly AccessInterval[], today: string): PaperAlarm {
  const days = daysUntilPaperEnds(intervals, today);
  if (days === null) return null;
  if (days < 0) return "ended";
  if (days <= paperUrgentDays) return "urgent";
  return days <= paperSoonDays ? "soon" : null;
}

/**
 * Ordinances that extend papers beyond the date printed on them. A new ordinance is a new row with its source.
 */
const extensions = [
  { status: "ae_24", validOn: "2026-02-01", until: "2027-03-04", source: "§ 2 UkraineAufenthFGV" },
] as const;

/**
 * The day a paper really ends: cards of Ukrainians that were valid on 1 Feb 2026 stay valid until 4 Mar 2027, though the
 * old date is printed on them. Without an ordinance this is the printed end.
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
