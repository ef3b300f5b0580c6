import {
  dayAfter,
  dayBefore,
  daysBetween,
  lastLonger,
  monthsBetween,
  shiftDate,
  weekDays,
  weekdaysWithin,
} from "~/domain/days";
import { type Guard, type GuardContext, type Hit, transitionOf } from "./guards-model";
import { begunStages, partWithin } from "./stages";

/** Guards on measures and trial stages: G05–G09, G11, G12. */
export const measureGuards: readonly Guard[] = [
  { id: "G05", level: "block", paragraph: "§ 45(4) SGB III", check: startBeforeNotice },
  { id: "G06", level: "warn", paragraph: "§ 45(2),(8) SGB III", check: measureTooLong },
  { id: "G07", level: "warn", paragraph: "§ 22(1) MiLoG", check: internshipNeedsWage },
  { id: "G08", level: "warn", paragraph: "§ 7 SGB IV", check: moreThanWatching },
  { id: "G09", level: "warn", paragraph: "§ 611a BGB; § 1 MiLoG", check: trialIsWork },
  { id: "G11", level: "warn", paragraph: "§ 16d(6) SGB II", check: workOpportunityTooLong },
  { id: "G12", level: "warn", paragraph: "§ 52(2), § 75a(1) SGB III", check: waitingTimeBeforeCourse },
];

/** Weeks of a measure at a company, and with long unemployment or serious obstacles (§ 45(2), (8) SGB III). */
const measureWeeks = { usual: 6, withObstacles: 12 };
/** Months of an orientation internship without the minimum wage (§ 22(1) S. 2 No. 2 MiLoG). */
const unpaidInternshipMonths = 3;
/** Working days for which somebody plausibly only watches, and days of getting to know each other (case law). */
const watchingDays = 5;
const gettingToKnowDays = 1;
/** Months of work opportunities within so many years (§ 16d(6) SGB II). */
const workOpportunity = { months: 24, years: 5 };
/** Months of suspended removal before a BvB (§ 52(2) SGB III), else of stay (§§ 52(2), 75a(1)). */
const waitingMonths = { suspended: 9, stay: 15 };

function startBeforeNotice(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "mag") return null;
  if (move.measureNoticeOn === null) return { code: "G05.missing" };
  return move.start < move.measureNoticeOn ? { code: "G05.later", params: { notice: move.measureNoticeOn } } : null;
}

function measureTooLong(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "mag") return null;
  if (move.end === null) return { code: "G06.noEnd" };
  const days = daysBetween(move.start, move.end) + 1;
  if (days > measureWeeks.withObstacles * weekDays)
    return { code: "G06.overTwelveWeeks", level: "block", params: { days } };
  return days > measureWeeks.usual * weekDays && !context.person.seriousObstacles
    ? { code: "G06.overSixWeeks", params: { days } }
    : null;
}

function internshipNeedsWage(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "praktikum" || move.paid === true) return null;
  const again = begunStages(context.history).some(
    (record) => record.stage === "praktikum" && record.employerId === move.employerId && record.end !== null,
  );
  if (again) return { code: "G07.again" };
  const tooLong = move.end !== null && move.end >= shiftDate(move.start, { months: unpaidInternshipMonths });
  return tooLong ? { code: "G07.tooLong" } : null;
}

function moreThanWatching(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "hospitation") return null;
  if (move.tasksGiven) return { code: "G08.tasks" };
  const days = move.end === null ? 1 : weekdaysWithin(move.start, move.end);
  return days > watchingDays ? { code: "G08.tooLong", params: { days } } : null;
}

function trialIsWork(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "probearbeit" || move.paid === true) return null;
  if (move.tasksGiven) return { code: "G09.tasks" };
  const days = move.end === null ? 1 : daysBetween(move.start, move.end) + 1;
  return days > gettingToKnowDays ? { code: "G09.tooLong", params: { days } } : null;
}

function workOpportunityTooLong(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "agh_sgb2") return null;
  const eve = dayBefore(move.start);
  const counted = { from: shiftDate(dayAfter(move.end ?? eve), { years: -workOpportunity.years }), to: eve };
  const earlier = begunStages(context.history)
    .filter((record) => record.stage === "agh_sgb2")
    .flatMap((record) => partWithin(record, counted));
  const planned = move.end === null ? [] : [{ from: move.start, to: move.end }];
  return lastLonger([...earlier, ...planned], workOpportunity.months) ? { code: "G11" } : null;
}

function waitingTimeBeforeCourse(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "bvb" && move?.stage !== "asa_vor") return null;
  const { residenceStatus, inGermanySince, tolerationSince } = context.person;
  const inProcedure = residenceStatus?.startsWith("gestattung") || residenceStatus === "ankunftsnachweis";
  const tolerated = residenceStatus?.includes("duldung") ?? false;
  if (!inProcedure && !tolerated) return null;
  const suspendedCounts = tolerated && move.stage === "bvb";
  const needed = suspendedCounts ? waitingMonths.suspended : waitingMonths.stay;
  const since = suspendedCounts ? tolerationSince : inGermanySince;
  if (since === null) return { code: "G12.unknown", params: { needed } };
  const months = monthsBetween(since, move.start);
  return months < needed ? { code: "G12.early", params: { needed, months } } : null;
}
