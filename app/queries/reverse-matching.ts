import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { listCandidateFacts, listJobFacts } from "#db/repositories/match-facts";
import { listNetwork } from "#db/repositories/network";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { type CompanyToAsk, companiesToAsk } from "~/domain/matching/job-to-create";
import { compareMatches, match } from "~/domain/matching/match";
import type { MatchResult } from "~/domain/matching/result";
import { candidateFacts, jobFacts } from "~/domain/matching/rows";
import { isGood, whatOpens } from "~/domain/matching/what-opens";
import { matchReference } from "./match-reference";

/** So many of each are shown; the numbers count all. */
const SHOWN_JOBS = 5;
const SHOWN_OPENINGS = 6;
const SHOWN_COMPANIES = 8;

export type JobLine = { id: string; title: string; employer: string };
export type AskedCompany = CompanyToAsk & {
  name: string;
  branch: string;
  /** the open task for this person and company */
  asked: { id: string; dueOn: string; responsible: string } | null;
};

type Head = {
  id: string;
  name: string;
  code: string;
  state: string;
  version: number;
  namedGap: string;
  nextStep: string;
  nextStepOn: string | null;
  working: boolean;
  titles: JobLine[];
  asked: { id: string; employerId: string; dueOn: string; responsible: string }[];
};

/**
 * From a person to work: good jobs; the one missing thing that would open most of them; companies that could create one.
 * Five statements. @throws AppError not_found
 */
export async function reverseMatching(trx: Trx, _actor: Staff, candidateId: string, today: string) {
  const [row] = await listCandidateFacts(trx, { ids: [candidateId] }, today);
  if (!row) throw notFound("candidate");
  const jobs = (await listJobFacts(trx, "published")).map((job) => jobFacts(job, today));
  const { reference, names, rules } = await matchReference(trx);
  const network = await listNetwork(trx, "all");
  const person = candidateFacts(row, today);

  const rated = jobs
    .map((job) => ({
      result: match(job, person, reference, today, rules),
      waitingSince: row.waitingSince,
    }))
    .sort(compareMatches)
    .map(({ result }) => result);
  const good: MatchResult[] = rated.filter(isGood);
  const openings = whatOpens(person, jobs, reference, rules, today);
  const companies = companiesToAsk(person, network, reference, rules);

  const { titles, asked, ...head } = await readHead(trx, candidateId);
  const jobLine = new Map(titles.map((line) => [line.id, line]));
  const lines = (ids: string[]) => ids.flatMap((id) => jobLine.get(id) ?? []);
  const company = new Map(network.map((c) => [c.id, c]));
  return {
    head: { ...head, working: row.working },
    names,
    published: jobs.length,
    good: { total: good.length, jobs: lines(good.slice(0, SHOWN_JOBS).map((r) => r.jobId)) },
    openings: openings.slice(0, SHOWN_OPENINGS).map((opening) => ({
      ...opening,
      total: opening.jobs.length,
      jobs: lines(opening.jobs.map((job) => job.jobId)),
    })),
    companies: companies.slice(0, SHOWN_COMPANIES).map((found): AskedCompany => {
      const { name = "", branch = "" } = company.get(found.employerId) ?? {};
      return { ...found, name, branch, asked: asked.find((task) => task.employerId === found.employerId) ?? null };
    }),
    hasOccupation: (row.experience.length > 0 || row.wishes.some((w) => w.occupationId !== null)) as boolean,
  };
}

async function readHead(trx: Trx, candidateId: string): Promise<Head> {
  const { rows } = await sql<Head>`
    select c.id, trim(c.given_name || ' ' || c.family_name) as name, c.code, c.state, c.version, c.named_gap,
      c.next_step, c.next_step_on,
      (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'employer', e.name)), '[]')
        from job j join employer e on e.id = j.employer_id where j.state = 'published') as titles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'employerId', t.employer_id, 'dueOn', t.due_on,
          'responsible', u.name)), '[]')
        from support_step t join app_user u on u.id = t.responsible_user_id
        where t.candidate_id = c.id and t.template_key = 'acquisition' and t.state = 'open') as asked
    from candidate c where c.id = ${candidateId}::uuid and c.state <> 'erased'`.execute(trx);
  const [head] = rows;
  if (!head) throw notFound("candidate");
  return head;
}
