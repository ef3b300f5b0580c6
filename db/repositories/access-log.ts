import type { Actor } from "~/domain/actor";
import type { Db, Trx } from "../index.server";

/** One line: who, what, when, at which address. Ids only; a line is never changed or deleted. */
export async function noteAccess(
  db: Db | Trx,
  actor: Actor,
  line: { event: string; at: Date; path?: string; detail: Record<string, string> },
): Promise<void> {
  await db
    .insertInto("accessLog")
    .values({
      ...line,
      actorRole: actor.role,
      actorUserId: "userId" in actor ? actor.userId : null,
      detail: JSON.stringify(line.detail),
    })
    .execute();
}
