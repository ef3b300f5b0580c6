import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { weakServiceIn } from "#db/repositories/job-reference";
import { listJobFacts } from "#db/repositories/match-facts";
import { openAtEmployer, placesTaken } from "#db/repositories/places";
import type { Staff } from "~/domain/actor";
import { checkPerson } from "~/domain/job/person-rules";
import type { Finding } from "~/domain/job/rule";
import type { Chosen } from "~/domain/matching/facet-set";
import { facetsOfJob, type JobFacet, jobFacets } from "~/domain/matching/facets";
import type { JobFacts } from "~/domain/matching/facts";
import { compareMatches, match } from "~/domain/matching/match";
import type { JobOrder } from "~/domain/matching/orders";
import type { MatchResult } from "~/domain/matching/result";
import { candidateFacts, type JobFactsRow, jobFacts } from "~/domain/matching/rows";
import type { RecordBasis } from "./candidate-record";

export type CandidateMatchRow = {
  jobId: string;
  rank: number;
  result: MatchResult;
  /** What the rules V23 and V27 ask to consider about this person in this job. */
  warnings: Finding[];
  title: string;
  employerId: string;
  employer: string;
  districtId: string | null;
  hoursMin: number | null;
  hoursMax: number | null;
  startOn: string | null;
  places: number;
  taken: number;
  openAtEmployer: number;
  contactCap: number;
  hasConsent: boolean;
  proposal: { id: string; state: string } | null;
  /** on the job's shortlist, and who put the person there */
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
 * Published jobs for a person by the same rules, best first. `found` and `facets` narrow the list; neither changes a
 * place. Three statements.
 */
export async function candidateMatches(
  trx: Trx,
  _actor: Staff,
  basis: RecordBasis,
  { found, facets, sort = "fit", page, pageSize }: CandidateMatchOptions,
  today: string,
) {
  const wanted = found && new Set(found);
  const rated = rank(await listJobFacts(trx, "published"), basis, today).map((one) => ({
    ...one,
    facets: facetsOfJob(one.result, one.job, today),
  }));
  const ranked = wanted ? rated.filter(({ job }) => wanted.has(job.id)) : rated;
  const fitting = (jobs: typeof rated, chosen: Chosen<JobFacet>) =>
    jobs.filter((one) => jobFacets.fits(one.facets, chosen));
  const shown = inOrder(fitting(ranked, facets), sort);
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const at = Math.min(page, pages);
  return {
    ...headOf(basis),
    rows: await rowsOf(trx, basis, shown.slice((at - 1) * pageSize, at * pageSize), today),
    counts: jobFacets.count(
      ranked.map((one) => one.facets),
      facets,
    ),
    total: shown.length,
    /** only of an empty list: how many each group's choice, and the words, keep out */
    without:
      shown.length > 0
        ? null
        : {
            groups: jobFacets.names
              .filter((name) => facets[name].length > 0)
              .map((name) => ({ name, total: fitting(ranked, { ...facets, [name]: [] }).length })),
            words: wanted ? fitting(rated, facets).length : 0,
          },
    page: at,
    pages,
  };
}

/** Some jobs of a person, rated and placed as the list does: published ones that are named. Two statements. */
export async function candidateJobs(
  trx: Trx,
  _actor: Staff,
  basis: RecordBasis,
  ids: readonly string[],
  today: string,
) {
  const ranked = rank(await listJobFacts(trx, "published"), basis, today);
  const named = ranked.filter(({ job }) => ids.includes(job.id));
  return { ...headOf(basis), rows: await rowsOf(trx, basis, named, today) };
}

/**
 * Best first unless asked otherwise. What is not known comes after what is, what the law or a full job stops comes last,
 * and equals keep their order by fit.
 */
function inOrder<One extends RankedJob>(jobs: readonly One[], sort: JobOrder): readonly One[] {
  if (sort === "fit") return jobs;
  const stopped = (a: One, b: One) => Number(a.result.blocked) - Number(b.result.blocked);
  const minutes = ({ result }: One) => {
    const known = result.dimensions.find(({ id }) => id === "travel")?.params.minutes;
    return typeof known === "number" ? known : Number.POSITIVE_INFINITY;
  };
  const start = ({ job }: One) => job.startDate ?? "9999";
  return sort === "way"
    ? jobs.toSorted((a, b) => stopped(a, b) || (minutes(a) === minutes(b) ? 0 : minutes(a) - minutes(b)))
    : jobs.toSorted((a, b) => stopped(a, b) || (start(a) === start(b) ? 0 : start(a) < start(b) ? -1 : 1));
}

const headOf = ({ record, reference: { names } }: RecordBasis) => ({
  candidateId: record.id,
  name: `${record.givenName} ${record.familyName}`.trim(),
  code: record.code,
  names,
});

function rank(jobs: readonly JobFactsRow[], basis: RecordBasis, today: string): RankedJob[] {
  const { reference, rules } = basis.reference;
  const person = candidateFacts(basis.row, today);
  const { waitingSince } = basis.row;
  return jobs
    .map((row) => jobFacts(row, today))
    .map((job) => ({ job, waitingSince, result: match(job, person, reference, today, rules) }))
    .sort(compareMatches)
    .map(({ job, result }, index) => ({ job, result, rank: index + 1 }));
}

async function rowsOf(
  trx: Trx,
  { record }: RecordBasis,
  ranked: readonly RankedJob[],
  today: string,
): Promise<CandidateMatchRow[]> {
  const ids = ranked.map(({ job }) => job.id);
  const { rows: extras } = await sql<Extra>`
    select j.id, j.title, j.employer_id, e.name as employer, s.district_id, j.hours_min, j.hours_max, j.start_on,
      j.places, e.contact_cap,
      ${openAtEmployer(sql`e.id`)} as open_at_employer, ${placesTaken(sql`j.id`)} as taken,
      exists (select from consent k where k.candidate_id = ${record.id}::uuid and k.employer_id = e.id
        and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= ${today}::date) as has_consent,
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
    const warnings = checkPerson(job, result, weakServiceIn(job.districtId), today);
    return [{ ...rest, jobId, rank, result, warnings }];
  });
}
