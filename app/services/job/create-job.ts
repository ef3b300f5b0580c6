import { randomBytes } from "node:crypto";
import type { Trx } from "#db/index.server";
import { listSites } from "#db/repositories/employer-sites";
import { findOccupation, insertJob } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { fromTemplate } from "~/domain/job/answers";
import { longestProbationMonths, statutoryLeaveDays } from "~/domain/job/rules-pay";
import type { StepValues } from "~/domain/job/wizard";
import { isUuid } from "~/domain/uuid";
import { jobScope } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Creates a posting from an occupation's template. A company creates its own; the city's team names the company.
 * @throws AppError not_found; rule `choose` at `occupationId`
 */
export async function createJob(
  trx: Trx,
  actor: Actor,
  input: StepValues["occupation"] & { employerId?: string },
): Promise<{ id: string }> {
  const employerId = jobScope(actor).employerId ?? input.employerId;
  if (!employerId || !isUuid(employerId)) throw notFound("employer");
  const template = await findOccupation(trx, input.occupationId);
  if (!template) throw refused("choose", {}, "occupationId");
  const [site] = await listSites(trx, employerId);
  const job = await insertJob(trx, {
    ...fromTemplate(template, input.work),
    occupationId: template.id,
    employerId,
    slug: slugFor(template.id),
    siteId: site?.id ?? null,
    contractKind: input.contractKind,
    places: input.places,
    // the law's values, so that an untouched draft is lawful; the company may offer better
    holidayDays: statutoryLeaveDays(18),
    probationMonths: longestProbationMonths,
    wizardStep: "tasks",
  });
  await syncSearch(trx, "jobs", job.id);
  return job;
}

/** Readable but not guessable: the addresses of jobs never count up. */
export function slugFor(occupationId: string): string {
  return `${occupationId.replaceAll("_", "-")}-${randomBytes(4).toString("hex")}`;
}
