import { sql } from "kysely";
import type { Actor } from "~/domain/actor";
import { activeOrPausedStates } from "~/domain/candidate/states";
import type { Db, Trx } from "../index.server";
import { among } from "./among";
import { personCalled } from "./person-name";

type Line = { event: string; at: Date; path?: string; detail: Record<string, string> };

const valuesOf = (actor: Actor, line: Line) => ({
  ...line,
  actorRole: actor.role,
  actorUserId: "userId" in actor ? actor.userId : null,
  detail: JSON.stringify(line.detail),
});

/** One line: who, what, when, at which address. Ids only; a line is never changed or deleted. */
export async function noteAccess(db: Db | Trx, actor: Actor, line: Line): Promise<void> {
  await db.insertInto("accessLog").values(valuesOf(actor, line)).execute();
}

/**
 * The same for a look at a person, and who that is, in one statement, because the pages that are looked at send as many as
 * a page may. Nobody who can be looked at: undefined, and no line.
 */
export async function noteLook(
  trx: Trx,
  actor: Actor,
  candidateId: string,
  line: Line,
): Promise<{ id: string; name: string } | undefined> {
  const { event, at, path, actorRole, actorUserId, detail } = valuesOf(actor, line);
  const { rows } = await sql<{ id: string; name: string }>`
    with person as (select c.id, ${personCalled("c")} as name from candidate c
        where c.id = ${candidateId}::uuid and c.state in (${among(activeOrPausedStates)})),
      noted as (insert into access_log (event, at, path, actor_role, actor_user_id, detail)
        select ${event}, ${at}::timestamptz, ${path}, ${actorRole}, ${actorUserId}::uuid, ${detail}::jsonb from person)
    select id, name from person`.execute(trx);
  return rows[0];
}
