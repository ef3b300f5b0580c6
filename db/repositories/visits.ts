import type { Insertable, Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { CompanyVisit } from "../schema";
import { type ReadRow, updateAsRead } from "./read-row";

/** Whose visit it is and how it stands. */
export const findVisit = (db: Db | Trx, id: string) =>
  db.selectFrom("companyVisit").select(["employerId", "state"]).where("id", "=", id).executeTakeFirst();

/** @returns its id */
export async function insertVisit(trx: Trx, visit: Insertable<CompanyVisit>): Promise<string> {
  const { id } = await trx.insertInto("companyVisit").values(visit).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Changes what was read. @throws conflict `stale` */
export const updateVisit = (trx: Trx, row: ReadRow, change: Updateable<CompanyVisit>) =>
  updateAsRead(trx, "companyVisit", row, change);
