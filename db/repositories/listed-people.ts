import { type RawBuilder, sql } from "kysely";
import { paperSoonUntil } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import type { CandidateListState, ListView, PersonNeed } from "~/domain/candidate/list-state";
import { lostSpans } from "~/domain/candidate/nobody-lost";
import type { Trx } from "../index.server";
import { followUpOf, sinceOf } from "./nobody-lost";
import { nameLike } from "./person-name";

/** Whom the words of a search mean, each in its order. */
export type FoundPeople = {
  /** people who are named */
  people: readonly string[];
  /** companies that are named: whoever is there is meant too */
  companies: readonly string[];
  /** people whose record has the words; `isKnown`: all of them, so that they come before people at a company */
  worded: readonly string[];
  isKnown: boolean;
};

export type CandidateListFilter = CandidateListState & {
  /** What the search finds; null = no search. `q` also searches what no index holds. */
  found: FoundPeople | null;
};

/** Ids of everybody in the list, however many, without what the page shows about them. */
export async function candidateListIds(
  trx: Trx,
  actor: Staff,
  filter: CandidateListFilter,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${listedPeople(actor, filter, today)}
    select f.id from listed f where ${inView(filter.view, today)}`.execute(trx);
  return rows.map((row) => row.id);
}

/** The condition for being in a view of `listed f`. */
export function inView(view: ListView, today: string) {
  const conditions: Record<ListView, ReturnType<typeof sql>> = {
    all: sql`true`,
    placements: sql`f.way is not null`,
    without: sql`f.state = 'active' and not f.offered and (f.rungs @> ${today}::date) is not true`,
    overdue: sql`f.state = 'active' and f.next_on < ${today}::date`,
    questions: sql`f.asked`,
    // that somebody stands in it says when their paper ends
    paper: sql`f.paper_until <= ${paperSoonUntil(today)}::date and f.own_papers`,
    unreachable: sql`not f.reached`,
    lost: sql`f.state = 'active'`,
  };
  return conditions[view];
}

/**
 * Whether the actor reads when papers of somebody of `person_standing s` end: who is responsible for them or their
 * placement, their stand-in and the coordinator, as `reader_relation` says. From stored columns, because everybody is asked.
 */
const ownPapers = ({ role, userId }: Staff): RawBuilder<boolean> =>
  role === "coordinator"
    ? sql`true`
    : sql`(s.responsible_user_id = ${userId}::uuid or s.ladder_user_id = ${userId}::uuid and s.ladder <> 'ended'
        or s.candidate_id in (select t.candidate_id from limits_agreement l join placement_stage t on t.employer_id = l.employer_id
          where l.state = 'live' and l.stand_in_user_id = ${userId}::uuid
            and t.main and not t.planned and t.end_reason_id is null)) is true`;

/** What somebody of `person_standing s` may need. */
const needs = (today: string): Record<PersonNeed, RawBuilder<unknown>> => ({
  overdue: sql`(s.next_on < ${today}::date) is true`,
  no_plan: sql`(not s.planned and s.ladder <> 'ended') is true`,
});

/** The largest of the spans for which nothing has happened with somebody active; null for the others. */
const quietSpan = (today: string) =>
  sql`case when s.state = 'active' then case ${sql.join(
    [...lostSpans]
      .reverse()
      .map((days) => sql`when ${today}::date - ${sinceOf(today)} >= ${days}::int then ${days}::int`),
    sql` `,
  )} else 0 end end`;

/** The people who pass every filter but the view, as `listed`, joined with the standing that the views need. */
export function listedPeople(actor: Staff, filter: CandidateListFilter, today: string) {
  const words = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
  const { found } = filter;
  const one = <Value>(values: readonly Value[], condition: (all: Value[]) => RawBuilder<unknown>) =>
    values.length > 0 ? [condition([...values])] : [];
  const conditions = [
    sql`true`,
    ...one(filter.states, (all) => sql`s.state = any(${all}::text[])`),
    ...one(filter.districts, (all) => sql`s.district_id = any(${all}::text[])`),
    ...one(filter.levels, (all) => sql`s.speaking = any(${all}::text[])`),
    ...one(filter.stages, (all) => sql`s.stage_id = any(${all}::text[])`),
    ...one(filter.ways, (all) => sql`s.ladder = any(${all}::text[])`),
    ...one(filter.heldBy, (all) => sql`${followUpOf(today)} = any(${all}::text[])`),
    ...(filter.quietFor > 0 ? [sql`${quietSpan(today)} >= ${filter.quietFor}::int`] : []),
    ...(filter.need ? [needs(today)[filter.need]] : []),
    ...(filter.mine
      ? [sql`(s.responsible_user_id = ${actor.userId}::uuid or s.ladder_user_id = ${actor.userId}::uuid)`]
      : []),
    ...(filter.q === ""
      ? []
      : [
          sql`s.candidate_id in (select c.id from candidate c where c.id = any(${[...(found?.people ?? [])]}::uuid[])
            or c.id = any(${[...(found?.worded ?? [])]}::uuid[]) or c.code ilike ${words} or ${nameLike("c", words)}
            union all select w.candidate_id from person_standing w where w.employer_id = any(${[...(found?.companies ?? [])]}::uuid[]))`,
        ]),
  ];
  return sql`
    with listed as not materialized (
      select s.candidate_id as id, s.state, s.district_id, s.speaking, s.waiting_since, s.next_on, s.offered, s.rungs, s.asked,
        s.paper_until, ${ownPapers(actor)} as own_papers, s.reached, s.stage_id, s.ladder as way, s.since, s.last_on, ${followUpOf(today)} as follow_up,
        ${sinceOf(today)} as quiet_since, ${quietSpan(today)} as quiet_span, ${needs(today).overdue} as overdue,
        ${needs(today).no_plan} as no_plan, ${hitOf(filter)} as hit
      from person_standing s where ${sql.join(conditions, sql` and `)})`;
}

/** So far apart stand the places of people, of companies and of records with the words. */
const apart = 10_000;

/**
 * The place of somebody among the hits, 0 for none: people who are named, and then those whose record has the words and
 * people at a company that is named.
 */
function hitOf({ found }: CandidateListFilter) {
  if (found === null) return sql`0`;
  const at = (ids: readonly string[], column: RawBuilder<unknown>) =>
    sql`array_position(${[...ids]}::uuid[], ${column})`;
  const worded = at(found.worded, sql`s.candidate_id`);
  const company = at(found.companies, sql`s.employer_id`);
  const [next, last] = found.isKnown ? [worded, company] : [company, worded];
  return sql`coalesce(${at(found.people, sql`s.candidate_id`)}, ${apart}::int + ${next}, ${2 * apart}::int + ${last}, 0)`;
}
