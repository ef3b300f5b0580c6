import type { Insertable, Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { CompanyVisit } from "../schema";
import type { ReadRow } from "./read-row";

/** Whose visit it is and how it stands. */
export const findVisit = (db: Db | Trx, id: string) =>
  db.selectFrom("companyVisit").select(["employerId", "state"]).where("id", "=", id).executeTakeFirst();

/** @returns its id */
export async function insertVisit(trx: Trx, visit: Insertable<CompanyVisit>): Promise<string> {
  const { id } = await trx.insertInto("companyVisit").values(visit).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** @returns whether the row was still as it was read, and is changed now */
export async function updateVisit(
  trx: Trx,
  { id, version }: ReadRow,
  change: Updateable<CompanyVisit>,
): Promise<boolean> {
  const saved = await trx
    .updateTable("companyVisit")
    .set(change)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}
