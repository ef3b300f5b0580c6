import { sql } from "kysely";
import type { ErasureCounts, ErasureGround } from "~/domain/candidate/erasure";
import type { Trx } from "../index.server";

/** What erasing this person takes away and what it leaves; of an erased one what is left. */
export async function countErasure(trx: Trx, id: string, today: string): Promise<ErasureCounts> {
  const { rows } = await sql<{
    counts: ErasureCounts;
  }>`select erasure_counts(${id}::uuid, ${today}::date) as counts`.execute(trx);
  if (!rows[0]) throw new Error("nothing was counted");
  return rows[0].counts;
}

/** Whether the person is employed on that day: a stage of work that runs. @param person the column with their id */
export const runsEmployed = (person: string, today: string) => sql<boolean>`exists (
  select from placement_stage s join stage t on t.id = s.stage_id
  where s.candidate_id = ${sql.ref(person)} and s.main and not s.planned and t.is_employment and s.during @> ${today}::date)`;

/** What an erasure needs to know of the person, locked until the transaction ends; undefined when nobody is there. */
export const lockForErasure = (trx: Trx, id: string, today: string) =>
  trx
    .selectFrom("candidate as c")
    .select(["c.state", "c.version", runsEmployed("c.id", today).as("isEmployed")])
    .where("c.id", "=", id)
    .where("c.state", "<>", "erased")
    .forUpdate()
    .executeTakeFirst();

/** The record and those merged into it. */
export async function listErasedIds(trx: Trx, id: string): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select erased_ids(${id}::uuid) as ids`.execute(trx);
  return rows[0]?.ids ?? [];
}

/** The messages that go with a person: to them, or to the sign-in that goes too. */
export async function listErasedMessages(trx: Trx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from message where recipient_candidate_id = any (erased_ids(${id}::uuid))
      or recipient_user_id = any (erased_accounts(erased_ids(${id}::uuid)))`.execute(trx);
  return rows.map((row) => row.id);
}

export const eraseRows = (trx: Trx, id: string, ground: ErasureGround, at: Date) =>
  sql`select erase_person(${id}::uuid, ${ground}, ${at}::timestamptz)`.execute(trx);

/** When and why somebody was erased; undefined when nobody was. */
export const findErasure = (trx: Trx, id: string) =>
  trx.selectFrom("erasure").select(["erasedAt", "ground", "gone"]).where("erasedId", "=", id).executeTakeFirst();

/** When and why somebody was erased, as it is noted outside the database. */
export type Erased = { id: string; at: Date; ground: string };

export const listErasures = (trx: Trx): Promise<Erased[]> =>
  trx.selectFrom("erasure").select(["erasedId as id", "erasedAt as at", "ground"]).orderBy("erasedAt").execute();

/** Says of them that they were erased; who is known already stays as it is. With the owner's rights only. */
export async function addErasures(trx: Trx, noted: readonly Erased[]): Promise<void> {
  if (noted.length === 0) return;
  await trx
    .insertInto("erasure")
    .values(noted.map(({ id, at, ground }) => ({ erasedId: id, erasedAt: at, ground })))
    .onConflict((known) => known.doNothing())
    .execute();
}

/** Erases whom a restored backup brought back. @returns their ids */
export async function eraseRowsAgain(trx: Trx, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select erase_again(${at}::timestamptz) as id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The proofs of consents whose time is over go as well. @param today as ISO day */
export const forgetProofs = (trx: Trx, today: string) => sql`select forget_proofs(${today}::date)`.execute(trx);
