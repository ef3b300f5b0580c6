import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findCandidateWithReference } from "#db/repositories/match-facts";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { JobFacts } from "~/domain/matching/facts";
import { match } from "~/domain/matching/match";
import { type OwnNames, ownNames } from "~/domain/matching/own-names";
import {
  isBarelyProfiled,
  type OwnWord,
  type OwnWords,
  ownContext,
  ownWords,
  sharedConditions,
} from "~/domain/matching/own-words";
import { candidateFacts } from "~/domain/matching/rows";
import { lookUpOf } from "~/facts/match-reference";
import { withPublishedJobs } from "~/facts/published-jobs";
import { type PublicJobRow, publicRows } from "~/queries/job/public-jobs";
import { firstName } from "./my-area";
import { type MyOffer, offersTo, readOffers } from "./my-offers";

type CandidateActor = Extract<Actor, { role: "candidate" }>;

/** A job as it is shown to a person it may suit: no points, no rank, no other people. */
export type OwnJob = PublicJobRow & {
  /** The person has said that they are interested in it. */
  interested: boolean;
  words: OwnWords;
};

type PublicFacts = PublicJobRow & { interested: boolean };

/** What a person is told about public jobs besides the rules' answers (some jobs, or the one at an address), and their offers. */
async function publicJobs(
  trx: Trx,
  candidateId: string,
  which: { ids: string[] } | { slug: string },
  today: string,
): Promise<{ published: PublicFacts[]; offers: MyOffer[] }> {
  const ids =
    "ids" in which ? sql`${which.ids}::uuid[]` : sql`array(select id from public_job_view where slug = ${which.slug})`;
  const { rows } = await sql<{ jobs: PublicJobRow[]; interests: string[]; offers: unknown }>`
    select ${publicRows(ids)} as jobs,
      array(select i.job_id::text from interest i where i.candidate_id = ${candidateId}::uuid) as interests,
      ${offersTo(sql`${candidateId}::uuid`, today)} as offers`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("a statement without a condition has a row");
  return {
    published: row.jobs.map((job) => ({ ...job, interested: row.interests.includes(job.id) })),
    offers: readOffers(row.offers),
  };
}

/** What all answers to a person are based on. One statement. */
async function ownBasis(trx: Trx, candidateId: string, today: string) {
  const found = await findCandidateWithReference(trx, candidateId, today);
  if (!found) throw notFound("candidate");
  const { row } = found;
  const { reference, names, rules } = lookUpOf(found.reference);
  const person = candidateFacts(row, today);
  const tell = (job: PublicFacts, facts: JobFacts): OwnJob => ({
    ...job,
    words: ownWords(match(facts, person, reference, today, rules), ownContext(facts, person, row.birthDate, today)),
  });
  return {
    rating: { person, reference, rules, today },
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
  barelyProfiled: boolean;
};

async function jobsInOwnWords(
  trx: Trx,
  candidateId: string,
  options: { page: number; pageSize: number },
  today: string,
): Promise<{ own: OwnJobs; offers: MyOffer[] }> {
  const { rating, tell, named } = await ownBasis(trx, candidateId, today);
  const list = await withPublishedJobs(trx, candidateId, today, ({ jobs, expired, offered }) => {
    const rated = jobs.rate(rating);
    const others = Array.from(rated.order(), (place) => rated.jobs[place]).filter(
      (job) => job !== undefined && !expired.has(job.id) && !offered.has(job.id),
    );
    const pages = Math.max(1, Math.ceil(others.length / options.pageSize));
    const page = Math.min(options.page, pages);
    return { page, pages, jobs: others.slice((page - 1) * options.pageSize, page * options.pageSize) };
  });
  const ids = list.jobs.flatMap((job) => job?.id ?? []);
  const { published, offers } = await publicJobs(trx, candidateId, { ids }, today);
  const shown = list.jobs.flatMap((facts) => {
    const job = published.find(({ id }) => id === facts?.id);
    return facts && job ? [tell(job, facts)] : [];
  });
  const { page, pages } = list;
  const barelyProfiled = isBarelyProfiled(rating.person);
  return { own: { ...sharedConditions(shown), names: named(shown), page, pages, barelyProfiled }, offers };
}

/**
 * Jobs for the signed-in person in their own words, without those where a company is already considering them, and their
 * offers. 3 statements.
 * @throws AppError not_found when the record is gone
 */
export async function myJobs(
  trx: Trx,
  actor: CandidateActor,
  options: { page: number; pageSize: number },
  today: string,
): Promise<OwnJobs & { offers: MyOffer[] }> {
  const { own, offers } = await jobsInOwnWords(trx, actor.candidateId, options, today);
  return { ...own, offers };
}

/**
 * One job in the words of the signed-in person. 3 statements. @throws AppError not_found for anything that is not
 * public
 */
export async function myJob(trx: Trx, actor: CandidateActor, slug: string, today: string) {
  const [published] = (await publicJobs(trx, actor.candidateId, { slug }, today)).published;
  if (!published) throw notFound("job");
  const { tell, named } = await ownBasis(trx, actor.candidateId, today);
  const facts = await withPublishedJobs(trx, actor.candidateId, today, ({ jobs, offered }) => {
    const found = jobs.find(published.id);
    // their own acceptance must not count against the place they were offered
    return found && offered.has(published.id) ? { ...found, open: true } : found;
  });
  if (!facts) throw notFound("job");
  const job = tell(published, facts);
  return { ...job, names: named([job]) };
}

/** Whom the sheet is for, and who helps them. */
export type SheetPerson = {
  givenName: string;
  code: string;
  helper: { firstName: string; phone: string | null } | null;
};

/** What a person is told, for the specialist who talks with them. 4 statements. @throws AppError not_found */
export async function sheetJobs(
  trx: Trx,
  candidateId: string,
  options: { page: number; pageSize: number },
  today: string,
): Promise<OwnJobs & { person: SheetPerson }> {
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
  const { own } = await jobsInOwnWords(trx, candidateId, options, today);
  return { ...own, person: { givenName, code, helper } };
}
