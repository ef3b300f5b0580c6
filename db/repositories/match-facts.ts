import { type RawBuilder, sql } from "kysely";
import type { CandidateFactsRow, JobFactsRow } from "~/domain/matching/rows";
import type { Bound } from "~/domain/matching/shortlist/settled";
import { liveStates, refusedStates } from "~/domain/proposal/states";
import type { Trx } from "../index.server";
import { among } from "./among";
import { type ReferenceRow, referenceColumn } from "./match-reference";
import {
  accessOf,
  benefitOn,
  hasWorkOn,
  isBusyOn,
  moreActiveThan,
  type TableChanges,
  type TableMark,
  tableChanges,
} from "./match-table-facts";
import { placesTaken } from "./places";
import { peopleAt } from "./stands-at";

/** Whom to read: some ids, those of them who are active, or everyone who is active, in pages by id. */
export type Selection =
  | { ids: readonly string[] }
  | { activeIds: readonly string[] }
  | { activeAfter: string | null; limit: number };

/** People with the facts the rules need, in one statement whatever their number. */
export async function listCandidateFacts(trx: Trx, selection: Selection, today: string): Promise<CandidateFactsRow[]> {
  const wanted =
    "ids" in selection
      ? sql`c.id = any(${[...selection.ids]}::uuid[])`
      : "activeIds" in selection
        ? sql`c.state = 'active' and c.id = any(${[...selection.activeIds]}::uuid[])`
        : sql`c.state = 'active' and (${selection.activeAfter}::uuid is null or c.id > ${selection.activeAfter}::uuid)
            order by c.id limit ${selection.limit}`;
  return selectCandidateFacts(trx, wanted, today, sql``);
}

/** One person with the facts the rules need, and what the rules look up; one statement, because a page has few. */
export async function findCandidateWithReference(
  trx: Trx,
  candidateId: string,
  today: string,
): Promise<{ row: CandidateFactsRow; reference: ReferenceRow } | undefined> {
  const [found] = await selectCandidateFacts<CandidateFactsRow & { reference: ReferenceRow }>(
    trx,
    sql`c.id = ${candidateId}::uuid`,
    today,
    sql`, ${referenceColumn()} as reference`,
  );
  if (!found) return undefined;
  const { reference, ...row } = found;
  return { row, reference };
}

async function selectCandidateFacts<Row = CandidateFactsRow>(
  trx: Trx,
  wanted: RawBuilder<unknown>,
  today: string,
  further: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with wanted as materialized (select c.* from candidate c where ${wanted})
    select c.id, c.code, c.waiting_since, c.birth_date, c.birth_year, g.speaking, g.reading,
      coalesce(k.skills, '[]') as skills, coalesce(e.experience, '[]') as experience, coalesce(w.wishes, '[]') as wishes,
      coalesce(i.interests, '{}') as interests, c.hours_min, c.hours_max, c.shifts_accepted, c.shifts_refused,
      c.time_from, c.time_to, c.district_id, c.mobility, c.travel_minutes_max, c.available_from,
      coalesce(${accessOf}, '[]') as access, ${benefitOn(today)} as benefit, c.demands_accepted, c.demands_refused,
      ${hasWorkOn(today)} as working, ${isBusyOn(today)} as busy ${further}
    from wanted c
    left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
    left join lateral (select jsonb_agg(jsonb_build_object('skillId', skill_id, 'level', level, 'evidence', evidence,
      'until', valid_to) order by skill_id) as skills from candidate_skill where candidate_id = c.id) k on true
    left join lateral (select jsonb_agg(jsonb_build_object('occupationId', occupation_id, 'yearsMin', years_min,
      'yearsMax', years_max) order by id) as experience from candidate_experience where candidate_id = c.id) e on true
    left join lateral (select jsonb_agg(jsonb_build_object('occupationId', occupation_id, 'group', occupation_group,
      'apprenticeshipId', apprenticeship_id, 'wantsApprenticeship', wants_apprenticeship, 'anyWork', any_work)
      order by position, id) as wishes from candidate_wish where candidate_id = c.id) w on true
    left join lateral (select array_agg(job_id::text order by job_id) as interests from interest
      where candidate_id = c.id) i on true`.execute(trx);
  return rows;
}

export type Crowd<Index> = {
  /** more active people than `most` */
  many: boolean;
  rest: TableChanges;
  /** what the copy lacks of the search index */
  index: Index;
  /** what the rules look up */
  reference: ReferenceRow;
};

export type JobWithCrowd<Index> = Crowd<Index> & {
  job: JobFactsRow;
  /** people who have said they are interested in it */
  interested: string[];
  /** who is bound to it or its company already */
  bound: Bound;
};

/** `since`: up to where the copy knows, null without one; `index`: what to ask of the search index */
type CrowdAsked<Index> = { most: number; since: TableMark | null; today: string; index: RawBuilder<Index> };

const crowdColumns = <Index>({ most, since, today, index }: CrowdAsked<Index>) =>
  sql`${moreActiveThan(most)} as many, ${tableChanges(since, today)} as rest, ${index} as index,
    ${referenceColumn()} as reference`;

/** The people who have said that they are interested in a job. */
const interestedIn = sql`coalesce((select array_agg(i.candidate_id::text) from interest i where i.job_id = j.id), '{}')`;

/** Whether there are more than `most` people, what a copy of them lacks and what the rules look up, in one statement. */
export async function findCrowd<Index>(trx: Trx, asked: CrowdAsked<Index>): Promise<Crowd<Index>> {
  const { rows } = await sql<Crowd<Index>>`select ${crowdColumns(asked)}`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("a statement without a table answers one row");
  return row;
}

/** The same with a job and the facts the rules need; one statement, because a page has few. */
export async function findJobWithCrowd<Index>(
  trx: Trx,
  jobId: string,
  asked: CrowdAsked<Index>,
): Promise<JobWithCrowd<Index> | undefined> {
  const [row] = await selectJobFacts<JobFactsRow & Omit<JobWithCrowd<Index>, "job">>(
    trx,
    sql`j.id = ${jobId}::uuid`,
    sql`, ${crowdColumns(asked)}, ${interestedIn} as interested,
      jsonb_build_object(
        'here', ${peopleAt(sql`j.employer_id`, asked.today)},
        'proposed', (select coalesce(array_agg(p.candidate_id::text), '{}') from proposal p
          where p.job_id = j.id and p.state in (${among(liveStates)})),
        'refused', (select coalesce(array_agg(distinct p.candidate_id::text), '{}') from proposal p
          where p.employer_id = j.employer_id and p.state in (${among(refusedStates)}))) as bound`,
  );
  if (!row) return undefined;
  const { many, interested, bound, rest, index, reference, ...job } = row;
  return { job, many, interested, bound, rest, index, reference };
}

/** Jobs with the facts the rules need: some ids, or all that are published. */
export async function listJobFacts(trx: Trx, ids: readonly string[] | "published"): Promise<JobFactsRow[]> {
  return selectJobFacts(
    trx,
    ids === "published" ? sql`j.state = 'published'` : sql`j.id = any(${[...ids]}::uuid[])`,
    sql``,
  );
}

/** All published jobs with the facts the rules need, and who is interested in each. */
export const listJobsWithInterest = (trx: Trx): Promise<(JobFactsRow & { interested: string[] })[]> =>
  selectJobFacts(trx, sql`j.state = 'published'`, sql`, ${interestedIn} as interested`);

async function selectJobFacts<Row = JobFactsRow>(
  trx: Trx,
  wanted: RawBuilder<unknown>,
  further: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select j.id, j.employer_id, j.state, j.closes_on, j.places, j.occupation_id, j.german_speaking, j.german_reading,
      coalesce(k.required, '{}') as required, coalesce(k.helpful, '{}') as helpful, o.licences_required,
      j.hours_min, j.hours_max, j.shifts, j.shift_start, j.shift_end, j.start_on, s.district_id, j.demands,
      j.apprenticeship_id, j.min_age, ${placesTaken(sql`j.id`, ["accepted"])} as occupied ${further}
    from job j join occupation o on o.id = j.occupation_id left join employer_site s on s.id = j.site_id
    left join lateral (select array_agg(skill_id order by skill_id) filter (where need = 'required') as required,
      array_agg(skill_id order by skill_id) filter (where need = 'helpful') as helpful
      from job_skill where job_id = j.id) k on true
    where ${wanted}`.execute(trx);
  return rows;
}
