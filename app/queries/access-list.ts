import { sql } from "kysely";
import type { Trx } from "#db/index.server";

export interface AccessRow {
  id: number;
  at: Date;
  role: string;
  name: string | null;
  event: string;
  path: string;
  about: string | null;
}

const PAGE_SIZE = 100;

/** The access log, newest first, 100 a page; names are looked up, the log itself holds ids only. */
export async function accessList(
  trx: Trx,
  event: string | null,
  page: number,
): Promise<{ entries: AccessRow[]; events: string[]; pages: number }> {
  const events = await trx
    .selectFrom("accessLog")
    .select(["event", sql<number>`count(*)::int`.as("n")])
    .groupBy("event")
    .orderBy("event")
    .execute();
  const entries = await trx
    .selectFrom("accessLog as entry")
    .leftJoin("appUser as actor", "actor.id", "entry.actorUserId")
    .leftJoin("appUser as about", (join) => join.on(sql<boolean>`about.id::text = entry.detail ->> 'user'`))
    .select([
      "entry.id",
      "entry.at",
      "entry.actorRole as role",
      "actor.name",
      "entry.event",
      "entry.path",
      "about.name as about",
    ])
    .$if(event !== null, (query) => query.where("entry.event", "=", event ?? ""))
    .orderBy("entry.at", "desc")
    .orderBy("entry.id", "desc")
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const total = events.filter((row) => event === null || row.event === event).reduce((sum, row) => sum + row.n, 0);
  return { entries, events: events.map((row) => row.event), pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}
