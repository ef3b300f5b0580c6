import { dayBefore, lastLonger, shiftDate } from "~/domain/days";
import { type Guard, type GuardContext, type Hit, type Move, transitionOf } from "./guards-model";
import { begunStages, isEmployment, partWithin, type StageRecord, stageTraits } from "./stages";
import { needsPermissionPerJob, permissionState, permissionsOn } from "./work-permission";

/** Guards on work permission, earlier jobs and subsidies: G01–G04, G18, G19. */
export const employmentGuards: readonly Guard[] = [
  { id: "G01", level: "block", paragraph: "§ 4a(5) AufenthG; § 404 SGB III", check: workPermissionMissing },
  { id: "G02", level: "warn", paragraph: "§ 4a(3) AufenthG; §§ 35(4), 36(2) BeschV", check: newPermissionNeeded },
  { id: "G03", level: "warn", paragraph: "§ 54a(5) SGB III", check: eqSubsidyExcluded },
  { id: "G04", level: "warn", paragraph: "§ 92(1) No. 2, § 324 SGB III", check: wageSubsidyExcluded },
  { id: "G18", level: "warn", paragraph: "§ 14(2) S.2 TzBfG", check: fixedTermAfterEarlierJob },
  { id: "G19", level: "task", paragraph: "§ 2a(1),(2) SchwarzArbG", check: papersAtWork },
];

/**
 * Weeks before the start in which the permission is applied for: Bielefeld names 3–4, and the consent of the Federal
 * Agency is deemed given two weeks after the full request (§ 36(2) BeschV).
 */
const permissionWeeks = 4;
/** Insured work at the company in these years before rules an EQ subsidy out (§ 54a(5) SGB III). */
const insuredBeforeEqYears = 3;
/** More than so many months of insured work there in so many years rule the wage subsidy out (§ 92(1) No. 2 SGB III). */
const insuredBeforeSubsidy = { years: 4, months: 3 };

function workPermissionMissing(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || !isEmployment(move.stage, move)) return null;
  const state = permissionState(context.permissions, move.start, move.employerId);
  return state === "valid" ? null : { code: `G01.${state}`, params: { start: move.start } };
}

function newPermissionNeeded(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || !isEmployment(move.stage, move)) return null;
  const changed = context.from?.employerId !== move.employerId || context.from?.jobId !== move.jobId;
  if (!changed) return null;
  const bound = permissionsOn(context.permissions, move.start).find((each) => needsPermissionPerJob(each.access));
  if (bound === undefined) return null;
  return { code: "G02", params: { applyBy: shiftDate(move.start, { weeks: -permissionWeeks }) } };
}

/** Earlier main stages at the company of the move that ended within `years` before its start, or still run. */
function earlierAt(context: GuardContext, move: Move, years: number | null): StageRecord[] {
  if (move.employerId === null) return [];
  const horizon = years === null ? "" : shiftDate(move.start, { years: -years });
  return begunStages(context.history).filter(
    (record) => record.employerId === move.employerId && (record.end === null || record.end >= horizon),
  );
}

function eqSubsidyExcluded(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move?.stage !== "eq") return null;
  // "Already did an EQ there" has no time limit.
  if (earlierAt(context, move, null).some((record) => record.stage === "eq")) return { code: "G03.eqBefore" };
  const insured = earlierAt(context, move, insuredBeforeEqYears).some((record) => stageTraits(record.stage).insured);
  return insured ? { code: "G03.insuredBefore" } : null;
}

function wageSubsidyExcluded(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || !move.instruments.includes("egz")) return null;
  const { years, months } = insuredBeforeSubsidy;
  const counted = { from: shiftDate(move.start, { years: -years }), to: dayBefore(move.start) };
  const insured = earlierAt(context, move, years).filter((record) => stageTraits(record.stage).insured);
  const tooLong = lastLonger(
    insured.flatMap((record) => partWithin(record, counted)),
    months,
  );
  if (tooLong) return { code: "G04.insuredBefore" };
  // on the day of the contract it may already be too late
  const late = move.subsidyAppliedOn === null || move.subsidyAppliedOn >= (move.contractSignedOn ?? move.start);
  return late ? { code: "G04.applyFirst", params: { start: move.start } } : null;
}

function fixedTermAfterEarlierJob(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || move.fixedTerm !== true || move.fixedTermReason) return null;
  if (!stageTraits(move.stage).countsAsJob) return null;
  const earlier = earlierAt(context, move, null).find((record) => stageTraits(record.stage).countsAsJob);
  return earlier === undefined ? null : { code: "G18", params: { since: earlier.start ?? "" } };
}

function papersAtWork(context: GuardContext): Hit | null {
  const move = transitionOf(context);
  if (move === null || !context.workplace.idCardSector || !isEmployment(move.stage, move)) return null;
  const sameCompany = context.from?.employerId === move.employerId;
  const workedThere = sameCompany && context.from !== null && isEmployment(context.from.stage, { ...move });
  return workedThere ? null : { code: "G19", params: { start: move.start } };
}
