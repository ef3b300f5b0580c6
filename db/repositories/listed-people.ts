import { sql } from "kysely";
import { paperSoonUntil } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import type { CandidateListState, ListView } from "~/domain/candidate/list-state";
import type { Trx } from "../index.server";
import { nameLike } from "./person-name";

export type CandidateListFilter = CandidateListState & {
  /** Hits of the search index in their order; null = no search. `q` also searches what the index does not hold. */
  found: readonly string[] | null;
};

/** Ids of everybody in the list, however many, without what the page shows about them. */
export async function candidateListIds(
  trx: Trx,
  actor: Staff,
  filter: CandidateListFilter,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${listedPeople(actor, filter)}
    select f.id from listed f where ${inView(filter.view, today)}`.execute(trx);
  return rows.map((row) => row.id);
}

/** The condition for being in a view of `listed f`. */
export function inView(view: ListView, today: string) {
  const conditions: Record<ListView, ReturnType<typeof sql>> = {
    all: sql`true`,
    without: sql`f.state = 'active' and not f.offered and (f.rungs @> ${today}::date) is not true`,
    overdue: sql`f.state = 'active' and f.next_on < ${today}::date`,
    questions: sql`f.asked`,
    paper: sql`f.paper_until <= ${paperSoonUntil(today)}::date`,
    unreachable: sql`not f.reached`,
  };
  return conditions[view];
}

/** The people who pass every filter but the view, as `listed`, joined with the standing that the views need. */
export function listedPeople(actor: Staff, filter: CandidateListFilter) {
  const words = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
  const found = filter.found === null ? null : [...filter.found];
  const conditions = [
    sql`true`,
    ...(filter.states.length > 0 ? [sql`s.state = any(${[...filter.states]}::text[])`] : []),
    ...(filter.districts.length > 0 ? [sql`s.district_id = any(${[...filter.districts]}::text[])`] : []),
    ...(filter.levels.length > 0 ? [sql`s.speaking = any(${[...filter.levels]}::text[])`] : []),
    ...(filter.mine ? [sql`s.responsible_user_id = ${actor.userId}::uuid`] : []),
    ...(filter.q === ""
      ? []
      : [
          sql`s.candidate_id in (select c.id from candidate c where c.id = any(${found ?? []}::uuid[]) or c.code ilike ${words}
            or ${nameLike("c", words)})`,
        ]),
  ];
  const hit = found === null ? sql`0` : sql`coalesce(array_position(${found}::uuid[], s.candidate_id), 0)`;
  return sql`
    with listed as not materialized (
      select s.candidate_id as id, s.state, s.district_id, s.speaking, s.waiting_since, s.next_on, s.offered, s.rungs, s.asked,
        s.paper_until, s.reached, ${hit} as hit
      from person_standing s where ${sql.join(conditions, sql` and `)})`;
}
