import { type Insertable, sql, type Updateable } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type {
  Candidate,
  CandidateChannel,
  CandidateExperience,
  CandidateLanguage,
  CandidateSkill,
  CandidateWish,
  WorkAccess,
} from "#db/schema";

/** The facts of a person, row by row; what may be stored and when is decided by the services. */

export async function nameOfUser(db: Db | Trx, id: string): Promise<string> {
  const user = await db.selectFrom("appUser").select("name").where("id", "=", id).executeTakeFirst();
  return user?.name ?? "";
}

/** Adds work the person has done to what is known already. */
export async function addExperienceRow(db: Db | Trx, row: Insertable<CandidateExperience>): Promise<void> {
  await db.insertInto("candidateExperience").values(row).execute();
}

/** Saves a skill; stating it again replaces the old entry. */
export async function saveSkillRow(db: Db | Trx, row: Insertable<CandidateSkill>): Promise<void> {
  const { candidateId: _candidate, skillId: _skill, ...said } = row;
  await db
    .insertInto("candidateSkill")
    .values(row)
    .onConflict((conflict) => conflict.columns(["candidateId", "skillId"]).doUpdateSet(said))
    .execute();
}

/** Adds a wish after the existing ones. */
export async function addWishRow(db: Db | Trx, row: Omit<Insertable<CandidateWish>, "position">): Promise<void> {
  await db
    .insertInto("candidateWish")
    .values({
      ...row,
      position: sql<number>`(select count(*) from candidate_wish where candidate_id = ${row.candidateId})`,
    })
    .execute();
}

/** Levels of German; parts that are not given stay as they are. */
export async function saveGermanLevels(
  db: Db | Trx,
  candidateId: string,
  said: { speaking?: string; reading?: string; writing?: string; original: string; saidBy: string; saidOn: string },
): Promise<void> {
  const { original, ...levels } = said;
  await db
    .insertInto("candidateLanguage")
    .values({ candidateId, language: "de", evidence: "specialist", original, ...levels })
    .onConflict((conflict) => conflict.columns(["candidateId", "language"]).doUpdateSet(levels))
    .execute();
}

/** What a status says about work (reference data); `unknown` for an unknown status. */
export async function permissionOfStatus(db: Db | Trx, id: string): Promise<string> {
  const row = await db.selectFrom("residenceStatus").select("workAccess").where("id", "=", id).executeTakeFirst();
  return row?.workAccess ?? "unknown";
}

/** Changes what is known of one paper. */
export async function updateWorkAccess(db: Db | Trx, id: string, values: Updateable<WorkAccess>): Promise<void> {
  await db.updateTable("workAccess").set(values).where("id", "=", id).execute();
}

/** Changes facts of a record whatever its version: for answered questions and merged lists, never for a form. */
export async function setPersonFacts(db: Db | Trx, id: string, values: Updateable<Candidate>): Promise<void> {
  await db.updateTable("candidate").set(values).where("id", "=", id).execute();
}

/** Adds a channel; one that is already known stays as it is. */
export async function addChannelOnce(db: Db | Trx, row: Insertable<CandidateChannel>): Promise<void> {
  await db
    .insertInto("candidateChannel")
    .values(row)
    .onConflict((conflict) => conflict.columns(["candidateId", "kind", "value"]).doNothing())
    .execute();
}

/** Whether the person is there and not erased. */
export async function isKnownPerson(db: Db | Trx, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("candidate")
    .select("id")
    .where("id", "=", id)
    .where("state", "<>", "erased")
    .executeTakeFirst();
  return row !== undefined;
}

export async function isKnownSkill(db: Db | Trx, id: string): Promise<boolean> {
  return (await db.selectFrom("skill").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** What somebody is known to speak and to be able to do, without levels. */
export async function namesOfKnown(db: Db | Trx, candidateId: string): Promise<Set<string>> {
  const languages = await db
    .selectFrom("candidateLanguage")
    .select("language as id")
    .where("candidateId", "=", candidateId)
    .unionAll(db.selectFrom("candidateSkill").select("skillId as id").where("candidateId", "=", candidateId))
    .execute();
  return new Set(languages.map(({ id }) => id));
}

/** Saves a language; stating it again replaces the old entry. */
export async function saveLanguageRow(db: Db | Trx, row: Insertable<CandidateLanguage>): Promise<void> {
  const { candidateId: _candidate, language: _language, ...said } = row;
  await db
    .insertInto("candidateLanguage")
    .values(row)
    .onConflict((conflict) => conflict.columns(["candidateId", "language"]).doUpdateSet(said))
    .execute();
}

/** Saves a channel with the result of the last try; stating it again replaces the old entry. */
export async function saveChannelRow(db: Db | Trx, row: Insertable<CandidateChannel>): Promise<void> {
  const { candidateId: _candidate, kind: _kind, value: _value, ...said } = row;
  await db
    .insertInto("candidateChannel")
    .values(row)
    .onConflict((conflict) => conflict.columns(["candidateId", "kind", "value"]).doUpdateSet(said))
    .execute();
}

type FactTable =
  | "candidateLanguage"
  | "candidateSkill"
  | "candidateExperience"
  | "candidateWish"
  | "candidateChannel"
  | "workAccess"
  | "benefitPeriod";

/** Removes one fact of a person. @returns whether it existed */
export async function deleteFact(
  db: Db | Trx,
  candidateId: string,
  fact: { table: FactTable; column: "id" | "language" | "skillId"; key: string },
): Promise<boolean> {
  const removed = await db
    .deleteFrom(fact.table as "candidateSkill")
    .where("candidateId", "=", candidateId)
    .where(fact.column as "skillId", "=", fact.key)
    .returning("candidateId")
    .executeTakeFirst();
  return removed !== undefined;
}
