import { type RawBuilder, sql } from "kysely";
import type { LookPart, LookRelation, OpenReason } from "~/domain/access/looks";
import { type Actor, userIdOf } from "~/domain/actor";
import { activeOrPausedStates } from "~/domain/candidate/states";
import type { Db, Trx } from "../index.server";
import { among } from "./among";
import { personCalled } from "./person-name";

type Line = { event: string; at: Date; path?: string; detail: Record<string, string> };

/** One line: who, what, when, at which address. Ids only; a line is never changed or deleted. */
export async function noteAccess(db: Db | Trx, actor: Actor, line: Line): Promise<void> {
  const values = {
    ...line,
    actorRole: actor.role,
    actorUserId: "userId" in actor ? actor.userId : null,
    detail: JSON.stringify(line.detail),
  };
  await db.insertInto("accessLog").values(values).execute();
}

/** A look that is no page of the team's or a company's: at which people, at what, and where. */
type OtherLook = { event: "looked" | "seen-as-person"; part: LookPart; at: Date; path: string };

/** Writes down that the actor of this transaction looked at these people; one line for all whom they accompany, and so on. */
export async function noteLookAt(trx: Trx, people: readonly string[], look: OtherLook): Promise<void> {
  if (people.length > 0) await sql`select ${lookedAt(look, sql`${[...people]}::uuid[]`)}`.execute(trx);
}

const lookedAt = ({ event, part, at, path }: OtherLook, people: RawBuilder<unknown>) =>
  sql`note_look_at(${at}::timestamptz, ${event}, ${path}, ${people}, ${part})`;

/** Who is looked at, and as whom, with the last reason that was given. */
type Seen = { id: string; name: string; relation: LookRelation; reasonAt: Date | null };

/**
 * The same for a look at somebody's own pages, and who that is, in one statement, because the pages that are looked at
 * send as many as a page may. Nobody who can be looked at: undefined, and no line.
 */
export async function noteLook(trx: Trx, candidateId: string, look: OtherLook): Promise<Seen | undefined> {
  const { rows } = await sql<Seen>`
    select c.id, ${personCalled("c")} as name, reader.relation, reader.reason_at, ${lookedAt(look, sql`array[c.id]`)} from candidate c
      cross join lateral reader_of(c.id) reader
    where c.id = ${candidateId}::uuid and c.state in (${among(activeOrPausedStates)})`.execute(trx);
  return rows[0];
}

/** Writes down why a colleague opens what only those responsible for this person read. */
export async function noteReason(
  trx: Trx,
  actor: Actor,
  { candidateId, why, at }: { candidateId: string; why: OpenReason; at: Date },
): Promise<void> {
  await sql`insert into access_log (at, actor_role, actor_user_id, event, detail)
    select ${at}::timestamptz, ${actor.role}, ${userIdOf(actor)}::uuid, 'reason-given', jsonb_build_object(
      'people', jsonb_build_array(${candidateId}::text), 'part', 'papers', 'as', reader_relation(${candidateId}::uuid),
      'why', ${why}::text)`.execute(trx);
}
