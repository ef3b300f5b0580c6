import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { MatchResult } from "~/domain/matching/result";
import { rankForJob } from "./rank-for-job";

export type MatchKind = "all" | "passes" | "bridge" | "open" | "blocks";

export type JobMatchRow = {
  candidateId: string;
  rank: number;
  result: MatchResult;
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

/**
 * Candidates of a job by the rules, best first; nobody active is left out as long as there are no more than the
 * shortlist holds. `found` narrows by the search index.
 */
export async function jobMatches(
  trx: Trx,
  actor: Staff,
  jobId: string,
  options: {
    found: readonly string[] | null;
    page: number;
    pageSize: number;
    withBlocked: boolean;
    withWorking: boolean;
  },
  today: string,
) {
  const { job, ranked, names, narrowed } = await rankForJob(trx, actor, jobId, options.found, today);
  const blocked = ranked.filter((r) => r.result.blocked).length;
  const working = ranked.filter((r) => r.row.working).length;
  const shown = ranked.filter(
    (r) => (options.withBlocked || !job.open || !r.result.blocked) && (options.withWorking || !r.row.working),
  );
  const from = (options.page - 1) * options.pageSize;
  const slice = shown.slice(from, from + options.pageSize);
  const head = await jobHead(trx, jobId);
  const extras = await rowExtras(
    trx,
    jobId,
    head.employerId,
    slice.map((r) => r.row.id),
    today,
  );
  const rows = slice.flatMap(({ row, result }, index): JobMatchRow[] => {
    const extra = extras.get(row.id);
    if (!extra) return [];
    return [
      {
        ...extra,
        candidateId: row.id,
        rank: from + index + 1,
        result,
        code: row.code,
        districtId: row.districtId,
        waitingSince: row.waitingSince,
      },
    ];
  });
  return {
    head,
    rows,
    names,
    narrowed,
    shown: ranked.length,
    total: shown.length,
    blocked,
    working,
    pages: Math.max(1, Math.ceil(shown.length / options.pageSize)),
  };
}

async function jobHead(trx: Trx, jobId: string): Promise<JobHead> {
  const { rows } = await sql<JobHead>`
    select j.id, j.title, j.state, j.employer_id, e.name as employer, j.places, j.occupation_id, e.contact_cap,
      (select count(*)::int from proposal where employer_id = e.id and state in ('sent', 'invited')) as open_at_employer,
      (select count(*)::int from proposal where job_id = j.id and state in ('sent', 'invited', 'accepted')) as taken
    from job j join employer e on e.id = j.employer_id where j.id = ${jobId}::uuid`.execute(trx);
  const head = rows[0];
  if (!head) throw notFound("job");
  return head;
}

type Extra = Pick<JobMatchRow, "name" | "hasConsent" | "proposal" | "liveElsewhere">;

async function rowExtras(trx: Trx, jobId: string, employerId: string, ids: string[], today: string) {
  const { rows } = await sql<Extra & { id: string }>`
    select c.id, trim(c.given_name || ' ' || c.family_name) as name,
      exists (select from consent k where k.candidate_id = c.id and k.employer_id = ${employerId}::uuid
        and k.purpose = 'profile_to_employer' and k.withdrawn_at is null and k.valid_until >= ${today}::date) as has_consent,
      (select jsonb_build_object('id', p.id, 'state', p.state) from proposal p
        where p.candidate_id = c.id and p.job_id = ${jobId}::uuid order by p.created_at desc limit 1) as proposal,
      (select count(*)::int from proposal p where p.candidate_id = c.id and p.job_id <> ${jobId}::uuid
        and p.state in ('sent', 'invited', 'accepted')) as live_elsewhere
    from candidate c where c.id = any(${ids}::uuid[])`.execute(trx);
  return new Map(rows.map((r) => [r.id, r]));
}
