import { randomBytes } from "node:crypto";
import type { Trx } from "#db/index.server";
import { listSites } from "#db/repositories/employer-sites";
import { findOccupation, insertJob } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { fromTemplate } from "~/domain/job/answers";
import { longestProbationMonths, statutoryLeaveDays } from "~/domain/job/rules-pay";
import type { StepValues } from "~/domain/job/wizard";
import { positionOf } from "~/domain/occupation/position";
import { fold } from "~/domain/text/fold";
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
    slug: slugFor(template),
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
export function slugFor({ id, de }: { id: string; de: string }): string {
  const name =
    positionOf(id) === null
      ? id.replaceAll("_", "-")
      : fold(de)
          .replaceAll(/[^a-z0-9]+/g, " ")
          .trim()
          .replaceAll(" ", "-");
  return `${name.slice(0, 60)}-${randomBytes(4).toString("hex")}`;
}
