import type { Insertable, Updateable } from "kysely";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";
import type { CompanyVisit } from "../schema";
import { moveRow, type ReadRow } from "./read-row";

/** Whose visit it is, its state, and what it says comes next. */
export const findVisit = (db: Db | Trx, id: string) =>
  db
    .selectFrom("companyVisit")
    .select(["employerId", "state", "nextStep", "nextStepOn"])
    .where("id", "=", id)
    .executeTakeFirst();

/** @returns its id */
export async function insertVisit(trx: Trx, visit: Insertable<CompanyVisit>): Promise<string> {
  const { id } = await trx.insertInto("companyVisit").values(visit).returning("id").executeTakeFirstOrThrow();
  return id;
}

/**
 * Moves the visit that was read to its next state, with the columns that change along.
 * @throws AppError conflict `stale`
 */
export const moveVisitRow = (
  trx: Trx,
  move: Move<"companyVisit">,
  row: ReadRow,
  change: Omit<Updateable<CompanyVisit>, "state">,
) => moveRow(trx, move, row, change);
