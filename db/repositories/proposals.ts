import { sql } from "kysely";
import type { PoolMember } from "~/domain/proposal/profile";
import { openStates, placeStates } from "~/domain/proposal/states";
import type { Trx } from "../index.server";

/** The job and its company, both locked until the transaction ends: limits are counted by one proposal at a time. */
export async function lockJobAndEmployer(trx: Trx, jobId: string) {
  const job = await trx
    .selectFrom("job")
    .select(["id", "employerId", "state", "places", "title"])
    .where("id", "=", jobId)
    .forUpdate()
    .executeTakeFirst();
  if (!job) return null;
  const employer = await trx
    .selectFrom("employer")
    .select(["id", "name", "contactCap", "state"])
    .where("id", "=", job.employerId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { job, employer };
}

/** People who hold a place of the job, by an offer or by being there, and proposals the company still has to answer. */
export async function countProposals(
  trx: Trx,
  jobId: string,
  employerId: string,
): Promise<{ taken: number; open: number }> {
  const { rows } = await sql<{ taken: number; open: number }>`
    select (select count(distinct holder.candidate_id)::int from (
        select candidate_id from proposal where job_id = ${jobId} and state = any(${[...placeStates]}::text[])
        union all
        select candidate_id from placement_stage
          where job_id = ${jobId} and main and not planned and end_reason_id is null) holder) as taken,
      (select count(*)::int from proposal
        where employer_id = ${employerId} and state = any(${[...openStates]}::text[])) as open`.execute(trx);
  return rows[0] ?? { taken: 0, open: 0 };
}

/** The consent that lets this company see this person on this day, if there is one. */
export function findLiveConsent(trx: Trx, candidateId: string, employerId: string, today: string) {
  return trx
    .selectFrom("consent")
    .select(["id", "data", "validUntil"])
    .where("candidateId", "=", candidateId)
    .where("employerId", "=", employerId)
    .where("purpose", "=", "profile_to_employer")
    .where("withdrawnAt", "is", null)
    .where("validUntil", ">=", today)
    .executeTakeFirst();
}

/** Everyone in the three facts that together could point at one person; for the k ≥ 5 rule of profiles. */
export async function listPool(trx: Trx): Promise<PoolMember[]> {
  const { rows } = await sql<PoolMember>`
    select c.district_id,
      coalesce((select array_agg(language) from candidate_language l where l.candidate_id = c.id), '{}') as languages,
      coalesce((select array_agg(distinct occupation_id) from candidate_experience e
        where e.candidate_id = c.id and occupation_id is not null), '{}') as occupation_ids,
      coalesce((select array_agg(distinct o.occupation_group) from candidate_experience e
        join occupation o on o.id = e.occupation_id where e.candidate_id = c.id), '{}') as groups
    from candidate c where c.state in ('active', 'paused')`.execute(trx);
  return rows;
}

/** Languages of one person, German among them. */
export function listLanguages(trx: Trx, candidateId: string) {
  return trx
    .selectFrom("candidateLanguage")
    .select(["language", "speaking", "reading"])
    .where("candidateId", "=", candidateId)
    .orderBy("isFirst", "desc")
    .orderBy("language")
    .execute();
}
