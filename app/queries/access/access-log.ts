import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import type { LookPart, LookReason, LookRelation } from "~/domain/access/looks";

export type AccessRow = {
  id: number;
  at: Date;
  role: string;
  name: string | null;
  event: string;
  path: string;
  about: string | null;
  /** whom it was a look at: the first of them, and how many more there are */
  person: string | null;
  personId: string | null;
  more: number;
  part: LookPart | null;
  as: LookRelation | null;
  why: LookReason | null;
};

const pageSize = 100;

/** Number of pages linked beyond the current one; going on leads to older entries. */
const pagesAhead = 20;

/**
 * The access log, newest first, 100 a page; names are looked up, the log itself holds ids only. It grows for years, so
 * a filtered list skips through the kinds of events by index, and entries are counted no further than the pages
 * offered. With a person only the looks at them, each with what was looked at, as whom and why.
 */
export async function accessList(
  trx: Trx,
  { event, person }: { event: string | null; person: string | null },
  page: number,
): Promise<{ entries: AccessRow[]; events: string[]; pages: number }> {
  const wanted = sql`${event === null ? sql`true` : sql`entry.event = ${event}`}
    and ${person === null ? sql`true` : sql`entry.detail ? 'people' and entry.detail -> 'people' ? ${person}`}`;
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
    select entry.id, entry.at, entry.actor_role as role, actor.name, entry.event, entry.path, about.name as about,
      person.id as person_id, ${personCalled("person")} as person, entry.detail ->> 'part' as part,
      entry.detail ->> 'as' as "as", entry.detail ->> 'why' as why,
      greatest(0, coalesce(jsonb_array_length(entry.detail -> 'people'), 1) - 1) as more
    from (select * from access_log entry where ${wanted} order by entry.at desc, entry.id desc
        limit ${pageSize} offset ${(page - 1) * pageSize}) entry
      left join app_user actor on actor.id = entry.actor_user_id
      left join app_user about on about.id =
        case when entry.detail ->> 'user' ~ '^[0-9a-f-]{36}$' then (entry.detail ->> 'user')::uuid end
      left join candidate person on person.id =
        case when entry.detail -> 'people' ->> 0 ~ '^[0-9a-f-]{36}$' then (entry.detail -> 'people' ->> 0)::uuid end
    order by entry.at desc, entry.id desc`.execute(trx);
  const [{ events, reached } = { events: null, reached: 0 }] = rows;
  return { entries: entries.rows, events: events ?? [], pages: Math.max(1, Math.ceil(reached / pageSize)) };
}
