import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type { Move } from "~/domain/status-table";

/** An open question of the import, locked; undefined when it is not there, closed, or somebody else's. */
export const findOpenQuestion = (db: Db | Trx, candidateId: string, id: string) =>
  db
    .selectFrom("candidateQuestion")
    .select(["id", "field", "code", "original", "suggestions"])
    .where("id", "=", id)
    .where("candidateId", "=", candidateId)
    .where("state", "=", "open")
    .forUpdate()
    .executeTakeFirst();

/** What makes two questions about a person the same. */
export const sameQuestion = ["candidateId", "field", "code", "original"] as const;

/** Asks what words about a person mean; the same words are asked about once. */
export async function askAbout(
  db: Db | Trx,
  asked: { candidateId: string; field: string; code: string; original: string; state: string },
): Promise<void> {
  await db
    .insertInto("candidateQuestion")
    .values(asked)
    .onConflict((conflict) => conflict.columns(sameQuestion).doNothing())
    .execute();
}

/** Records the result of a question about a person, with who said so and when. */
export async function closeQuestion(
  db: Db | Trx,
  move: Move<"candidateQuestion">,
  id: string,
  closed: { answer: string; answeredAt: Date; answeredBy: string },
): Promise<void> {
  await db
    .updateTable("candidateQuestion")
    .set({ ...closed, state: move.to })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .execute();
}

/**
 * Gives work whose title could not be read its occupation; the original words stay. @returns whether there was such a
 * row
 */
export async function setExperienceOccupation(
  db: Db | Trx,
  candidateId: string,
  original: string,
  occupationId: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update candidate_experience set occupation_id = ${occupationId}
    where id = (select id from candidate_experience
      where candidate_id = ${candidateId} and occupation_id is null
        and (original = ${original} or starts_with(original, ${`${original} (`}))
      order by id limit 1)
    returning id`.execute(db);
  return rows.length > 0;
}

/**
 * Gives a wish whose words could not be read its aim; the original words stay. @returns whether there was such a row
 */
export async function setWishAim(
  db: Db | Trx,
  candidateId: string,
  original: string,
  aim: { occupationId: string | null; apprenticeshipId: string | null; wantsApprenticeship: boolean },
): Promise<boolean> {
  const changed = await db
    .updateTable("candidateWish")
    .set(aim)
    .where("candidateId", "=", candidateId)
    .where("original", "=", original)
    .where("occupationId", "is", null)
    .where("apprenticeshipId", "is", null)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** The newest statement about a paper that has no status yet. @returns its id */
export const findUnnamedAccess = (db: Db | Trx, candidateId: string) =>
  db
    .selectFrom("workAccess")
    .select(["id", "permission"])
    .where("candidateId", "=", candidateId)
    .where("statusId", "is", null)
    .orderBy("during", "desc")
    .executeTakeFirst();

/** Whether a reference row with this id is in force. */
export async function isKnown(
  db: Db | Trx,
  table: "occupation" | "skill" | "apprenticeship" | "residenceStatus",
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom(table as "occupation")
    .select("id")
    .where("id", "=", id)
    .where("validTo", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
