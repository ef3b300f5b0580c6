import type { Insertable, Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { Candidate } from "../schema";
import type { ReadRow } from "./read-row";

/** The state of a person's record (`erased` among them), or undefined when the transaction's actor knows none. */
export async function findPersonState(db: Db | Trx, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("candidate").select("state").where("id", "=", id).executeTakeFirst();
  return row?.state;
}

/** The same, locked until the transaction ends. */
export async function lockPersonState(trx: Trx, id: string): Promise<string | undefined> {
  const row = await trx.selectFrom("candidate").select("state").where("id", "=", id).forUpdate().executeTakeFirst();
  return row?.state;
}

/** Whether a record has this code of the office already. */
export async function isCodeTaken(db: Db | Trx, code: string): Promise<boolean> {
  return (await db.selectFrom("candidate").select("id").where("code", "=", code).executeTakeFirst()) !== undefined;
}

/** A record under a code that is free. @returns its id */
export async function insertPerson(trx: Trx, person: Insertable<Candidate>): Promise<string> {
  const { id } = await trx.insertInto("candidate").values(person).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** What of a record may change; its number, its code and the day since when the person waits stay. */
export type PersonChange = Omit<
  Updateable<Candidate>,
  "id" | "version" | "code" | "createdAt" | "updatedAt" | "waitingSince"
>;

/** An erased record is never written again. @returns whether the row was still as it was read, and is changed now */
export async function updatePerson(trx: Trx, { id, version }: ReadRow, change: PersonChange): Promise<boolean> {
  const saved = await trx
    .updateTable("candidate")
    .set(change)
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "<>", "erased")
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}
