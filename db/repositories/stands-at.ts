import { type RawBuilder, sql } from "kysely";
import type { StandsAt } from "~/domain/matching/shortlist/desk";
import { busyStages } from "~/domain/placement/stages";
import type { Trx } from "../index.server";
import { among } from "./among";

/** Whether a stage `s` is one that fills somebody's days, and has not been broken off. */
const fillsDays = sql<boolean>`(s.main and not s.planned and s.end_reason_id is null
  and s.stage_id in (${among(busyStages)}))`;

/** Whether a stage `s` fills somebody's days on a day: trying work out, a measure, work or training. */
export const isBusy = (today: string): RawBuilder<boolean> => sql`(${fillsDays} and s.during @> ${today}::date)`;

/** Whether a stage `s` is one at this company that runs, or begins on an agreed day. */
const isAt = (employer: RawBuilder<unknown>, today: string): RawBuilder<boolean> =>
  sql`(${fillsDays} and s.employer_id = ${employer} and (upper_inf(s.during) or upper(s.during) > ${today}::date))`;

/** As an array: who works, learns or tries out at a company, or will from an agreed day on. */
export const peopleAt = (employer: RawBuilder<unknown>, today: string): RawBuilder<string[]> =>
  sql`(select coalesce(array_agg(distinct s.candidate_id::text), '{}') from placement_stage s
    where ${isAt(employer, today)})`;

/**
 * Where a person stands on a day, seen from a company: at this one, else wherever their days are filled; null where
 * nowhere.
 * @param person the column with their id, or the id
 */
export const standsAt = (
  person: RawBuilder<unknown>,
  employer: RawBuilder<unknown>,
  today: string,
): RawBuilder<StandsAt | null> => sql`
  (select jsonb_build_object('stage', s.stage_id, 'employer', coalesce(place.name, ''),
      'here', s.employer_id is not distinct from ${employer}, 'until', upper(s.during) - 1)
    from placement_stage s left join employer place on place.id = s.employer_id
    where s.candidate_id = ${person} and (${isBusy(today)} or ${isAt(employer, today)})
    order by s.employer_id is not distinct from ${employer} desc, lower(s.during) limit 1)`;

/** Where a person stands on a day, seen from a company. */
export async function findStandsAt(
  trx: Trx,
  candidateId: string,
  employerId: string,
  today: string,
): Promise<StandsAt | null> {
  const { rows } = await sql<{ at: StandsAt | null }>`
    select ${standsAt(sql`${candidateId}::uuid`, sql`${employerId}::uuid`, today)} as at`.execute(trx);
  return rows[0]?.at ?? null;
}

/** The companies a person works, learns or tries out at, or will from an agreed day on. */
export async function companiesOf(trx: Trx, candidateId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct s.employer_id as id from placement_stage s
    where s.candidate_id = ${candidateId}::uuid and ${isAt(sql`s.employer_id`, today)}`.execute(trx);
  return rows.map(({ id }) => id);
}
