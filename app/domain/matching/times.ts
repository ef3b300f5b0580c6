import { daysBetween, weekDays } from "~/domain/days";
import { longestWeekHours } from "~/domain/job/hours";
import { type BridgeContext, bridgeContext, makeBridge, usualBridge } from "./bridges";
import type { CandidateFacts, JobFacts } from "./facts";
import { type Answer, bridge, met, unknown } from "./result";
import type { RuleSet } from "./rule-set";

/** First day of work as the rules see it: a day that has passed means as soon as possible. */
export const firstDay = (job: { startDate: string | null }, today: string): string =>
  job.startDate !== null && job.startDate > today ? job.startDate : today;

/** Weekly hours: the two ranges must touch; otherwise the specialist talks with the company about the hours. */
export function hours(job: JobFacts, person: CandidateFacts, context: BridgeContext): Answer {
  const jobMin = job.weeklyHoursMin ?? job.weeklyHoursMax;
  const jobMax = job.weeklyHoursMax ?? job.weeklyHoursMin;
  if (jobMin === null || jobMax === null) return met("hours.flexible");
  if (person.weeklyHoursMin === null && person.weeklyHoursMax === null) return unknown("hours", { jobMin, jobMax });
  const least = person.weeklyHoursMin ?? 0;
  const most = person.weeklyHoursMax ?? longestWeekHours;
  const params = { jobMin, jobMax, least, most };
  if (most >= jobMin && least <= jobMax) return met("hours.fit", params);
  const ratio = most < jobMin ? most / jobMin : jobMax / Math.max(least, 1);
  const reason = most < jobMin ? "hours.fewer" : "hours.more";
  return bridge(reason, Math.min(0.75, 0.2 + 0.55 * ratio), [usualBridge("besuch", context)], params);
}

const dayMinutes = 24 * 60;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * True when the working day lies inside the person's possible times. What ends after midnight ends 24 h later, and a day
 * that begins after midnight may lie in times that began the evening before.
 */
function insideTimes(job: JobFacts, person: CandidateFacts): boolean | null {
  if (job.dayStart === null || job.dayEnd === null) return null;
  if (person.dayFrom === null && person.dayUntil === null) return null;
  const start = minutes(job.dayStart);
  const rawEnd = minutes(job.dayEnd);
  const end = rawEnd <= start ? rawEnd + dayMinutes : rawEnd;
  const from = person.dayFrom === null ? 0 : minutes(person.dayFrom);
  const rawUntil = person.dayUntil === null ? dayMinutes : minutes(person.dayUntil);
  const until = rawUntil <= from ? rawUntil + dayMinutes : rawUntil;
  return [0, dayMinutes].some((later) => start + later >= from && end + later <= until);
}

/** Shifts and times of day. Nobody asks why a time is impossible. */
export function shifts(job: JobFacts, person: CandidateFacts, context: BridgeContext): Answer {
  if (job.shifts.length === 0 && job.dayStart === null) return met("shifts.flexible");
  const refused = job.shifts.filter((s) => person.shiftsRefused.includes(s));
  const fits = insideTimes(job, person);
  const possible = job.shifts.length - refused.length;
  if (refused.length > 0) {
    // whoever can work none of the shifts needs other times before anything else
    const share = possible === 0 ? 0.05 : 0.3 + 0.4 * (possible / Math.max(job.shifts.length, 1));
    return bridge("shifts.refused", fits === false ? Math.min(0.4, share) : share, [usualBridge("besuch", context)], {
      shifts: refused,
    });
  }
  if (fits === false) {
    return bridge("shifts.times", 0.4, [usualBridge("besuch", context)], {
      start: job.dayStart ?? "",
      end: job.dayEnd ?? "",
      from: person.dayFrom ?? "",
      until: person.dayUntil ?? "",
    });
  }
  const open = job.shifts.filter((s) => s !== "v" && !person.shiftsAccepted.includes(s));
  if (open.length > 0) return unknown("shifts", { shifts: open });
  return met("shifts.fit", { shifts: job.shifts });
}

/**
 * First day: a start later than the company wishes needs a talk and rules nobody out. Without a date on the job any
 * start fits.
 */
export function start(job: JobFacts, person: CandidateFacts, rules: RuleSet, today: string): Answer {
  const context = bridgeContext(job, person, today);
  const wished = firstDay(job, today);
  if (person.availableFrom === null) return unknown("start", { date: wished });
  if (person.availableFrom <= wished) return met("start.fit", { date: wished });
  const late = daysBetween(wished, person.availableFrom);
  const credit = late <= rules.startToleranceDays ? 0.7 : late <= 90 ? 0.45 : 0.25;
  return bridge("start.later", credit, [makeBridge("besuch", Math.ceil(late / weekDays), context)], {
    date: person.availableFrom,
    days: late,
  });
}
