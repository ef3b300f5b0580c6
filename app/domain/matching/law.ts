import { latestPermission, permissionOn } from "~/domain/access/permission";
import { adultAge, ageClassOn, reachesAge } from "~/domain/candidate/age";
import { youth } from "../job/hours";
import { bridgeContext, makeBridge, usualBridge } from "./bridges";
import { type CandidateFacts, type JobFacts, youthHazards } from "./facts";
import { type Answer, blocks, bridge, met, unknown } from "./result";
import type { RuleSet } from "./rule-set";
import { firstDay } from "./times";

/** A closed, filled or paused job takes nobody. */
export function jobOpen(job: JobFacts): Answer {
  return job.open ? met("job.open") : blocks("job.closed", "");
}

/**
 * Legal minima of age on the first day of work; above 18 nothing about age is known here. A posting is checked against the
 * protection of the young (JArbSchG) only from the age it names, so it takes nobody younger.
 */
export function age(job: JobFacts, person: CandidateFacts, today: string): Answer {
  const context = bridgeContext(job, person, today);
  switch (ageClassOn(person, firstDay(job, today))) {
    case "adult":
      return met("age.adult");
    case "under_15":
      return blocks("age.child", "§§ 2, 5, 7 JArbSchG");
    case null:
      return unknown("age");
    case "under_18":
      break;
  }
  const years = Math.min(job.minimumAge, adultAge);
  const oldEnough = reachesAge(person, years, firstDay(job, today));
  const found = job.demands.filter((d) => youthHazards.includes(d));
  if (found.length > 0) return blocks("age.hazard", "§ 22 JArbSchG", { demands: found });
  const night = job.shifts.includes("n");
  if (night && job.shifts.every((s) => s === "n")) return blocks("age.night", "§ 14 JArbSchG");
  if (oldEnough === false) return blocks("age.posted", "§§ 8–24 JArbSchG", { years });
  if (oldEnough === null) return unknown("age");
  const limited = job.shifts.filter((s) => s === "n" || s === "w");
  const longWeek = (job.weeklyHoursMin ?? job.weeklyHoursMax ?? 0) > youth.weekHours;
  if (limited.length === 0 && !longWeek) return met("age.youth");
  return bridge("age.youthTimes", 0.7, [usualBridge("besuch", context)], { shifts: limited });
}

/**
 * Work access on the first day. Only a ban blocks; a permission that must be applied for costs weeks but is no
 * obstacle.
 */
export function workAccess(job: JobFacts, person: CandidateFacts, rules: RuleSet, today: string): Answer {
  const day = firstDay(job, today);
  const context = bridgeContext(job, person, today);
  const permit = (reason: string, credit: number) =>
    bridge(reason, credit, [makeBridge("recht", rules.permitWeeks, context)], { weeks: rules.permitWeeks });
  const on = permissionOn(person.access, day);
  if (!on) {
    const last = latestPermission(person.access);
    if (!last || last.until === null || last.until > day) return unknown("access");
    return bridge("access.ends", 0.6, [makeBridge("recht", rules.permitWeeks, context)], { until: last.until });
  }
  switch (on.permission) {
    case "free":
    case "free_as_before":
      return met("access.free");
    case "free_limited": {
      const need = job.weeklyHoursMin ?? job.weeklyHoursMax;
      if (on.weeklyHoursLimit === null || need === null) return unknown("access.hours");
      return need <= on.weeklyHoursLimit
        ? met("access.limited", { hours: on.weeklyHoursLimit })
        : bridge(
            "access.tooManyHours",
            0.4,
            [usualBridge("besuch", context), makeBridge("recht", rules.permitWeeks, context)],
            { hours: on.weeklyHoursLimit, need },
          );
    }
    case "tied":
      return on.employerId === job.employerId ? met("access.tiedHere") : permit("access.tied", 0.5);
    case "permit_abh":
      return permit("access.permit", 0.7);
    case "permit_abh_ba":
      return permit("access.permitWithAgency", 0.65);
    case "read_paper":
      return unknown("access.readPaper");
    case "none":
      return blocks("access.none", "§ 4a AufenthG, § 61 AsylG");
  }
}

/** Physical demands the person says yes or no to. No reason is asked or kept. */
export function physicalDemands(job: JobFacts, person: CandidateFacts, today: string): Answer {
  const context = bridgeContext(job, person, today);
  if (job.demands.length === 0) return met("demands.none");
  const refused = job.demands.filter((d) => person.demandsRefused.includes(d));
  if (refused.length > 0) {
    const credit = 0.3 + 0.4 * (1 - refused.length / job.demands.length);
    return bridge("demands.refused", credit, [usualBridge("besuch", context), usualBridge("kleidung", context)], {
      demands: refused,
    });
  }
  const open = job.demands.filter((d) => !person.demandsAccepted.includes(d));
  return open.length > 0 ? unknown("demands", { demands: open }) : met("demands.accepted", { demands: job.demands });
}
