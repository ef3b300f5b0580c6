import type { Trx } from "#db/index.server";
import { sectors } from "#db/repositories/job-reference";
import { findJobSheet, type JobSheet } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import type { RuleContext } from "~/domain/job/facts";
import { factsOf, type JobRecord, ruleContext } from "~/domain/job/record";
import type { Finding } from "~/domain/job/rule";
import { checkJob } from "~/domain/job/rules";
import { type JobEvent, type JobState, jobStatus } from "~/domain/job/states";
import { parseWageFloors } from "~/domain/job/wage-floors";
import type { Move } from "~/domain/status-table";

/**
 * Which jobs an actor may work on: a company's own, or all for the city's team. @throws AppError not_found for others
 */
export function jobScope(actor: Actor): { employerId?: string } {
  if (actor.role === "employer") return { employerId: actor.employerId };
  if (actor.role === "specialist" || actor.role === "coordinator" || actor.role === "system") return {};
  throw notFound("job");
}

/**
 * Locks a job for a write. Missing jobs and other companies' jobs look alike.
 * @throws AppError not_found; conflict `stale` when somebody saved since `version`
 */
export async function lockJob(trx: Trx, actor: Actor, job: { id: string; version?: number }): Promise<JobSheet> {
  const sheet = await findJobSheet(trx, job.id, { ...jobScope(actor), lock: true });
  if (!sheet) throw notFound("job");
  if (job.version !== undefined && sheet.record.version !== job.version)
    throw staleVersion({ table: "job", id: job.id });
  return sheet;
}

/** The context in which the rules judge a stored job on a given day. */
function contextOf(sheet: JobSheet, today: string): RuleContext {
  return ruleContext({
    today,
    floors: parseWageFloors(sheet.floors ?? []),
    sectors,
    occupation: sheet.occupation,
    weakService: sheet.site?.weakService ?? [],
  });
}

/** All findings of the rules for a stored job on that day, most serious first. */
export function checkSheet(sheet: JobSheet, today: string, record: JobRecord = sheet.record): Finding[] {
  return checkJob(factsOf(record), contextOf(sheet, today));
}

/** The change an event makes to a job. @throws AppError rule `job:errors.transition` when the table does not allow it */
export function moveOf({ record }: JobSheet, event: JobEvent, actor: Actor): Move<"job", JobState> {
  const move = jobStatus.move(record.state, event, actor.role);
  if (!move) throw refused("job:errors.transition", { event, state: record.state });
  return move;
}
