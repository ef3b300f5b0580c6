import { type RawBuilder, sql } from "kysely";
import type { RestRow } from "~/domain/matching/rows";
import type { Trx } from "../index.server";

/** Whether a person (`c`) has work or training on a day. */
export const worksOn = (today: string): RawBuilder<boolean> => sql`
  exists (select from placement_stage s join stage t on t.id = s.stage_id where s.candidate_id = c.id and s.main
    and not s.planned and s.end_reason_id is null and t.is_employment and s.during @> ${today}::date)`;

/** Statements about the papers of a person (`c`) as the rules read them. */
export const accessOf: RawBuilder<unknown> = sql`
  (select jsonb_agg(jsonb_build_object('statusId', status_id, 'permission', permission,
    'permitState', permit_state, 'permitEmployerId', permit_employer_id, 'hoursLimit', hours_limit,
    'from', coalesce(lower(during), '0001-01-01'), 'until', upper(during) - 1) order by lower(during))
    from work_access where candidate_id = c.id)`;

/** The benefit of a person (`c`) on a day; of several periods that hold it, any. */
export const benefitOn = (today: string): RawBuilder<string | null> =>
  sql`(select system from benefit_period where candidate_id = c.id and during @> ${today}::date limit 1)`;

const rest = (today: string) => sql`
  c.id, c.birth_date as "birthDate", c.birth_year as "birthYear", c.demands_refused as "demandsRefused",
  coalesce((select jsonb_agg(jsonb_build_object('skillId', skill_id, 'until', valid_to) order by skill_id)
    from candidate_skill where candidate_id = c.id and valid_to is not null), '[]') as ends,
  coalesce(${accessOf}, '[]') as access, ${benefitOn(today)} as benefit, ${worksOn(today)} as working,
  exists (select from candidate_experience e where e.candidate_id = c.id)
    and not exists (select from candidate_experience e where e.candidate_id = c.id and e.occupation_id is not null)
    as "unnamedWork"`;

/** Of everybody active what the rules need and the search index must not hold. */
export async function listRest(trx: Trx, today: string): Promise<RestRow[]> {
  const { rows } = await sql<RestRow>`select ${rest(today)} from candidate c where c.state = 'active'`.execute(trx);
  return rows;
}

/** What was written since a copy was last brought up to date. */
export type RestChanges = {
  /** which database it is */
  source: string;
  /** what was written from here on was perhaps not seen yet */
  mark: string;
  changed: RestRow[];
  /** not active, or no longer there */
  gone: string[];
};

/**
 * Columns for a statement that asks for more: a copy's changes cost no statement of their own. What the transaction
 * itself wrote is left out, because it may still be undone.
 * @param since the mark of the last look, or null for no more than the mark
 */
export function restChanges(since: string | null, today: string): RawBuilder<RestChanges> {
  const written = sql`select candidate_id from search_pg.facts_written
    where xid >= ${since}::xid8 and xid is distinct from pg_current_xact_id_if_assigned()`;
  return sql`jsonb_build_object('source', current_database(), 'mark', pg_snapshot_xmin(pg_current_snapshot())::text,
    'changed', coalesce((select jsonb_agg(to_jsonb(r)) from (select ${rest(today)} from candidate c
      where c.state = 'active' and c.id in (${written})) r), '[]'),
    'gone', coalesce((select jsonb_agg(distinct w.candidate_id) from (${written}) w
      where not exists (select from candidate c where c.id = w.candidate_id and c.state = 'active')), '[]'))`;
}

/** Forgets notes that no copy can need any more: each is made anew every day. */
export async function sweepRestChanges(trx: Trx): Promise<void> {
  await sql`delete from search_pg.facts_written where at < now() - interval '3 days'`.execute(trx);
  await sql`delete from search_pg.job_facts_written where at < now() - interval '3 days'`.execute(trx);
}
