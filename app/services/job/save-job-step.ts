import type { Trx } from "#db/index.server";
import { isSiteOf } from "#db/repositories/employer-sites";
import { findOccupation, type OccupationRow, updateJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { type JobPatch, patchOf } from "~/domain/job/answers";
import type { Finding } from "~/domain/job/rule";
import { isEditable } from "~/domain/job/states";
import { placeOfField, type StepValues, stepAfter, type WizardStep, wizardSteps } from "~/domain/job/wizard";
import { checkSheet, lockJob } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Saves one page of the wizard into the draft and returns what the rules say about that page. The input is kept even
 * when a rule objects: only submitting and publishing need a lawful job.
 * @throws AppError not_found; conflict `stale`; rule `job:errors.notEditable`, `choose` at `siteId` or `occupationId`
 */
export async function saveJobStep<Step extends WizardStep>(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; step: Step; values: StepValues[Step] },
  time: Clock,
): Promise<{ findings: Finding[] }> {
  const { step, values } = input;
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  if (!isEditable(sheet.record.state)) throw refused("job:errors.notEditable", { state: sheet.record.state });

  const occupation = await occupationOf(trx, sheet.occupation, values);
  const patch: JobPatch = patchOf(step, sheet.record, values, occupation);
  // another company's site is treated like one that does not exist
  if (patch.siteId && !(await isSiteOf(trx, sheet.record.employerId, patch.siteId)))
    throw refused("choose", {}, "siteId");
  await updateJob(trx, input.jobId, { ...patch, wizardStep: furthest(sheet.record.wizardStep, step) });
  await syncSearch(trx, "jobs", input.jobId);

  const after = { ...sheet.record, ...patch };
  const findings = checkSheet({ ...sheet, occupation }, time.today(), after);
  return { findings: findings.filter((finding) => placeOfField[finding.field].step === step) };
}

/** The occupation chosen on this page, or else the draft's. */
async function occupationOf(trx: Trx, present: OccupationRow, values: StepValues[WizardStep]): Promise<OccupationRow> {
  if (!("occupationId" in values) || values.occupationId === present.id) return present;
  const chosen = await findOccupation(trx, values.occupationId);
  if (!chosen) throw refused("choose", {}, "occupationId");
  return chosen;
}

/** A draft reopens at the furthest page reached; going back to an earlier page does not change that. */
function furthest(reached: string, step: WizardStep): string {
  const order: string[] = [...wizardSteps, "check"];
  const next = stepAfter(step);
  return order.indexOf(next) > order.indexOf(reached) ? next : reached;
}
