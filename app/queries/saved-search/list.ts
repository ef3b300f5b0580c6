import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { SearchAlert, SearchKind } from "~/domain/saved-search/search";
import { matchReference } from "~/facts/match-reference";

export type SavedSearchRow = {
  id: string;
  kind: SearchKind;
  jobId: string | null;
  jobTitle: string | null;
  /** false while the job is not published: the search then does not run */
  jobOpen: boolean;
  name: string;
  query: string;
  alert: SearchAlert;
  lastRunAt: string | null;
  version: number;
  people: number;
  fresh: number;
  /** the first few that are new */
  newest: { id: string; name: string }[];
};

/** How many of the new people are named next to a search. */
const namedPeople = 5;

/** The saved searches of this user, those with news first; two statements. Names are for staff only. */
export async function savedSearches(trx: Trx, actor: Staff) {
  const rows = await searchRows(trx, actor, null);
  const { names } = await matchReference(trx);
  return { rows, names };
}

/** One saved search of this user. @throws AppError not_found, also for somebody else's */
export async function savedSearch(trx: Trx, actor: Staff, id: string): Promise<SavedSearchRow> {
  const [row] = await searchRows(trx, actor, id);
  if (!row) throw notFound("savedSearch");
  return row;
}

async function searchRows(trx: Trx, actor: Staff, id: string | null): Promise<SavedSearchRow[]> {
  const { rows } = await sql<SavedSearchRow>`
    select s.id, s.kind, s.job_id, j.title as job_title, coalesce(j.state = 'published', true) as job_open, s.name,
      s.query, s.alert, s.last_run_at::text, s.version, h.people, h.fresh, coalesce(n.newest, '[]') as newest
    from saved_search s
    left join job j on j.id = s.job_id
    left join lateral (select count(*)::int as people, (count(*) filter (where h.is_new))::int as fresh
      from saved_search_hit h join candidate c on c.id = h.candidate_id and c.state <> 'erased'
      where h.search_id = s.id) h on true
    left join lateral (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) as newest from (
      select c.id, ${personCalled("c")} as name
      from saved_search_hit h join candidate c on c.id = h.candidate_id and c.state <> 'erased'
      where h.search_id = s.id and h.is_new order by h.found_at desc, c.id limit ${namedPeople}) p) n on true
    where s.owner_id = ${actor.userId} and (${id}::uuid is null or s.id = ${id}::uuid)
    order by (h.fresh > 0) desc, lower(s.name), s.id`.execute(trx);
  return rows;
}
