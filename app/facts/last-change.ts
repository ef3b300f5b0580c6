import { elevated, type Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import type { VersionedRow } from "~/domain/errors";

/**
 * Who changed a row last, and when, according to its history; null where the table keeps none. For somebody who could
 * have changed the row too and was just too late, so the name is no secret to them.
 */
export function lastChange(trx: Trx, actor: Actor, row: VersionedRow): Promise<{ by: string | null; at: Date } | null> {
  return elevated(trx, actor, async () => {
    const change = await trx
      .selectFrom("changeLog as c")
      .leftJoin("appUser as u", "u.id", "c.actorUserId")
      .select(["u.name as by", "c.at"])
      .where("c.tableName", "=", row.table)
      // rows of a company or a person are in the history under its id and under their own
      .where((eb) =>
        eb.or([eb("c.ownId", "=", row.id), eb.and([eb("c.rowId", "=", row.id), eb("c.ownId", "is", null)])]),
      )
      .orderBy("c.id", "desc")
      .limit(1)
      .executeTakeFirst();
    return change ?? null;
  });
}
