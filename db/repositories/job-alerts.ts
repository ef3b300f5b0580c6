import { sql } from "kysely";
import type { Trx } from "../index.server";

/** @returns the id, or undefined when this person has asked for the same before */
export async function addAlert(
  trx: Trx,
  alert: { candidateId: string; query: string; createdAt: Date },
): Promise<string | undefined> {
  const row = await trx
    .insertInto("jobAlert")
    .values(alert)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** How many wishes somebody has; the person's row is locked, so that two at once are counted one after the other. */
export async function countAlerts(trx: Trx, candidateId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('job_alert:' || ${candidateId}, 0))`.execute(trx);
  const row = await trx
    .selectFrom("jobAlert")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("candidateId", "=", candidateId)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Ends one wish of this person, or all. @returns how many there were */
export async function removeAlerts(trx: Trx, candidateId: string, id?: string): Promise<number> {
  const gone = await trx
    .deleteFrom("jobAlert")
    .where("candidateId", "=", candidateId)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Ends what was asked before this day, and what people asked whose record is gone for good. @returns how many */
export async function removeOldAlerts(trx: Trx, before: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from job_alert a using candidate c
    where c.id = a.candidate_id and ((a.created_at at time zone 'Europe/Berlin')::date < ${before}::date
      -- what was merged may come back for two weeks
      or (c.state = 'erased' and not exists (select from person_merge m
        where m.gone_id = c.id and m.undone_at is null and m.merged is not null)))`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Wishes of people who can still be told, one person after the other. */
export const listAlerts = (trx: Trx) =>
  trx
    .selectFrom("jobAlert as a")
    .innerJoin("candidate as c", (join) => join.onRef("c.id", "=", "a.candidateId").on("c.state", "<>", "erased"))
    .select(["a.id", "a.candidateId", "a.query"])
    .orderBy("a.candidateId")
    .orderBy("a.createdAt")
    .execute();

/** Writes down which jobs a wish has found: those that were open already, or news. Jobs known before stay as they are. */
export async function addFound(trx: Trx, alertId: string, jobIds: readonly string[], isNew: boolean): Promise<void> {
  if (jobIds.length === 0) return;
  await sql`insert into job_alert_hit (alert_id, job_id, is_new)
    select ${alertId}, j.id, ${isNew} from public_job_view j where j.id = any(${[...jobIds]}::uuid[])
    on conflict do nothing`.execute(trx);
}

/** People who have not been told of something that was found for them. */
export async function listUntold(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom("jobAlertHit as h")
    .innerJoin("jobAlert as a", "a.id", "h.alertId")
    .innerJoin("publicJobView as j", "j.id", "h.jobId")
    .select("a.candidateId")
    .distinct()
    .where("h.isNew", "=", true)
    .orderBy("a.candidateId")
    .execute();
  return rows.map((row) => row.candidateId);
}

/** All that was found for somebody stands in this mail. */
export async function markTold(trx: Trx, candidateId: string, messageId: string): Promise<void> {
  await sql`update job_alert_hit h set is_new = false, message_id = ${messageId}
    from job_alert a where a.id = h.alert_id and a.candidate_id = ${candidateId} and h.is_new`.execute(trx);
}

/** The jobs a mail tells of that are still open, those of the newest first. */
export const listToldJobs = (trx: Trx, messageId: string) =>
  trx
    .selectFrom("publicJobView as j")
    .select(["j.slug", "j.title", "j.employerName as company", "j.districtName as place"])
    .where("j.id", "in", (found) => found.selectFrom("jobAlertHit").select("jobId").where("messageId", "=", messageId))
    .orderBy("j.publishedAt", "desc")
    .orderBy("j.id")
    .execute();

/** Whose mail this is; undefined when it was none of this kind. */
export async function personOfMail(trx: Trx, messageId: string, template: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom("message")
    .select("recipientCandidateId as candidateId")
    .where("id", "=", messageId)
    .where("template", "=", template)
    .executeTakeFirst();
  return row?.candidateId ?? undefined;
}
