import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { listCandidateFacts } from "#db/repositories/match-facts";
import type { Actor, Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { compareMatches, match } from "~/domain/matching/match";
import { type OwnNames, ownNames } from "~/domain/matching/own-names";
import {
  isHardlyKnown,
  type OwnWord,
  type OwnWords,
  ownContext,
  ownWords,
  sharedFirst,
} from "~/domain/matching/own-words";
import { candidateFacts, type JobFactsRow, jobFacts } from "~/domain/matching/rows";
import { matchReference } from "./match-reference";
import { firstName } from "./my-area";

type CandidateActor = Extract<Actor, { role: "candidate" }>;

/** A job as the person it may suit reads it: no points, no place in a list, nobody else. */
export type OwnJob = {
  slug: string;
  title: string;
  employerName: string;
  place: string;
  /** The person said to be interested in it. */
  interested: boolean;
  words: OwnWords;
};

type Row = Omit<JobFactsRow, "state" | "occupied" | "required" | "helpful"> & {
  skills: { id: string; need: string }[];
  slug: string;
  title: string;
  employerName: string;
  districtName: string | null;
  city: string | null;
  hasRoom: boolean;
  interested: boolean;
  offered: boolean;
};

/**
 * Public jobs with the facts the rules need: all, or the one at an address. An offer counts as told from the moment it
 * was sent: before that it is the team's. Of the two ways to an offer each role can read one.
 */
async function publicJobFacts(trx: Trx, candidateId: string, slug: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select j.id, j.slug, j.title, j.employer_id, j.employer_name, j.district_id, j.district_name, j.city, j.closes_on,
      j.places, r.has_room, j.occupation_id, j.german_speaking, j.german_reading,
      j.skills, o.licences_required, j.hours_min, j.hours_max, j.shifts, j.shift_start, j.shift_end, j.start_on, j.demands,
      j.apprenticeship_id,
      exists (select from interest i where i.job_id = j.id and i.candidate_id = ${candidateId}::uuid) as interested,
      exists (select from my_proposal_view p where p.job_id = j.id and p.state in ('sent', 'invited', 'accepted'))
        or exists (select from proposal p where p.job_id = j.id and p.candidate_id = ${candidateId}::uuid
          and p.state in ('sent', 'invited', 'accepted')) as offered
    from public_job_view j join public_job_room_view r on r.id = j.id join occupation o on o.id = j.occupation_id
    where ${slug}::text is null or j.slug = ${slug}`.execute(trx);
  return rows;
}

const skillsOf = ({ skills }: Row, wanted: string): string[] =>
  skills.flatMap(({ id, need }) => (need === wanted ? [id] : []));

/** The jobs of one person, rated, best first, as the team's own list has them. */
async function rated(trx: Trx, candidateId: string, slug: string | null, today: string) {
  const [row] = await listCandidateFacts(trx, { ids: [candidateId] }, today);
  if (!row) throw notFound("candidate");
  const { reference, names, rules } = await matchReference(trx);
  const person = candidateFacts(row, today);
  const ranked = (await publicJobFacts(trx, candidateId, slug))
    .map((job) => {
      // the place somebody was offered is not taken from them by their own yes
      const open = job.hasRoom || job.offered;
      const facts = jobFacts(
        {
          ...job,
          state: "published",
          occupied: open ? 0 : job.places,
          required: skillsOf(job, "required"),
          helpful: skillsOf(job, "helpful"),
        },
        today,
      );
      return { job, facts, result: match(facts, person, reference, today, rules), waitingSince: row.waitingSince };
    })
    .sort(compareMatches);
  const tell = ({ job, facts, result }: (typeof ranked)[number]): OwnJob => ({
    slug: job.slug,
    title: job.title,
    employerName: job.employerName,
    place: [job.districtName, job.city].filter(Boolean).join(", "),
    interested: job.interested,
    words: ownWords(result, ownContext(facts, person, row.birthDate, today)),
  });
  return {
    person,
    ranked,
    tell,
    named: (jobs: readonly OwnJob[]) =>
      ownNames(
        jobs.map(({ words }) => words),
        names,
      ),
  };
}

export type OwnJobs = {
  /** What has to happen first for all of them. */
  first: OwnWord[];
  jobs: OwnJob[];
  names: OwnNames;
  page: number;
  pages: number;
  hardlyKnown: boolean;
};

async function jobsInOwnWords(
  trx: Trx,
  candidateId: string,
  options: { page: number; pageSize: number },
  today: string,
): Promise<OwnJobs> {
  const { person, ranked, tell, named } = await rated(trx, candidateId, null, today);
  const others = ranked.filter(({ job }) => !job.offered);
  const pages = Math.max(1, Math.ceil(others.length / options.pageSize));
  const page = Math.min(options.page, pages);
  const shown = others.slice((page - 1) * options.pageSize, page * options.pageSize).map(tell);
  return { ...sharedFirst(shown), names: named(shown), page, pages, hardlyKnown: isHardlyKnown(person) };
}

/** Jobs for the signed-in person in their own words, without those a company already answers them about. 3 statements. */
export const myJobs = (trx: Trx, actor: CandidateActor, options: { page: number; pageSize: number }, today: string) =>
  jobsInOwnWords(trx, actor.candidateId, options, today);

/** One job in the words of the signed-in person. 3 statements. @throws notFound for all that is not public */
export async function myJob(trx: Trx, actor: CandidateActor, slug: string, today: string) {
  const { ranked, tell, named } = await rated(trx, actor.candidateId, slug, today);
  const [found] = ranked;
  if (!found) throw notFound("job");
  const job = tell(found);
  return { ...job, names: named([job]) };
}

/** Whose sheet it is, and who helps them. */
export type ToldPerson = {
  givenName: string;
  code: string;
  helper: { firstName: string; phone: string | null } | null;
};

/** What a person is told, for the specialist who talks with them. 4 statements. @throws notFound */
export async function toldJobs(
  trx: Trx,
  _actor: Staff,
  candidateId: string,
  options: { page: number; pageSize: number },
  today: string,
): Promise<OwnJobs & { person: ToldPerson }> {
  const person = await trx
    .selectFrom("candidate as c")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .leftJoin("appUser as u", (join) =>
      join.on("u.id", "=", (eb) => eb.fn.coalesce("p.responsibleUserId", "c.responsibleUserId")),
    )
    .select(["c.givenName", "c.code", "u.name", "u.phone"])
    .where("c.id", "=", candidateId)
    .where("c.state", "!=", "erased")
    .executeTakeFirst();
  if (!person) throw notFound("candidate");
  const { givenName, code, name, phone } = person;
  const helper = name ? { firstName: firstName(name), phone: phone || null } : null;
  return { ...(await jobsInOwnWords(trx, candidateId, options, today)), person: { givenName, code, helper } };
}
