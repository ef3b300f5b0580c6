import type { Trx } from "../index.server";

/** A call for help for a change, locked. */
export function lockConcern(trx: Trx, id: string) {
  return trx
    .selectFrom("concern")
    .select(["id", "state", "version", "raisedBy"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export function closeConcernRow(
  trx: Trx,
  id: string,
  end: { result: string; resultNote: string; closedAt: Date; closedBy: string },
) {
  return trx
    .updateTable("concern")
    .set({ state: "closed", ...end })
    .where("id", "=", id)
    .execute();
}
