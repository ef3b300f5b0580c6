import type { VersionedRow } from "~/domain/errors";
import type { Trx } from "../index.server";

/** Who changed a row last, and when; null where the table keeps no history. */
export async function findLastChange(trx: Trx, row: VersionedRow): Promise<{ by: string | null; at: Date } | null> {
  const change = await trx
    .selectFrom("changeLog as c")
    .leftJoin("appUser as u", "u.id", "c.actorUserId")
    .select(["u.name as by", "c.at"])
    .where("c.tableName", "=", row.table)
    // rows of a company or a person are in the history under its id and under their own
    .where((eb) => eb.or([eb("c.ownId", "=", row.id), eb.and([eb("c.rowId", "=", row.id), eb("c.ownId", "is", null)])]))
    .orderBy("c.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return change ?? null;
}
