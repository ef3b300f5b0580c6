import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { loginUrl, makeLogins } from "#db/logins";
import { moveJob } from "#db/repositories/jobs";
import type { JobDocument } from "#search/documents/job";
import { openSearch, type Search } from "#search/index.server";
import { makeCrowd } from "#tests/factories/crowd";
import { onDay } from "#tests/support/clock";
import { clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { jobStatus } from "~/domain/job/states";
import { searchVocabulary } from "~/facts/titles";
import { closeStaleJob } from "~/services/job/close-stale-jobs";
import { pauseJob } from "~/services/job/pause-job";
import { rebuildIndex } from "~/services/search/keep-search-current";
import { syncSearch } from "~/services/search/sync-search";
import type { Bench } from "./bench";
import { spread } from "./harness";
import { assertIndexMatchesRows, idOfCopy, multiplyDocuments, multiplyRows, type Twin } from "./multiply";
import { type Place, system, withPlace } from "./place";

const roundCount = 1_000;
/** Among a million jobs, a search that falls back to some of its words takes seconds. */
const patienceMs = 60_000;
const goneWithinMs = 1_000;
/** The pause between two searches: without one, the searching would occupy a core that the worker needs. */
const askAgainMs = 5;
/** Edits made during the worker's first comparison of all rows with the index. */
const editsBeside = 100;
/** This many jobs are created one by one, all others are copies with their own numbers. */
const originalJobs = 10_000;

/**
 * P9: from the commit of a change to the first search that shows it, with the real worker in its own process. Writer
 * and searcher share one clock. Each round takes a published job off the list and puts it back: two edits. A newly
 * started worker compares the whole index with the rows; edits during that time are counted separately. `--rounds 5000`
 * for ten thousand edits.
 */
export const bench: Bench = {
  goal: "change → searchable p99 ≤ 250 ms; a withdrawn job is gone within 1 s in every one of 10,000 edits",
  run: ({ rounds, size = 10_000 }) =>
    withPlace(async (place) => {
      const today = clock.today();
      const started = performance.now();
      const url = process.env.MEILI_URL;
      // as the pages search: a recognised occupation limits how many documents are scored
      const search = openSearch({
        vocabulary: searchVocabulary,
        ...(url ? { meiliUrl: url } : {}),
        ...(url && process.env.MEILI_KEY ? { meiliKey: process.env.MEILI_KEY } : {}),
      });
      const jobs = await publishedJobs(place, search, size, today);
      const madeMs = Math.round(performance.now() - started);
      const coordinator = await someCoordinator(place);
      await makeLogins(place.ownerUrl, {});
      const worker = fork("app/worker.ts", {
        execArgv: ["--import", "tsx"],
        env: { ...process.env, DATABASE_URL: loginUrl(place.ownerUrl, "worker", ""), LOG_LEVEL: "error" },
      });
      try {
        await once(worker, "message");
        const comparing = performance.now();
        const beside = counts();
        for (let n = 0; n < editsBeside && (await isComparing(place)); n += 1) await edit(n, beside);
        while (await isComparing(place)) await setTimeout(100);
        const comparedMs = Math.round(performance.now() - comparing);
        const taken = counts();
        for (let n = 0; n < (rounds === 30 ? roundCount : rounds); n += 1) await edit(n, taken);
        return {
          engine: search.engines[0]?.name,
          jobs: jobs.length,
          madeMs,
          ...figures(taken),
          whileTheWorkerCompares: { comparedMs, ...figures(beside) },
        };
      } finally {
        worker.kill("SIGTERM");
        await once(worker, "exit");
      }

      async function edit(n: number, taken: Counts): Promise<void> {
        const jobId = jobs[(n * 37) % jobs.length] ?? "";
        const title = await titleOf(place, jobId);
        await place.as(coordinator, (trx) => pauseJob(trx, coordinator, { jobId }));
        taken.withdrawn.push(await until(() => isFound(title, jobId), false));
        // the invented jobs were never reviewed, so they are put back without the rules a company would have to meet
        await place.as(system, async (trx) => {
          await moveJob(trx, jobStatus.mustMove("paused", "resume", "specialist"), jobId, {});
          await syncSearch(trx, "jobs", jobId);
        });
        taken.back.push(await until(() => isFound(title, jobId), true));
      }

      async function isFound(title: string, id: string): Promise<boolean> {
        const { hits } = await place.as({ role: "visitor" }, (trx) =>
          search.search(trx, "jobs", { q: title, pageSize: 100 }),
        );
        return hits.some((hit) => hit.id === id);
      }
    }),
};

/** Jobs with rows and in every engine's index. @returns their ids */
async function publishedJobs(place: Place, search: Search, size: number, today: string): Promise<string[]> {
  const originals = await makeCrowd(place.owner.pool, { people: 0, jobs: Math.min(size, originalJobs), today });
  await makeLawful(place, originals, today);
  const [own, ...others] = search.engines.toReversed();
  if (own) await rebuildIndex(place.db, own, "jobs", onDay(today));
  const times = Math.floor(size / originals.length) - 1;
  if (times > 0) {
    await multiplyRows(place, ["job", "job_skill"], times, {
      job: {
        title: `regexp_replace(r.title, '[0-9]+$', '') || substring(r.title from '[0-9]+$')::int + n * ${originals.length}`,
      },
    });
    await place.owner.pool.query("vacuum analyze job, job_skill");
    const documents = (await place.as(system, async (trx) => own?.get(trx, "jobs", originals))) ?? [];
    await multiplyDocuments(place, "jobs", twins(documents, times));
  }
  for (const engine of others) await rebuildIndex(place.db, engine, "jobs", onDay(today));
  const { rows } = await place.owner.pool.query<{ id: string }>("select id from job order by slug");
  const ids = rows.map(({ id }) => id);
  await assertIndexMatchesRows(place, "jobs", ids, today);
  return ids;
}

/**
 * Sets pay and hours to which no rule objects: every hour the worker takes unlawful jobs off the list, and the invented
 * ones were never reviewed.
 */
async function makeLawful(place: Place, jobs: readonly string[], today: string): Promise<void> {
  await place.owner.pool.query(
    `update job set pay_min_cents = 2500, hours_min = 30, hours_max = 38, shifts = '{t}', shift_start = '08:00', shift_end = '16:00', start_on = null`,
  );
  for (const id of jobs.filter((_, i) => i % Math.ceil(jobs.length / 100) === 0)) {
    const outcome = await place.as(system, (trx) => closeStaleJob(trx, system, id, onDay(today)));
    if (outcome !== "kept") throw new Error(`job ${id} would be ${outcome} in the middle of the measurement`);
  }
}

function* twins(originals: readonly JobDocument[], times: number): Generator<Twin<"jobs">> {
  for (let n = 1; n <= times; n += 1) {
    for (const of of originals) {
      const [, name = "", number = ""] = /^(.*?)([0-9]+)$/.exec(of.title) ?? [];
      const now = String(Number(number) + n * originals.length);
      const changed = { id: idOfCopy(of.id, n), slug: `${of.slug}-copy-${n}`, title: name + now };
      yield { of, changed, word: { was: number, now } };
    }
  }
}

async function isComparing(place: Place): Promise<boolean> {
  const { rows } = await place.owner.pool.query(
    "select from graphile_worker.jobs where task_identifier = 'search-reconcile' limit 1",
  );
  return rows.length > 0;
}

/**
 * Milliseconds until the first search that shows the change was sent, and until it was answered: among a million jobs
 * the answer takes longer.
 */
type Taken = { asked: number; answered: number };
type Counts = { withdrawn: Taken[]; back: Taken[] };
const counts = (): Counts => ({ withdrawn: [], back: [] });
const figures = ({ withdrawn, back }: Counts) => ({
  edits: withdrawn.length + back.length,
  withdrawnMs: times(withdrawn.map(({ answered }) => answered)),
  backMs: times(back.map(({ answered }) => answered)),
  withdrawnAskedMs: times(withdrawn.map(({ asked }) => asked)),
  backAskedMs: times(back.map(({ asked }) => asked)),
  // a search sent later than this does not see the job any more
  laterThanOneSecond: withdrawn.filter(({ asked }) => asked > goneWithinMs).length,
});

/** Asks until the answer is the wanted one. */
async function until(ask: () => Promise<boolean>, wanted: boolean): Promise<Taken> {
  const from = performance.now();
  for (;;) {
    const asked = performance.now() - from;
    const answer = await ask();
    const answered = performance.now() - from;
    if (answer === wanted) return { asked, answered };
    if (answered > patienceMs) throw new Error(`not ${wanted ? "found" : "gone"} after ${patienceMs} ms`);
    await setTimeout(askAgainMs);
  }
}

function times(values: readonly number[]): Record<string, number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return { ...spread(values), p99: at(0.99), most: Math.round(sorted.at(-1) ?? Number.NaN) };
}

async function someCoordinator(place: Place): Promise<Actor> {
  const { rows } = await place.owner.pool.query<{ id: string }>(
    `insert into app_user (email, name, email_verified) values ('messung@example.org', 'Frau Messung', true) returning id`,
  );
  return { role: "coordinator", userId: rows[0]?.id ?? "" };
}

async function titleOf(place: Place, id: string): Promise<string> {
  const { rows } = await place.owner.pool.query<{ title: string }>("select title from job where id = $1", [id]);
  return rows[0]?.title ?? "";
}
