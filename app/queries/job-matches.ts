import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { weakServiceIn } from "#db/repositories/job-reference";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { checkPerson } from "~/domain/job/person-rules";
import type { Finding } from "~/domain/job/rule";
import type { JobFacts } from "~/domain/matching/facts";
import type { MatchResult } from "~/domain/matching/result";
import { longestList, type RankedPerson, rankForJob } from "./rank-for-job";

export type MatchKind = "all" | "passes" | "bridge" | "open" | "blocks";

export type JobMatchRow = {
  candidateId: string;
  rank: number;
  result: MatchResult;
  /** What the rules V23 and V27 ask to consider about this person in this job. */
  warnings: Finding[];
  name: string;
  code: string;
  districtId: string | null;
  waitingSince: string;
  hasConsent: boolean;
  proposal: { id: string; state: string } | null;
  liveElsewhere: number;
};

export type JobHead = {
  id: string;
  title: string;
  state: string;
  employerId: string;
  employer: string;
  places: number;
  occupationId: string;
  contactCap: number;
  openAtEmployer: number;
  taken: number;
};

type Options = {
  found: readonly string[] | null;
  page: number;
  pageSize: number;
  withBlocked: boolean;
  withWorking: boolean;
};

/**
 * Candidates of a job by the rules, best first, as if everybody active had been rated. `found` narrows by the search
 * index. With very many people the list ends after `longestList` places, and `blocked` is not counted: null.
 */
export async function jobMatches(trx: Trx, actor: Staff, jobId: string, options: Options, today: string) {
  const { pageSize, withBlocked, withWorking } = options;
  const belongs = (person: RankedPerson, of: JobFacts) =>
    (withBlocked || !of.open || !person.result.blocked) && (withWorking || !person.row.working);
  const lastPage = Math.ceil(longestList / pageSize);
  const { ranked, names, crowd, job } = await rankForJob(trx, actor, jobId, options.found, today, {
    want: Math.min(options.page, lastPage) * pageSize,
    shown: belongs,
  });
  const shown = ranked.filter((person) => belongs(person, job));
  // a list cut to the places wanted says nothing about how many there are
  const cut = crowd !== null && shown.length >= Math.min(options.page, lastPage) * pageSize;
  const total = cut ? crowd.active - (withWorking ? 0 : crowd.working) : shown.length;
  const pages = Math.max(1, Math.min(Math.ceil(total / pageSize), crowd ? lastPage : Number.POSITIVE_INFINITY));
  const page = Math.min(options.page, pages);
  const from = (page - 1) * pageSize;
  const slice = shown.slice(from, from + pageSize);
  const { head, extras } = await headAndExtras(
    trx,
    jobId,
    slice.map((r) => r.row.id),
    today,
  );
  const rows = slice.flatMap(({ row, result }, index): JobMatchRow[] => {
    const extra = extras.get(row.id);
    if (!extra) return [];
    const { code, districtId, waitingSince } = row;
    const warnings = checkPerson(job, result, weakServiceIn(job.districtId), today);
    const rank = from + index + 1;
    return [{ ...extra, candidateId: row.id, rank, result, warnings, code, districtId, waitingSince }];
  });
  return {
    head,
    rows,
    names,
    crowd: crowd && { active: crowd.active, rated: crowd.rated, longest: longestList },
    indexDown: crowd?.indexDown ?? false,
    total,
    blocked: crowd ? null : ranked.filter((r) => r.result.blocked).length,
    working: crowd ? crowd.working : ranked.filter((r) => r.row.working).length,
    page,
    pages,
  };
}

type Extra = Pick<JobMatchRow, "name" | "hasConsent" | "proposal" | "liveElsewhere"> & { id: string };

async function headAndExtras(
  trx: Trx,
  jobId: string,
  ids: string[],
  today: string,
): Promise<{ head: JobHead; extras: Map<string, Extra> }> {
  const { rows } = await sql<JobHead & { extras: Extra[] }>`
    select j.id, j.title, j.state, j.employer_id, e.name as employer, j.places, j.occupation_id, e.contact_cap,
      (select count(*)::int from proposal where employer_id = e.id and state in ('sent', 'invited')) as open_at_employer,
      (select count(distinct holder.candidate_id)::int from (
        select candidate_id from proposal where job_id = j.id and state in ('sent', 'invited', 'accepted')
        union all
        select candidate_id from placement_stage where job_id = j.id and main and not planned and end_reason_id is null
      ) holder) as taken,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', trim(c.given_name || ' ' || c.family_name),
        'hasConsent', exists (select from consent k where k.candidate_id = c.id and k.employer_id = e.id
          and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= ${today}::date),
        'proposal', (select jsonb_build_object('id', p.id, 'state', p.state) from proposal p
          where p.candidate_id = c.id and p.job_id = j.id order by p.created_at desc limit 1),
        'liveElsewhere', (select count(*)::int from proposal p where p.candidate_id = c.id and p.job_id <> j.id
          and p.state in ('sent', 'invited', 'accepted')))), '[]')
        from candidate c where c.id = any(${ids}::uuid[])) as extras
    from job j join employer e on e.id = j.employer_id where j.id = ${jobId}::uuid`.execute(trx);
  const [row] = rows;
  if (!row) throw notFound("job");
  const { extras, ...head } = row;
  return { head, extras: new Map(extras.map(({ id, ...extra }) => [id, { id, ...extra }])) };
}
