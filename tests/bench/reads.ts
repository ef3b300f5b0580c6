import type { Actor, Staff } from "~/domain/actor";
import { readCandidateList } from "~/domain/candidate/list-state";
import { notFound } from "~/domain/errors";
import { publicFilterOf } from "~/domain/job/public-filter";
import { jobFacets } from "~/domain/matching/facets";
import { savedSearchHits } from "~/facts/saved-search-hits";
import { accessList } from "~/queries/access/access-log";
import { candidateHistory } from "~/queries/candidate/history";
import { candidateList } from "~/queries/candidate/list";
import { myArea } from "~/queries/candidate/my-area";
import { myJobs } from "~/queries/candidate/my-jobs";
import { recordBasis } from "~/queries/candidate/record";
import { employerHistory } from "~/queries/employer/history";
import { employerHome } from "~/queries/employer/home";
import { employerList } from "~/queries/employer/list";
import { employerRecord } from "~/queries/employer/record";
import { publicJob } from "~/queries/job/public-job";
import { publicJobs } from "~/queries/job/public-jobs";
import { jobFilterOf, specialistJobs } from "~/queries/job/specialist-jobs";
import { candidateMatches } from "~/queries/matching/candidate-matches";
import { jobMatches } from "~/queries/matching/job-matches";
import { reverseMatching } from "~/queries/matching/reverse-matching";
import { whyPair } from "~/queries/matching/why-pair";
import { messageList } from "~/queries/message/list";
import { placementOutlook, placementRecord } from "~/queries/placement/record";
import { proposalList } from "~/queries/proposal/proposals";
import { coordinatorOverview } from "~/queries/team/overview";
import { today as todayPage } from "~/queries/team/today";
import type { Place } from "./place";

/** A page's own query, run as somebody who opens that page: one transaction under row-level security. */
export type Read = { name: string; run: (place: Place) => Promise<unknown> };

type Cast = {
  specialist: Staff;
  coordinator: Staff;
  employer: Extract<Actor, { role: "employer" }>;
  candidate: Extract<Actor, { role: "candidate" }>;
  /** the person with an account, as staff see them */
  personId: string;
  placementId: string;
  employerId: string;
  jobId: string;
  slug: string;
  /** every published job of the smallest city */
  jobIds: string[];
};

/** The same people, company and job in every city: those of its first quarter. */
export async function castOf(place: Place): Promise<Cast> {
  const { rows } = await place.owner.pool.query(`
    select (select id from app_user where email = 'koordination@example.org') as coordinator,
      (select id from app_user where email = 'fachkraft@example.org') as specialist,
      (select jsonb_build_object('userId', u.id, 'employerId', m.employer_id) from app_user u join membership m on m.user_id = u.id
        where u.email = 'betrieb@example.org') as employer,
      (select jsonb_build_object('userId', u.id, 'candidateId', m.candidate_id) from app_user u join membership m on m.user_id = u.id
        where u.email = 'samir@example.org') as candidate,
      (select jsonb_build_object('id', j.id, 'slug', j.slug) from job j where j.state = 'published'
        and j.employer_id = (select m.employer_id from app_user u join membership m on m.user_id = u.id
          where u.email = 'betrieb@example.org') and exists (select from public_job_view v where v.id = j.id)
        order by j.slug limit 1) as job,
      (select array_agg(id order by slug) from job where state = 'published') as job_ids,
      (select p.id from placement p join membership m on m.candidate_id = p.candidate_id
        join app_user u on u.id = m.user_id where u.email = 'samir@example.org') as placement_id`);
  const [found] = rows;
  if (!found?.job || !found.placement_id) throw notFound("demo city");
  return {
    specialist: { role: "specialist", userId: found.specialist },
    coordinator: { role: "coordinator", userId: found.coordinator },
    employer: { role: "employer", ...found.employer },
    candidate: { role: "candidate", ...found.candidate },
    personId: found.candidate.candidateId,
    placementId: found.placement_id,
    employerId: found.employer.employerId,
    jobId: found.job.id,
    slug: found.job.slug,
    jobIds: found.job_ids,
  };
}

/** The twenty reads behind the main pages, each as its page asks when nothing is filtered. */
export function mainReads(cast: Cast, day: string): Read[] {
  const { specialist, coordinator, employer, candidate, personId, placementId, employerId, jobId, slug } = cast;
  const nothing = new URLSearchParams();
  const people = readCandidateList(nothing);
  const desk = { found: null, withBlocked: false, withWorking: false };
  return [
    as({ role: "visitor" }, "public jobs", (trx) => publicJobs(trx, publicFilterOf(nothing))),
    as({ role: "visitor" }, "public job", (trx) => publicJob(trx, slug)),
    as(candidate, "my area", (trx) => myArea(trx, candidate, day)),
    as(employer, "company's home", (trx) => employerHome(trx, employer, day)),
    as(specialist, "today", (trx) => todayPage(trx, specialist, day, "mine")),
    as(specialist, "people", (trx) => candidateList(trx, specialist, { ...people, found: null, page: 1 }, day)),
    as(specialist, "person", (trx) => recordBasis(trx, personId, day)),
    as(specialist, "person's history", (trx) => candidateHistory(trx, personId, { limit: 200, papers: true })),
    as(specialist, "jobs", (trx) => specialistJobs(trx, jobFilterOf(nothing), day)),
    as(specialist, "people for a job", (trx) => jobMatches(trx, jobId, { ...desk, page: 1, pageSize: 20 }, day)),
    as(specialist, "why this place", (trx) => whyPair(trx, jobId, personId, day)),
    as(specialist, "saved search", (trx) => savedSearchHits(trx, specialist, { jobId, query: "" }, day)),
    as(specialist, "ladders", (trx) =>
      candidateList(trx, specialist, { ...people, view: "placements", mine: true, found: null, page: 1 }, day),
    ),
    as(specialist, "ladder", async (trx) => {
      const record = await placementRecord(trx, placementId, day);
      return [record, await placementOutlook(trx, record, day)];
    }),
    as(specialist, "proposals", (trx) =>
      proposalList(trx, specialist, { view: "waiting", mine: false, page: 1, pageSize: 30 }, day),
    ),
    as(specialist, "companies", (trx) =>
      employerList(
        trx,
        specialist,
        { q: "", visit: [], agreement: [], branch: [], trains: [], mine: false, page: 1 },
        day,
      ),
    ),
    as(specialist, "company", async (trx) => [
      await employerRecord(trx, employerId, day),
      await employerHistory(trx, employerId),
    ]),
    as(specialist, "nobody lost", (trx) =>
      candidateList(trx, specialist, { ...people, view: "lost", sort: "quiet", found: null, page: 1 }, day),
    ),
    as(coordinator, "coordinator's overview", (trx) => coordinatorOverview(trx, day)),
    as(coordinator, "logs", async (trx) => [
      await messageList(trx, "sent", 1),
      await accessList(trx, { event: null, person: null }, 1),
    ]),
  ];
}

/** Reads of the same pages with wider choices, in addition to the twenty. */
export function widerReads(cast: Cast, day: string): Read[] {
  const { specialist, coordinator, candidate, personId, jobIds } = cast;
  const asked = new WeakMap<object, number>();
  /** A different job each time a city is asked, because a process caches what it was asked for last. */
  const nextJob = (place: Place): string => {
    const n = asked.get(place) ?? 0;
    asked.set(place, n + 1);
    return jobIds[n % jobIds.length] ?? "";
  };
  const people = readCandidateList(new URLSearchParams());
  const jobs = { found: null, facets: jobFacets.none, page: 1, pageSize: 20 };
  return [
    as(coordinator, "today of the whole team", (trx) => todayPage(trx, coordinator, day, "team")),
    {
      name: "people for another job",
      run: (place) => {
        const choice = { found: null, withBlocked: false, withWorking: false, page: 1, pageSize: 20 };
        return place.as(specialist, (trx) => jobMatches(trx, nextJob(place), choice, day));
      },
    },
    as(specialist, "my people", (trx) =>
      candidateList(trx, specialist, { ...people, mine: true, found: null, page: 1 }, day),
    ),
    as(specialist, "ladders of the whole team", (trx) =>
      candidateList(trx, specialist, { ...people, view: "placements", found: null, page: 1 }, day),
    ),
    as(specialist, "jobs for a person", async (trx) =>
      candidateMatches(trx, await recordBasis(trx, personId, day), jobs, day),
    ),
    as(specialist, "from a person to work", (trx) => reverseMatching(trx, personId, day)),
    as(candidate, "my jobs", (trx) => myJobs(trx, candidate, { page: 1, pageSize: 8 }, day)),
    as({ role: "visitor" }, "public jobs by a word", (trx) =>
      publicJobs(trx, publicFilterOf(new URLSearchParams({ q: "Lager" }))),
    ),
  ];
}

function as(
  actor: Actor,
  name: string,
  work: (trx: Parameters<Parameters<Place["as"]>[1]>[0]) => Promise<unknown>,
): Read {
  return { name, run: (place) => place.as(actor, work) };
}
