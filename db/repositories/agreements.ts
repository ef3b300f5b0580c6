import type { Insertable, Updateable } from "kysely";
import type { Db, Trx } from "../index.server";
import type { LimitsAgreement } from "../schema";
import { type ReadRow, updateAsRead } from "./read-row";

/** One limits agreement, or undefined. `employerId` narrows to one company's. */
export function findAgreement(db: Db | Trx, id: string, of: { employerId?: string } = {}) {
  const { employerId } = of;
  return db
    .selectFrom("limitsAgreement")
    .selectAll()
    .where("id", "=", id)
    .$if(employerId !== undefined, (query) => query.where("employerId", "=", employerId ?? ""))
    .executeTakeFirst();
}

/** The agreement of a company that has not ended, locked; the database allows one at most. */
export function lockOpenAgreement(trx: Trx, employerId: string) {
  return trx
    .selectFrom("limitsAgreement")
    .selectAll()
    .where("employerId", "=", employerId)
    .where("state", "!=", "ended")
    .forUpdate()
    .executeTakeFirst();
}

/** A draft. The database refuses it while another one of the company has not ended. @returns its id */
export async function insertAgreement(trx: Trx, agreement: Insertable<LimitsAgreement>): Promise<string> {
  const { id } = await trx.insertInto("limitsAgreement").values(agreement).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Changes what was read. @returns the new version @throws conflict `stale` */
export const updateAgreement = (trx: Trx, row: ReadRow, change: Updateable<LimitsAgreement>) =>
  updateAsRead(trx, "limitsAgreement", row, change);
