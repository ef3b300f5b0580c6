import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findCandidateWithReference } from "#db/repositories/match-facts";
import { listNetwork } from "#db/repositories/network";
import { type NextThing, nextThingOf } from "#db/repositories/next-thing";
import { personCalled } from "#db/repositories/person-name";
import { companiesOf } from "#db/repositories/stands-at";
import { notFound } from "~/domain/errors";
import { possibleChanges } from "~/domain/matching/changes";
import { type CompanyToAsk, companiesToAsk } from "~/domain/matching/job-to-create";
import { findOpenings, isGood } from "~/domain/matching/openings";
import { candidateFacts } from "~/domain/matching/rows";
import { lookUpOf } from "~/facts/match-reference";
import { withPublishedJobs } from "~/facts/published-jobs";

/** Jobs shown in each part; the counts include all. */
const shownJobs = 5;
const shownOpenings = 6;
const shownOpened = 50;
const shownCompanies = 8;

export type JobLine = { id: string; title: string; employer: string };
export type SuggestedCompany = CompanyToAsk & {
  name: string;
  branch: string;
  /** the open task for this person and company */
  openTask: { id: string; dueOn: string; responsible: string } | null;
};

type Head = {
  id: string;
  name: string;
  code: string;
  state: string;
  version: number;
  namedGap: string;
  next: NextThing | null;
  working: boolean;
  titles: JobLine[];
  asked: { id: string; employerId: string; dueOn: string; responsible: string }[];
};

/**
 * From a person to work: good jobs; the one missing thing that would open most jobs; companies that could create one. A
 * company they are at already is none of them. Five statements. @throws AppError not_found
 */
export async function reverseMatching(trx: Trx, candidateId: string, today: string) {
  const basis = await findCandidateWithReference(trx, candidateId, today);
  if (!basis) throw notFound("candidate");
  const { row } = basis;
  const { reference, names, rules } = lookUpOf(basis.reference);
  const network = await listNetwork(trx, "all");
  const person = candidateFacts(row, today);
  const own = new Set(await companiesOf(trx, candidateId, today));
  const companies = companiesToAsk(person, network, reference, rules).filter((one) => !own.has(one.employerId));
  const found = await withPublishedJobs(trx, candidateId, today, ({ jobs }) => {
    const rated = jobs.rate({ person, reference, rules, today });
    const elsewhere = new Set(rated.jobs.flatMap((job) => (own.has(job.employerId) ? [] : [job.id])));
    const good = Array.from(rated.order()).filter(
      (place) =>
        elsewhere.has(rated.jobs[place]?.id ?? "") &&
        isGood({ blocked: rated.blocked[place] === 1, score: rated.scores[place] ?? 0 }),
    );
    return {
      published: jobs.size,
      good: good.length,
      best: good.slice(0, shownJobs).flatMap((place) => rated.jobs[place]?.id ?? []),
      openings: findOpenings(rated, possibleChanges(person, jobs.asking()), elsewhere)
        .slice(0, shownOpenings)
        .map(({ jobs: opened, ...opening }) => ({
          ...opening,
          total: opened.length,
          opened: opened.slice(0, shownOpened).map(({ jobId }) => jobId),
        })),
    };
  });
  const shown = [...found.best, ...found.openings.flatMap(({ opened }) => opened)];
  const { titles, asked, ...head } = await readHead(trx, candidateId, shown);
  const jobLine = new Map(titles.map((line) => [line.id, line]));
  const lines = (ids: readonly string[]) => ids.flatMap((id) => jobLine.get(id) ?? []);
  const company = new Map(network.map((c) => [c.id, c]));
  return {
    head: { ...head, working: row.working },
    names,
    published: found.published,
    good: { total: found.good, jobs: lines(found.best) },
    openings: found.openings.map(({ opened, ...opening }) => ({ ...opening, jobs: lines(opened) })),
    companies: companies.slice(0, shownCompanies).map((one): SuggestedCompany => {
      const { name = "", branch = "" } = company.get(one.employerId) ?? {};
      return { ...one, name, branch, openTask: asked.find((task) => task.employerId === one.employerId) ?? null };
    }),
    hasOccupation: (row.experience.length > 0 || row.wishes.some((w) => w.occupationId !== null)) as boolean,
  };
}

async function readHead(trx: Trx, candidateId: string, jobIds: readonly string[]): Promise<Head> {
  const { rows } = await sql<Head>`
    select c.id, ${personCalled("c")} as name, c.code, c.state, c.version, c.named_gap,
      ${nextThingOf} as next,
      (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title, 'employer', e.name)), '[]')
        from job j join employer e on e.id = j.employer_id where j.id = any(${jobIds}::uuid[])) as titles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'employerId', t.employer_id, 'dueOn', t.due_on,
          'responsible', u.name)), '[]')
        from support_step t join app_user u on u.id = t.responsible_user_id
        where t.candidate_id = c.id and t.template_key = 'acquisition' and t.state = 'open') as asked
    from candidate c join person_standing s on s.candidate_id = c.id where c.id = ${candidateId}::uuid and c.state <> 'erased'`.execute(
    trx,
  );
  const [head] = rows;
  if (!head) throw notFound("candidate");
  return head;
}
