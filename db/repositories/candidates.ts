import type { Insertable, Updateable } from "kysely";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";
import type { Candidate } from "../schema";
import { moveRow, type ReadRow } from "./read-row";

/** The state of a person's record (possibly `erased`), or undefined when the transaction's actor cannot see one. */
export async function findPersonState(db: Db | Trx, id: string): Promise<string | undefined> {
  const row = await db.selectFrom("candidate").select("state").where("id", "=", id).executeTakeFirst();
  return row?.state;
}

/** The same with the record's version, locked until the transaction ends. */
export const lockPersonState = (trx: Trx, id: string) =>
  trx.selectFrom("candidate").select(["state", "version"]).where("id", "=", id).forUpdate().executeTakeFirst();

/** Whether a record already has this code. */
export async function isCodeTaken(db: Db | Trx, code: string): Promise<boolean> {
  return (await db.selectFrom("candidate").select("id").where("code", "=", code).executeTakeFirst()) !== undefined;
}

/** Inserts a record under a code that is free. @returns its id */
export async function insertPerson(trx: Trx, person: Insertable<Candidate>): Promise<string> {
  const { id } = await trx.insertInto("candidate").values(person).returning("id").executeTakeFirstOrThrow();
  return id;
}

/**
 * What may change in a record; its number, its code and the day since which the person has waited stay, and only a move
 * changes its state.
 */
export type PersonChange = Omit<
  Updateable<Candidate>,
  "id" | "version" | "code" | "createdAt" | "updatedAt" | "waitingSince" | "state"
>;

/** Moves a record to its next state, with the columns that change along. @throws AppError conflict `stale` */
export const movePerson = (trx: Trx, move: Move<"candidate">, row: ReadRow, change: PersonChange) =>
  moveRow(trx, move, row, change);

/** Changes a record; an erased one is never written again. @returns false when it was changed since it was read */
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
