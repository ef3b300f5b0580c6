import type { Insertable, Updateable } from "kysely";
import { agreementStatus } from "~/domain/employer/states";
import type { Move } from "~/domain/status-table";
import type { Db, Trx } from "../index.server";
import type { LimitsAgreement } from "../schema";
import { moveRow, type ReadRow } from "./read-row";

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
    .where("state", "in", agreementStatus.live)
    .forUpdate()
    .executeTakeFirst();
}

/** A draft. The database refuses it while another one of the company has not ended. @returns its id */
export async function insertAgreement(trx: Trx, agreement: Insertable<LimitsAgreement>): Promise<string> {
  const { id } = await trx.insertInto("limitsAgreement").values(agreement).returning("id").executeTakeFirstOrThrow();
  return id;
}

/**
 * Moves the agreement that was read to its next state, with the columns that change along.
 * @returns the new version
 * @throws AppError conflict `stale`
 */
export const moveAgreement = (
  trx: Trx,
  move: Move<"limitsAgreement">,
  row: ReadRow,
  change: Omit<Updateable<LimitsAgreement>, "state">,
) => moveRow(trx, move, row, change);
