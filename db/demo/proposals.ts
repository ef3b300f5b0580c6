import type { Insertable } from "kysely";
import { startsFrom } from "../../app/domain/access/permission";
import type { CandidateFacts, CefrLevel, JobFacts, MatchReference } from "../../app/domain/matching/facts";
import { match } from "../../app/domain/matching/match";
import { buildReference } from "../../app/domain/matching/reference";
import type { MatchResult } from "../../app/domain/matching/result";
import { candidateFacts, jobFacts } from "../../app/domain/matching/rows";
import { defaultRuleSet } from "../../app/domain/matching/rule-set";
import { supportNeeded } from "../../app/domain/matching/summary";
import { profileData } from "../../app/domain/proposal/consent";
import { buildProfile, type PoolMember, type Profile } from "../../app/domain/proposal/profile";
import { openStates, type ProposalState, placeStates } from "../../app/domain/proposal/states";
import type { Trx } from "../index.server";
import occupations from "../reference/occupations.json";
import skills from "../reference/skills.json";
import { listCandidateFacts, listJobFacts } from "../repositories/match-facts";
import { listPool } from "../repositories/proposals";
import type { CandidateLanguage } from "../schema";
import { candidateId } from "./candidate-rows";
import districts from "./districts.json";
import { jobId, jobKey } from "./job-rows";
import { type DemoJob, demoJobs } from "./jobs";
import { demoPaths } from "./paths";

/**
 * A proposal of the demo city: who was proposed for which job, its state, how well they fitted, and what the company
 * sees.
 */
export type DemoProposal = {
  key: string;
  person: string;
  job: DemoJob;
  state: ProposalState;
  fit: MatchResult;
  profile: Profile;
};

/** Pairs that belong to a story; the rest is filled up from the best matches. */
const plan: [person: string, job: string, state: ProposalState][] = [
  ["p4", "c18:fliesenhelfer", "accepted"],
  ["p60", "c10:hochbauhelfer", "accepted"],
  ["p29", "c3:metallhelfer", "accepted"],
  ["p28", "c3:metallhelfer", "sent"],
  ["p76", "c3:metallhelfer", "invited"],
  ["p100", "c3:metallhelfer", "declined"],
  ["p69", "c3:maschinenbauhelfer", "sent"],
  ["p6", "c1:staplerfahrer", "invited"],
  ["p10", "c1:lagerhelfer", "sent"],
  ["p2", "c24:buerohelfer", "sent"],
  ["p12", "c5:pflegehelfer", "invited"],
  ["p43", "c24:buerohelfer", "declined"],
  ["p71", "c16:paketsortierer", "invited"],
  ["p92", "c13:kita_helfer", "invited"],
  ["p7", "c5:hauswirtschaftshelfer", "draft"],
];

/** What becomes of the best matches, job by job. */
const patterns: ProposalState[][] = [
  ["sent", "declined"],
  ["invited", "declined", "withdrawn"],
  ["sent"],
  ["declined", "expired"],
  ["sent", "invited"],
  ["draft", "declined"],
  ["withdrawn", "closed"],
];

const maxPerPerson = 3;
/** People on these stages look for work; everybody else has some. */
const lookingStates = new Set(["profiling", "visit", "interview", "hospitation", "probearbeit", "agh_sgb2", "bvb"]);

/**
 * Works out the proposals with the product's own rules, so that fit, reasons and profiles are what a real one has.
 * Reads the jobs and people that were just inserted; places and the companies' caps hold as they do in real life.
 */
export async function demoProposals(trx: Trx, today: string, germanRows: readonly Insertable<CandidateLanguage>[]) {
  const reference = buildReference({ occupations, skills, districts });
  const people = await readPeople(trx, today);
  const jobs = new Map(
    (await listJobFacts(trx, "published")).map((row) => [row.id, { row, facts: jobFacts(row, today) }]),
  );
  const caps = new Map(
    (await trx.selectFrom("employer").select(["id", "contactCap"]).execute()).map((e) => [e.id, e.contactCap]),
  );
  const pool = await listPool(trx);
  const languages = groupLanguages(germanRows);
  const made: DemoProposal[] = [];
  const count = (filter: (proposal: DemoProposal) => boolean) => made.filter(filter).length;

  const add = (person: string, job: DemoJob, wanted: ProposalState): void => {
    const known = jobs.get(jobId(jobKey(job)));
    const facts = people.get(candidateId(person));
    if (!known || !facts || made.some((each) => each.person === person && each.job === job)) return;
    const taken = count((each) => each.job === job && includes(placeStates, each.state)) + known.row.occupied;
    const open = count((each) => each.job.company === job.company && includes(openStates, each.state));
    const full = includes(placeStates, wanted) && taken >= known.row.places;
    const capped = includes(openStates, wanted) && open >= (caps.get(known.row.employerId) ?? 0);
    const fit = match(known.facts, facts, reference, today);
    if (fit.blocked) return;
    made.push({
      key: `${person}:${jobKey(job)}`,
      person,
      job,
      state: full || capped ? "declined" : wanted,
      fit,
      profile: cutProfile({
        facts,
        fit,
        job: known.facts,
        reference,
        pool,
        languages: languages.get(facts.id) ?? [],
        today,
      }),
    });
  };

  for (const [person, key, state] of plan) {
    const job = demoJobs.find((each) => jobKey(each) === key);
    if (job) add(person, job, state);
  }
  const looking = lookingPeople();
  demoJobs
    .filter((job) => job.state === "published")
    .forEach((job, index) => {
      const known = jobs.get(jobId(jobKey(job)));
      if (!known) return;
      const ranked = looking
        .filter((person) => count((each) => each.person === person) < maxPerPerson)
        .map((person) => ({ person, facts: people.get(candidateId(person)) }))
        .flatMap(({ person, facts }) =>
          facts ? [{ person, result: match(known.facts, facts, reference, today) }] : [],
        )
        .filter(({ result }) => !result.blocked)
        .sort((a, b) => b.result.score - a.result.score || a.person.localeCompare(b.person));
      (patterns[index % patterns.length] ?? []).forEach((state, place) => {
        const next = ranked[place];
        if (next) add(next.person, job, state);
      });
    });
  return made;
}

const includes = (states: readonly ProposalState[], state: ProposalState) => states.includes(state);

async function readPeople(trx: Trx, today: string): Promise<Map<string, CandidateFacts>> {
  const rows = await listCandidateFacts(trx, { activeAfter: null, limit: 1000 }, today);
  return new Map(rows.map((row) => [row.id, candidateFacts(row, today)]));
}

function lookingPeople(): string[] {
  const all = Array.from({ length: 100 }, (_, index) => `p${index + 1}`);
  return all.filter((person) => {
    const path = demoPaths.find((each) => each.person === person);
    return path === undefined || lookingStates.has(path.stages.at(-1)?.stage ?? "");
  });
}

type Spoken = { language: string; speaking: CefrLevel | null; reading: CefrLevel | null };

function groupLanguages(rows: readonly Insertable<CandidateLanguage>[]): Map<string, Spoken[]> {
  const grouped = new Map<string, Spoken[]>();
  for (const row of rows) {
    const list = grouped.get(row.candidateId) ?? [];
    list.push({
      language: row.language,
      speaking: (row.speaking ?? null) as CefrLevel | null,
      reading: (row.reading ?? null) as CefrLevel | null,
    });
    grouped.set(row.candidateId, list);
  }
  return grouped;
}

function cutProfile(given: {
  facts: CandidateFacts;
  fit: MatchResult;
  job: JobFacts;
  reference: MatchReference;
  pool: readonly PoolMember[];
  languages: readonly Spoken[];
  today: string;
}): Profile {
  const { facts, fit, reference } = given;
  const minutes = fit.dimensions.find((dimension) => dimension.id === "travel")?.params.minutes;
  return buildProfile(
    {
      adult: facts.ageClass === null ? null : facts.ageClass === "adult",
      languages: [...given.languages],
      jobLanguages: [],
      skills: facts.skills.map((skill) => ({ ...skill, type: reference.skills.get(skill.skillId)?.type ?? "skill" })),
      experience: (facts.experience ?? []).map((past) => ({
        occupationId: past.occupationId,
        group: past.occupationId ? (reference.occupations.get(past.occupationId)?.group ?? null) : null,
        years: past.years,
      })),
      wishes: {
        occupationIds: [...(facts.wish?.occupationIds ?? [])],
        groups: [...(facts.wish?.groups ?? [])],
        apprenticeshipIds: [...(facts.wish?.apprenticeshipIds ?? [])],
        open: facts.wish?.open ?? false,
      },
      hours: { min: facts.weeklyHoursMin, max: facts.weeklyHoursMax },
      shifts: facts.shiftsAccepted,
      times: { from: facts.dayFrom, until: facts.dayUntil },
      availableFrom: facts.availableFrom,
      districtId: facts.districtId,
      travelMinutes: typeof minutes === "number" ? minutes : null,
      startsFrom: startsFrom(facts.access, given.today, {
        employerId: given.job.employerId,
        wait: defaultRuleSet.permitWeeks,
        availableFrom: facts.availableFrom,
      }),
      support: supportNeeded(fit),
    },
    profileData,
    given.pool,
  );
}
