import { listCandidateFacts, listJobFacts } from "#db/repositories/match-facts";
import type { CandidateDocument } from "#search/documents/candidate";
import { openSearch } from "#search/index.server";
import { makeCrowd } from "#tests/factories/crowd";
import { onDay } from "#tests/support/clock";
import { clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { compareMatches, match } from "~/domain/matching/match";
import type { RankedPerson } from "~/domain/matching/rank-people";
import { type CandidateFactsRow, candidateFacts, jobFacts } from "~/domain/matching/rows";
import { matchReference } from "~/facts/match-reference";
import { rankForJob } from "~/facts/rank-for-job";
import { rebuildIndex } from "~/services/search/keep-search-current";
import type { Bench } from "./bench";
import { spread } from "./harness";
import { assertIndexMatchesRows, idOfCopy, multiplyDocuments, multiplyRows, type Twin } from "./multiply";
import { type Place, withPlace } from "./place";

const top = 20;
const jobCount = 200;
const fewestJobs = 10;
/** Rating everybody takes people times jobs, so beyond twenty thousand people fewer jobs are compared. */
const mostPairs = 4_000_000;
/** Jobs asked for as a warm-up before those that are measured. */
const mostWarming = 20;
const pageOfPeople = 2_000;
/** At most this many people are created one by one and indexed by the engine, all others are copies of them. */
const originalPeople = 100_000;
/** The tables in which the invented crowd has rows about a person. */
const peopleTables = [
  "candidate",
  "candidate_language",
  "candidate_skill",
  "candidate_experience",
  "candidate_wish",
  "work_access",
  "benefit_period",
  "interest",
];
const shell = { role: "system", name: "bench" } as const;

/**
 * P7: one job against all people, scored and explained: the top twenty from the process's copy of index and tables,
 * compared with the top twenty of rating everybody. The time is that of the whole answer: reading the job and the
 * reference data, asking the index, reading facts, rating with all reasons. `--rounds` is the number of jobs.
 */
export const bench: Bench = {
  goal: "top 20 of one job among 20,000 people equals brute force in ≥ 99 % of 200 jobs, whole answer ≤ 150 ms p95, each engine",
  run: ({ rounds, size = 20_000 }) =>
    withPlace(async (place) => {
      const wanted = rounds === 30 ? Math.min(jobCount, Math.max(fewestJobs, Math.floor(mostPairs / size))) : rounds;
      const today = clock.today();
      const started = performance.now();
      const warming = Math.min(mostWarming, Math.ceil(wanted / 10));
      const times = Math.ceil(size / originalPeople) - 1;
      const people = Math.floor(size / (times + 1));
      const made = await makeCrowd(place.owner.pool, { people, jobs: wanted + warming, today });
      // answers are cached, so the warm-up jobs are not among those measured
      const jobs = made.slice(warming);
      const filling = performance.now();
      const [own] = openSearch({}).engines;
      if (own) await rebuildIndex(place.db, own, "candidates", onDay(today));
      const fillMs: Record<string, number> = { postgres: Math.round(performance.now() - filling) };
      await multiplyPeople(place, people, times, today);
      const madeMs = Math.round(performance.now() - started);
      const rank = (job: string) => place.as(shell, (trx) => rankForJob(trx, job, today, { want: top, all: 0 }));
      const rating = performance.now();
      const expected = await bruteForce(place, today);
      const bruteForceMs = Math.round(performance.now() - rating);
      const url = process.env.MEILI_URL;
      const prefix = `p7${Date.now().toString(36)}`;
      const engines = {
        postgres: {},
        ...(url
          ? {
              meilisearch: {
                meiliUrl: url,
                meiliPrefix: prefix,
                ...(process.env.MEILI_KEY ? { meiliKey: process.env.MEILI_KEY } : {}),
              },
            }
          : {}),
      };
      const report: Record<string, unknown> = {};
      for (const [name, config] of Object.entries(engines)) {
        const search = openSearch(config);
        globalThis.sprosseSearch = search;
        const [first] = search.engines;
        if (first && !(name in fillMs)) {
          const from = performance.now();
          await rebuildIndex(place.db, first, "candidates", onDay(today));
          fillMs[name] = Math.round(performance.now() - from);
        }
        const copying = performance.now();
        await rank(made[0] ?? "");
        const firstMs = Math.round(performance.now() - copying);
        for (const job of made.slice(1, warming)) await rank(job);
        const taken: { ms: number; last: number }[] = [];
        let equal = 0;
        let down = 0;
        for (const job of jobs) {
          const from = performance.now();
          const { ranked, crowd } = await rank(job);
          const ms = performance.now() - from;
          taken.push({ ms, last: ranked[top - 1]?.result.score ?? 0 });
          if (crowd?.indexDown) down += 1;
          if (places(ranked) === expected.get(job)) equal += 1;
        }
        const of = (key: "ms" | "last") => {
          const values = taken.map((one) => one[key]);
          const sorted = [...values].sort((a, b) => a - b);
          return {
            ...spread(values),
            p95: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
            most: round(sorted.at(-1) ?? 0),
          };
        };
        report[name] = {
          fillMs: fillMs[name],
          firstMs,
          equal,
          share: equal / jobs.length,
          withoutIndex: down,
          wallMs: of("ms"),
          scoreOfTwentieth: of("last"),
          heapMb: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
        };
      }
      return {
        people: people * (times + 1),
        copies: people * times,
        jobs: jobs.length,
        madeMs,
        bruteForceMs,
        engines: report,
        leftOut: url ? [] : ["meilisearch (MEILI_URL is not set)"],
      };
    }),
};

/** Copies of everybody, in the tables and in PostgreSQL's index, each waiting a day longer than the one before. */
async function multiplyPeople(place: Place, people: number, times: number, today: string): Promise<void> {
  if (times === 0) return;
  const { rows } = await place.owner.pool.query<{ id: string }>("select id from candidate");
  await multiplyRows(place, peopleTables, times, {
    candidate: {
      code: `'M-' || substring(r.code from '[0-9]+$')::int + n * ${people}`,
      waiting_since: "r.waiting_since - n",
    },
  });
  await place.owner.pool.query("vacuum analyze");
  const [own] = openSearch({}).engines;
  const ids = rows.map(({ id }) => id);
  const originals = (await place.as(shell, async (trx) => own?.get(trx, "candidates", ids))) ?? [];
  await multiplyDocuments(place, "candidates", twins(originals, people, times));
  const everybody = [...ids, ...ids.flatMap((id) => Array.from({ length: times }, (_, n) => idOfCopy(id, n + 1)))];
  await assertIndexMatchesRows(place, "candidates", everybody, today);
}

function* twins(originals: readonly CandidateDocument[], people: number, times: number): Generator<Twin<"candidates">> {
  for (let n = 1; n <= times; n += 1) {
    for (const of of originals) {
      const number = of.code.replace("M-", "");
      const now = String(Number(number) + n * people);
      const waitingSince = addDays(of.waitingSince, -n);
      yield { of, changed: { id: idOfCopy(of.id, n), code: `M-${now}`, waitingSince }, word: { was: number, now } };
    }
  }
}

/**
 * Rates everybody, page by page, for every job and keeps the first twenty: the list in which nobody can be missing,
 * however many people there are.
 */
async function bruteForce(place: Place, today: string): Promise<Map<string, string>> {
  return place.as(shell, async (trx) => {
    const { reference } = await matchReference(trx);
    const lists = (await listJobFacts(trx, "published")).map((row) => ({
      job: jobFacts(row, today),
      best: [] as Pick<RankedPerson, "result" | "waitingSince">[],
    }));
    for (let after: string | null = null; ; ) {
      const rows: CandidateFactsRow[] = await listCandidateFacts(
        trx,
        { activeAfter: after, limit: pageOfPeople },
        today,
      );
      const people = rows.map((row) => candidateFacts(row, today));
      for (const list of lists) {
        const rated = people.map((person) => ({
          result: { ...match(list.job, person, reference, today), dimensions: [] },
          waitingSince: person.waitingSince,
        }));
        list.best = [...list.best, ...rated].sort(compareMatches).slice(0, top);
      }
      if (rows.length < pageOfPeople) break;
      after = rows.reduce((last, { id }) => (id > last ? id : last), "");
    }
    return new Map(lists.map(({ job, best }) => [job.id, places(best)]));
  });
}

const places = (list: readonly Pick<RankedPerson, "result">[]) =>
  list.map(({ result }) => `${result.candidateId} ${result.score}`).join("\n");
const round = (value: number) => Math.round(value * 10) / 10;
