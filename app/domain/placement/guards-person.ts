import { adultAge } from "~/domain/candidate/age";
import { ageOn, type IsoDate, monthsBetween, shiftDate } from "~/domain/days";
import { youthConcerns } from "../matching/facts";
import { type Guard, type GuardContext, type Hit, transitionOf } from "./guards-model";
import { begunStages, bestStage, hasNoHeight, isEmployment, nextPlanned } from "./stages";
import { compareHeight } from "./transitions";

/** Guards on the person's situation and on the way itself: G10, G13–G17, G20. */
export const personGuards: readonly Guard[] = [
  {
    id: "G10",
    level: "alarm",
    paragraph: "§§ 4a(5), 16g(4), 60c(5), 60d(3), 82(6) AufenthG",
    check: residenceDependsOnJob,
  },
  { id: "G13", level: "warn", paragraph: "§ 60(3) SGB III", check: grantNotYet },
  { id: "G14", level: "warn", paragraph: "§§ 8–18, 22, 32 JArbSchG", check: youthProtection },
  { id: "G15", level: "info", paragraph: "§ 5(2) BBiG", check: creditTwoYearTraining },
  { id: "G16", level: "info", paragraph: "", check: stepBackKeepsBest },
  { id: "G17", level: "warn", paragraph: "", check: noStepPlanned },
  { id: "G20", level: "rule", paragraph: "§§ 31, 31a SGB II", check: voluntaryOffersOnly },
];

/** Weeks in which the end of a job is reported: § 60d(3), §§ 60c(5), 16g(4), § 4a(5), § 82(6) AufenthG. */
const reportingWeeks = { employmentToleration: 2, training: 2, skilledWorker: 4, candidate: 2 };

/** Who must report the end of the job, and within how many weeks, by residence status. */
function reportingDuty(status: string): { by: "company" | "training" | "candidate"; weeks: number } | null {
  if (status === "besch_duldung") return { by: "company", weeks: reportingWeeks.employmentToleration };
  if (status === "ausb_duldung" || status === "ae_16g") return { by: "training", weeks: reportingWeeks.training };
  if (status === "ae_18a_b" || status === "ae_16a" || status.startsWith("ae_19"))
    return { by: "company", weeks: reportingWeeks.skilledWorker };
  return status === "ae_104c" ? { by: "candidate", weeks: reportingWeeks.candidate } : null;
}

function residenceDependsOnJob(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  const { from } = context;
  if (move === null || from === null || !isEmployment(from.stage, { employerId: from.employerId, paid: null }))
    return null;
  const staysInWork = isEmployment(move.stage, move) && move.employerId === from.employerId;
  if (staysInWork || context.person.residenceStatus === null) return null;
  const duty = reportingDuty(context.person.residenceStatus);
  if (duty === null) return null;
  return {
    code: `G10.${duty.by}`,
    params: { weeks: duty.weeks, reportBy: shiftDate(move.start, { weeks: duty.weeks }) },
  };
}

/** Months of stay after which somebody tolerated gets the vocational training grant (§ 60(3) S. 2 SGB III). */
const grantAfterMonths = 15;

function grantNotYet(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || !move.stage.startsWith("ausb_")) return null;
  const { residenceStatus, inGermanySince } = context.person;
  if (residenceStatus?.startsWith("gestattung")) return { code: "G13.procedure" };
  if (!residenceStatus?.includes("duldung")) return null;
  if (inGermanySince === null) return { code: "G13.unknown" };
  const months = monthsBetween(inGermanySince, move.start);
  return months < grantAfterMonths ? { code: "G13.toleration", params: { months } } : null;
}

function youthProtection(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || context.person.birthDate === null) return null;
  if (!isEmployment(move.stage, move) && move.stage !== "probearbeit" && move.stage !== "mag") return null;
  const age = ageOn(context.person.birthDate, move.start);
  if (age >= adultAge) return null;
  const { shifts, demands } = context.workplace;
  const badTimes = shifts.includes("n") || shifts.includes("w");
  const hazardous = youthConcerns.some((demand) => demands.includes(demand));
  if (badTimes && hazardous) return { code: "G14.both", params: { age } };
  if (badTimes) return { code: "G14.times", params: { age } };
  return { code: hazardous ? "G14.hazard" : "G14.check", params: { age } };
}

function creditTwoYearTraining(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  return context.from?.stage === "ausb_2" && move?.stage === "ausb_3" ? { code: "G15" } : null;
}

function stepBackKeepsBest(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  const best = bestStage(context.history);
  if (move === null || best === null || hasNoHeight(move.stage)) return null;
  const sameHeightBack = context.from?.stage === "ausb_3" && move.stage === "ausb_2";
  const back = compareHeight(best, move.stage) === "back" || sameHeightBack;
  return back ? { code: "G16", params: { best } } : null;
}

function noStepPlanned(context: GuardContext): Hit | null {
  const { from } = context;
  if (context.occasion !== "standing" || from?.stage !== "starter_job" || from.start === null) return null;
  if (nextPlanned(context.history) !== null) return null;
  const start = starterJobSince(context);
  return start !== null && start < longStarterJobSince(context.today)
    ? { code: "G17", params: { months: monthsBetween(start, context.today) } }
    : null;
}

/** Months after which somebody asks what comes after a starter job (G17, the product's own number). */
const starterJobMonths = 18;

/** Who began a starter job before this day has been in it for too long. */
export const longStarterJobSince = (today: IsoDate): IsoDate => shiftDate(today, { months: -starterJobMonths });

/** Starter jobs in a row count together: a change of company does not restart the months. */
function starterJobSince(context: GuardContext): IsoDate | null {
  const begun = begunStages(context.history);
  let first = begun.length;
  while (first > 0 && begun[first - 1]?.stage === "starter_job") first -= 1;
  return begun[first]?.start ?? null;
}

function voluntaryOffersOnly(context: GuardContext): Hit | null {
  return context.occasion === "proposal" && context.person.benefitSystem === "SGB II" ? { code: "G20" } : null;
}
