import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { weakServiceIn } from "#db/repositories/job-reference";
import { listJobFacts } from "#db/repositories/match-facts";
import type { Staff } from "~/domain/actor";
import { checkPerson } from "~/domain/job/person-rules";
import type { Finding } from "~/domain/job/rule";
import { compareMatches, match } from "~/domain/matching/match";
import type { MatchResult } from "~/domain/matching/result";
import { candidateFacts, jobFacts } from "~/domain/matching/rows";
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
};

type Extra = Omit<CandidateMatchRow, "rank" | "result" | "jobId" | "warnings"> & { id: string };

/** Published jobs for a person by the same rules, best first. */
export async function candidateMatches(
  trx: Trx,
  _actor: Staff,
  { record, row, reference: { reference, names, rules } }: RecordBasis,
  options: { page: number; pageSize: number },
  today: string,
) {
  const jobs = await listJobFacts(trx, "published");
  const person = candidateFacts(row, today);
  const ranked = jobs
    .map((row) => jobFacts(row, today))
    .map((job) => ({
      job,
      result: match(job, person, reference, today, rules),
      waitingSince: row.waitingSince,
    }))
    .sort(compareMatches);
  const from = (options.page - 1) * options.pageSize;
  const slice = ranked.slice(from, from + options.pageSize);
  const ids = slice.map((r) => r.result.jobId);
  const { rows: extras } = await sql<Extra>`
    select j.id, j.title, j.employer_id, e.name as employer, s.district_id, j.hours_min, j.hours_max, j.start_on,
      j.places, e.contact_cap,
      (select count(*)::int from proposal where employer_id = e.id and state in ('sent', 'invited')) as open_at_employer,
      (select count(distinct holder.candidate_id)::int from (
        select candidate_id from proposal where job_id = j.id and state in ('sent', 'invited', 'accepted')
        union all
        select candidate_id from placement_stage where job_id = j.id and main and not planned and end_reason_id is null
      ) holder) as taken,
      exists (select from consent k where k.candidate_id = ${record.id}::uuid and k.employer_id = e.id
        and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= ${today}::date) as has_consent,
      (select jsonb_build_object('id', p.id, 'state', p.state) from proposal p
        where p.candidate_id = ${record.id}::uuid and p.job_id = j.id order by p.created_at desc limit 1) as proposal
    from job j join employer e on e.id = j.employer_id left join employer_site s on s.id = j.site_id
    where j.id = any(${ids}::uuid[])`.execute(trx);
  const byId = new Map(extras.map((e) => [e.id, e]));
  const rows = slice.flatMap(({ job, result }, index): CandidateMatchRow[] => {
    const extra = byId.get(result.jobId);
    if (!extra) return [];
    const { id, ...rest } = extra;
    const warnings = checkPerson(job, result, weakServiceIn(job.districtId), today);
    return [{ ...rest, jobId: id, rank: from + index + 1, result, warnings }];
  });
  return {
    name: `${record.givenName} ${record.familyName}`.trim(),
    code: record.code,
    rows,
    names,
    total: ranked.length,
    pages: Math.max(1, Math.ceil(ranked.length / options.pageSize)),
  };
}
