import { type Insertable, sql, type Updateable } from "kysely";
import { activeOrPausedStates } from "~/domain/candidate/states";
import type { PoolMember } from "~/domain/proposal/profile";
import { liveStates } from "~/domain/proposal/states";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";
import type { Proposal } from "../schema";
import { among } from "./among";
import { openProposalsOf, placesTaken } from "./places";
import { moveRow } from "./read-row";

/** Locks a proposal. */
export const lockProposal = (trx: Trx, id: string) =>
  trx
    .selectFrom("proposal")
    .select(["id", "state", "version", "candidateId", "employerId", "jobId", "proposedBy", "sentAt"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** A proposal as its company sees it; undefined without a live consent, and for every other company. */
export const findShownProposal = (db: Db | Trx, employerId: string, id: string) =>
  db
    .selectFrom("employerProposalView")
    .select(["id", "state"])
    .where("id", "=", id)
    .where("employerId", "=", employerId)
    .executeTakeFirst();

/** The proposal of this person for this job that is not over, if there is one. */
export const findLiveProposal = (db: Db | Trx, jobId: string, candidateId: string) =>
  db
    .selectFrom("proposal")
    .select("id")
    .where("jobId", "=", jobId)
    .where("candidateId", "=", candidateId)
    .where("state", "in", liveStates)
    .executeTakeFirst();

/** This person's proposals that are not over. */
export const listLiveProposals = (trx: Trx, candidateId: string) =>
  trx
    .selectFrom("proposal")
    .select(["id", "version"])
    .where("candidateId", "=", candidateId)
    .where("state", "in", liveStates)
    .execute();

/** Whether a person has been shown under this code name before. */
export async function isCodeNameTaken(db: Db | Trx, pseudonym: string): Promise<boolean> {
  const taken = await db.selectFrom("proposal").select("id").where("pseudonym", "=", pseudonym).executeTakeFirst();
  return taken !== undefined;
}

/** A draft with the fit and the profile as they are at this moment. @returns its id */
export async function insertProposal(
  trx: Trx,
  { fit, profile, ...row }: Omit<Insertable<Proposal>, "fit" | "profile"> & { fit: object; profile: object },
): Promise<string> {
  const { id } = await trx
    .insertInto("proposal")
    .values({ ...row, fit: JSON.stringify(fit), profile: JSON.stringify(profile) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Moves a proposal to its next state, with the columns that change along.
 * @throws AppError conflict `stale` when it is in another state by now
 */
export const moveProposal = (
  trx: Trx,
  move: Move<"proposal">,
  id: string,
  change: Omit<Updateable<Proposal>, "state">,
) => moveRow(trx, move, { id }, change);

/** Locks the job and its company until the transaction ends, so that limits are counted by one proposal at a time. */
export async function lockJobAndEmployer(trx: Trx, jobId: string) {
  const job = await trx
    .selectFrom("job")
    .select(["id", "employerId", "state", "places", "title", "briefingLanguages"])
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

/**
 * How many people hold a place of the job, by an offer or by working there, and how many proposals the company still
 * has to answer.
 */
export async function countProposals(
  trx: Trx,
  jobId: string,
  employerId: string,
): Promise<{ taken: number; open: number }> {
  const { rows } = await sql<{ taken: number; open: number }>`
    select ${placesTaken(sql`${jobId}::uuid`)} as taken, ${openProposalsOf(sql`${employerId}::uuid`)} as open`.execute(
    trx,
  );
  return rows[0] ?? { taken: 0, open: 0 };
}

/** Everybody with the three facts that together could identify a person; for the k ≥ 5 rule of profiles. */
export async function listPool(trx: Trx): Promise<PoolMember[]> {
  const { rows } = await sql<PoolMember>`
    select c.district_id,
      coalesce((select array_agg(language) from candidate_language l where l.candidate_id = c.id), '{}') as languages,
      coalesce((select array_agg(distinct occupation_id) from candidate_experience e
        where e.candidate_id = c.id and occupation_id is not null), '{}') as occupation_ids,
      coalesce((select array_agg(distinct o.occupation_group) from candidate_experience e
        join occupation o on o.id = e.occupation_id where e.candidate_id = c.id), '{}') as groups
    from candidate c where c.state in (${among(activeOrPausedStates)})`.execute(trx);
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
