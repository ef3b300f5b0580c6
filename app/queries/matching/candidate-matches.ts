import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { phoneOf } from "#db/repositories/names";
import { openProposalsOf, placesTaken } from "#db/repositories/places";
import { standsAt } from "#db/repositories/stands-at";
import { checkPerson } from "~/domain/job/person-rules";
import type { Finding } from "~/domain/job/rule";
import type { Chosen } from "~/domain/matching/facet-set";
import { type JobFacet, jobFacets } from "~/domain/matching/facets";
import { type JobFacts, weakServiceIn } from "~/domain/matching/facts";
import { match } from "~/domain/matching/match";
import type { JobOrder } from "~/domain/matching/orders";
import type { MatchResult } from "~/domain/matching/result";
import { candidateFacts } from "~/domain/matching/rows";
import type { StandsAt } from "~/domain/matching/shortlist/desk";
import type { JobsForPerson, KnownJobs } from "~/domain/matching/shortlist/jobs";
import { type Group, sizeOf } from "~/domain/matching/shortlist/standing";
import { withPublishedJobs } from "~/facts/published-jobs";
import type { RecordBasis } from "~/queries/candidate/record";

export type CandidateMatchRow = {
  jobId: string;
  rank: number;
  result: MatchResult;
  /** What rules V23 and V27 ask to consider about this person in this job. */
  warnings: Finding[];
  title: string;
  employerId: string;
  employer: string;
  /** the company's number; "" where there is none */
  phone: string;
  districtId: string | null;
  hoursMin: number | null;
  hoursMax: number | null;
  startOn: string | null;
  places: number;
  taken: number;
  openAtEmployer: number;
  contactCap: number;
  hasConsent: boolean;
  /** where the person tries out, works or learns today, seen from this company */
  at: StandsAt | null;
  proposal: { id: string; state: string } | null;
  /** on the job's shortlist, and who added the person */
  listed: { by: string; on: string } | null;
};

export type CandidateMatchOptions = {
  /** Jobs that a search found; null = no search. */
  found: readonly string[] | null;
  facets: Chosen<JobFacet>;
  sort?: JobOrder;
  page: number;
  pageSize: number;
};

type Extra = Omit<CandidateMatchRow, "rank" | "result" | "jobId" | "warnings"> & { id: string };
type RankedJob = { job: JobFacts; rank: number; result: MatchResult };

/**
 * Published jobs for a person, rated by the same rules, best first. `found` and `facets` narrow the list; neither
 * changes a rank. Two statements.
 */
export async function candidateMatches(
  trx: Trx,
  basis: RecordBasis,
  { found, facets, sort = "fit", page, pageSize }: CandidateMatchOptions,
  today: string,
) {
  const wanted = found && new Set(found);
  const { shown, ...list } = await withPublishedJobs(trx, basis.record.id, today, ({ jobs }) => {
    const rated = rate(jobs, basis, today);
    const all = rated.select(() => true);
    const group = wanted ? rated.select(({ id }) => wanted.has(id)) : all;
    const sizeOfFitting = (of: Group, chosen: Chosen<JobFacet>) => sizeOf(rated.fitting(of, chosen));
    const fitting = rated.fitting(group, facets);
    const total = sizeOf(fitting);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const at = Math.min(page, pages);
    return {
      shown: placed(rated, basis, today, {
        is: (place) => fitting[place] === 1,
        sort,
        from: (at - 1) * pageSize,
        to: at * pageSize,
      }),
      counts: rated.counts(group, facets),
      total,
      /** only for an empty list: how many each facet's choice, and the words, leave out */
      without:
        total > 0
          ? null
          : {
              groups: jobFacets.names
                .filter((name) => facets[name].length > 0)
                .map((name) => ({ name, total: sizeOfFitting(group, { ...facets, [name]: [] }) })),
              words: wanted ? sizeOfFitting(all, facets) : 0,
            },
      page: at,
      pages,
    };
  });
  return { ...headOf(basis), ...list, rows: await rowsOf(trx, basis, shown, today) };
}

/** The named published jobs for a person, rated and ranked as the list does. Two statements. */
export async function candidateJobs(trx: Trx, basis: RecordBasis, ids: readonly string[], today: string) {
  const named = await withPublishedJobs(trx, basis.record.id, today, ({ jobs }) => {
    const rated = rate(jobs, basis, today);
    return placed(rated, basis, today, { is: (place) => ids.includes(rated.jobs[place]?.id ?? "") });
  });
  return { ...headOf(basis), rows: await rowsOf(trx, basis, named, today) };
}

function rate(jobs: KnownJobs, { row, reference: { reference, rules } }: RecordBasis, today: string): JobsForPerson {
  return jobs.rate({ person: candidateFacts(row, today), reference, rules, today });
}

/** Some of the jobs in an order of the list, each with its rank among all and its reasons. */
function placed(
  rated: JobsForPerson,
  { row, reference: { reference, rules } }: RecordBasis,
  today: string,
  part: { is: (place: number) => boolean; sort?: JobOrder; from?: number; to?: number },
): RankedJob[] {
  const person = candidateFacts(row, today);
  const ranked = Array.from(rated.order(), (place, index) => ({ place, rank: index + 1 })).filter((one) =>
    part.is(one.place),
  );
  return inOrder(rated, ranked, part.sort ?? "fit")
    .slice(part.from, part.to)
    .flatMap(({ place, rank }) => {
      const job = rated.jobs[place];
      return job ? [{ job, rank, result: match(job, person, reference, today, rules) }] : [];
    });
}

/**
 * Best first unless another order was chosen. Unknown values come after known ones, jobs ruled out by law or full come
 * last, and equals keep their order by fit.
 */
function inOrder<One extends { place: number }>(
  { jobs, blocked, travelMinutes: minutes }: JobsForPerson,
  ranked: readonly One[],
  sort: JobOrder,
): readonly One[] {
  if (sort === "fit") return ranked;
  const stopped = (a: One, b: One) => (blocked[a.place] ?? 0) - (blocked[b.place] ?? 0);
  if (sort === "way") {
    const ways = minutes();
    const way = ({ place }: One) => ways[place] ?? Number.POSITIVE_INFINITY;
    return ranked.toSorted((a, b) => stopped(a, b) || (way(a) === way(b) ? 0 : way(a) - way(b)));
  }
  const start = ({ place }: One) => jobs[place]?.startDate ?? "9999";
  return ranked.toSorted((a, b) => stopped(a, b) || (start(a) === start(b) ? 0 : start(a) < start(b) ? -1 : 1));
}

const headOf = ({ record, reference: { names } }: RecordBasis) => ({
  candidateId: record.id,
  name: record.called,
  code: record.code,
  names,
});

async function rowsOf(
  trx: Trx,
  { record, reference }: RecordBasis,
  ranked: readonly RankedJob[],
  today: string,
): Promise<CandidateMatchRow[]> {
  const ids = ranked.map(({ job }) => job.id);
  if (ids.length === 0) return [];
  const { rows: extras } = await sql<Extra>`
    select j.id, j.title, j.employer_id, e.name as employer, ${phoneOf("company", "e.id")} as phone, s.district_id, j.hours_min, j.hours_max, j.start_on,
      j.places, e.contact_cap,
      ${openProposalsOf(sql`e.id`)} as open_at_employer, ${placesTaken(sql`j.id`)} as taken,
      exists (select from consent k where k.candidate_id = ${record.id}::uuid and k.employer_id = e.id
        and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= ${today}::date) as has_consent,
      ${standsAt(sql`${record.id}::uuid`, sql`e.id`, today)} as at,
      (select jsonb_build_object('id', p.id, 'state', p.state) from proposal p
        where p.candidate_id = ${record.id}::uuid and p.job_id = j.id order by p.created_at desc limit 1) as proposal,
      (select jsonb_build_object('by', u.name, 'on', (l.added_at at time zone 'Europe/Berlin')::date)
        from job_shortlist l join app_user u on u.id = l.added_by
        where l.job_id = j.id and l.candidate_id = ${record.id}::uuid) as listed
    from job j join employer e on e.id = j.employer_id left join employer_site s on s.id = j.site_id
    where j.id = any(${ids}::uuid[])`.execute(trx);
  const byId = new Map(extras.map((e) => [e.id, e]));
  return ranked.flatMap(({ job, rank, result }): CandidateMatchRow[] => {
    const extra = byId.get(job.id);
    if (!extra) return [];
    const { id: jobId, ...rest } = extra;
    const warnings = checkPerson(job, result, weakServiceIn(reference.reference, job.districtId), today);
    return [{ ...rest, jobId, rank, result, warnings }];
  });
}
