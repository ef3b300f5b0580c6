import type { Insertable, Updateable } from "kysely";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";
import type { Concern } from "../schema";
import { moveRow, type ReadRow } from "./read-row";

/** The state of a call for help and who called. */
export const findConcern = (db: Db | Trx, id: string) =>
  db.selectFrom("concern").select(["state", "raisedBy"]).where("id", "=", id).executeTakeFirst();

/** A call for help that is to be changed, locked. */
export function lockConcern(trx: Trx, id: string) {
  return trx
    .selectFrom("concern")
    .select(["id", "state", "version", "raisedBy"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Adds a call for help with the person who answers it and the promised time. @returns its id */
export async function insertConcern(trx: Trx, concern: Insertable<Concern>): Promise<string> {
  const { id } = await trx.insertInto("concern").values(concern).returning("id").executeTakeFirstOrThrow();
  return id;
}

/**
 * Moves the call that was read to its next state, with the columns that change along.
 * @throws AppError conflict `stale`
 */
export const moveConcern = (
  trx: Trx,
  move: Move<"concern">,
  row: ReadRow,
  change: Omit<Updateable<Concern>, "state">,
) => moveRow(trx, move, row, change);
