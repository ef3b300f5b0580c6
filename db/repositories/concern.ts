import type { Insertable, Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { Concern } from "../schema";
import type { ReadRow } from "./read-row";

/** How a call for help stands and who called. */
export const findConcern = (db: Db | Trx, id: string) =>
  db.selectFrom("concern").select(["state", "raisedBy"]).where("id", "=", id).executeTakeFirst();

/** A call for help for a change, locked. */
export function lockConcern(trx: Trx, id: string) {
  return trx
    .selectFrom("concern")
    .select(["id", "state", "version", "raisedBy"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** A call for help with the person who answers it and the promise that runs. @returns its id */
export async function insertConcern(trx: Trx, concern: Insertable<Concern>): Promise<string> {
  const { id } = await trx.insertInto("concern").values(concern).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** @returns whether the row was still as it was read, and is changed now */
export async function updateConcern(trx: Trx, { id, version }: ReadRow, change: Updateable<Concern>): Promise<boolean> {
  const saved = await trx
    .updateTable("concern")
    .set(change)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}
