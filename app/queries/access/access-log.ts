import { sql } from "kysely";
import type { Trx } from "#db/index.server";

export type AccessRow = {
  id: number;
  at: Date;
  role: string;
  name: string | null;
  event: string;
  path: string;
  about: string | null;
};

const pageSize = 100;

/** Number of pages linked beyond the current one; going on leads to older entries. */
const pagesAhead = 20;

/**
 * The access log, newest first, 100 a page; names are looked up, the log itself holds ids only. It grows for years, so
 * a filtered list skips through the kinds of events by index, and entries are counted no further than the pages
 * offered.
 */
export async function accessList(
  trx: Trx,
  event: string | null,
  page: number,
): Promise<{ entries: AccessRow[]; events: string[]; pages: number }> {
  const wanted = event === null ? sql`true` : sql`entry.event = ${event}`;
  const { rows } = await sql<{ events: string[] | null; reached: number }>`
    with recursive kind (event) as (
      (select event from access_log order by event limit 1)
      union all
      select (select next.event from access_log next where next.event > kind.event order by next.event limit 1)
      from kind where kind.event is not null)
    select (select array_agg(event order by event) from kind where event is not null) as events,
      (select count(*)::int from (select from access_log entry where ${wanted}
        limit ${(page + pagesAhead) * pageSize}) counted) as reached`.execute(trx);
  const entries = await sql<AccessRow>`
    select entry.id, entry.at, entry.actor_role as role, actor.name, entry.event, entry.path, about.name as about
    from (select * from access_log entry where ${wanted} order by entry.at desc, entry.id desc
        limit ${pageSize} offset ${(page - 1) * pageSize}) entry
      left join app_user actor on actor.id = entry.actor_user_id
      left join app_user about on about.id =
        case when entry.detail ->> 'user' ~ '^[0-9a-f-]{36}$' then (entry.detail ->> 'user')::uuid end
    order by entry.at desc, entry.id desc`.execute(trx);
  const [{ events, reached } = { events: null, reached: 0 }] = rows;
  return { entries: entries.rows, events: events ?? [], pages: Math.max(1, Math.ceil(reached / pageSize)) };
}
