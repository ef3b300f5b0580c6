import { type Insertable, sql, type Updateable } from "kysely";
import type { Trx } from "../index.server";
import type { SavedSearch } from "../schema";
import type { ReadRow } from "./read-row";

const columns = [
  "id",
  "ownerId",
  "kind",
  "jobId",
  "name",
  "query",
  "alert",
  "lastRunAt",
  "lastRunOn",
  "version",
] as const;

/** @returns the id, or undefined when the owner has already saved the same state of the same page */
export async function addSavedSearch(trx: Trx, search: Insertable<SavedSearch>): Promise<string | undefined> {
  const row = await trx
    .insertInto("savedSearch")
    .values(search)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Locks a search of this owner. */
export const lockSavedSearch = (trx: Trx, ownerId: string, id: string) =>
  trx
    .selectFrom("savedSearch")
    .select(columns)
    .where("id", "=", id)
    .where("ownerId", "=", ownerId)
    .forUpdate()
    .executeTakeFirst();

/** The caller has locked the search of its owner. */
export async function updateSavedSearch(trx: Trx, id: string, change: Updateable<SavedSearch>): Promise<void> {
  await trx.updateTable("savedSearch").set(change).where("id", "=", id).execute();
}

/** Saves what the owner chose. @returns false when somebody saved in between */
export async function editSavedSearch(
  trx: Trx,
  ownerId: string,
  { id, version }: ReadRow,
  change: { name: string; alert: string },
): Promise<boolean> {
  const row = await trx
    .updateTable("savedSearch")
    .set({ ...change, version: version + 1 })
    .$if(change.alert !== "mail", (query) => query.set({ mailDue: false }))
    .where("id", "=", id)
    .where("ownerId", "=", ownerId)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes a search with the list of people it has reported; the caller has locked it. */
export async function removeSavedSearch(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("savedSearch").where("id", "=", id).execute();
}

/** Ids of the people a search has already reported. */
export async function listHits(trx: Trx, searchId: string): Promise<string[]> {
  const rows = await trx.selectFrom("savedSearchHit").select("candidateId").where("searchId", "=", searchId).execute();
  return rows.map((row) => row.candidateId);
}

/** Records who joined the search and removes who left; people deleted meanwhile are left out. */
export async function changeHits(
  trx: Trx,
  searchId: string,
  { added, removed, isNew }: { added: readonly string[]; removed: readonly string[]; isNew: boolean },
): Promise<void> {
  if (removed.length > 0) {
    await sql`delete from saved_search_hit where search_id = ${searchId} and candidate_id = any(${[...removed]}::uuid[])`.execute(
      trx,
    );
  }
  if (added.length > 0) {
    await sql`insert into saved_search_hit (search_id, candidate_id, is_new)
      select ${searchId}, c.id, ${isNew} from candidate c where c.id = any(${[...added]}::uuid[])`.execute(trx);
  }
}

/** Marks everybody in it as seen, so that no mail needs to report them. */
export async function markHitsSeen(trx: Trx, searchId: string): Promise<void> {
  await trx
    .updateTable("savedSearchHit")
    .set({ isNew: false })
    .where("searchId", "=", searchId)
    .where("isNew", "=", true)
    .execute();
  await updateSavedSearch(trx, searchId, { mailDue: false });
}

/**
 * Searches not yet run today, each with its owner's current role; owners who may no longer sign in are left out, and so
 * are searches for a job that is not open.
 */
export const listDueSearches = (trx: Trx, today: string) =>
  trx
    .selectFrom("savedSearch as s")
    .innerJoin("appUser as u", "u.id", "s.ownerId")
    .innerJoin("membership as m", (join) => join.onRef("m.userId", "=", "u.id").on("m.endedAt", "is", null))
    .leftJoin("job as j", "j.id", "s.jobId")
    .select(["s.id", "s.ownerId as userId", "m.role"])
    .where("u.disabledAt", "is", null)
    .where("m.role", "in", ["specialist", "coordinator"])
    .where(sql<boolean>`s.last_run_on is distinct from ${today}::date`)
    .where((eb) => eb.or([eb("s.jobId", "is", null), eb("j.state", "=", "published")]))
    .orderBy("s.createdAt")
    .orderBy("s.id")
    .execute();

/** Owners to whom a mail is due. */
export async function listMailDue(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom("savedSearch")
    .select("ownerId")
    .distinct()
    .where("mailDue", "=", true)
    .orderBy("ownerId")
    .execute();
  return rows.map((row) => row.ownerId);
}

/** The mail with this owner's news has been queued. */
export async function clearMailDue(trx: Trx, ownerId: string): Promise<void> {
  await trx
    .updateTable("savedSearch")
    .set({ mailDue: false })
    .where("ownerId", "=", ownerId)
    .where("mailDue", "=", true)
    .execute();
}

/** What a mail reports: how many people are new, in how many searches whose owner wants mails. */
export async function newsByMail(trx: Trx, ownerId: string): Promise<{ people: number; searches: number }> {
  return trx
    .selectFrom("savedSearch as s")
    .innerJoin("savedSearchHit as h", (join) => join.onRef("h.searchId", "=", "s.id").on("h.isNew", "=", true))
    .innerJoin("candidate as c", (join) => join.onRef("c.id", "=", "h.candidateId").on("c.state", "<>", "erased"))
    .select([
      sql<number>`count(distinct c.id)::int`.as("people"),
      sql<number>`count(distinct s.id)::int`.as("searches"),
    ])
    .where("s.ownerId", "=", ownerId)
    .where("s.alert", "=", "mail")
    .executeTakeFirstOrThrow();
}

/** The title of a job, if there is such a job. */
export const findJobTitle = (trx: Trx, jobId: string) =>
  trx.selectFrom("job").select("title").where("id", "=", jobId).executeTakeFirst();
