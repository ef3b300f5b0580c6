import { fork } from "node:child_process";
import { once } from "node:events";
import { updateJob } from "#db/repositories/jobs";
import { openSearch } from "#search/index.server";
import { makeCrowd } from "#tests/factories/crowd";
import { clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { rebuildIndex } from "~/services/keep-search-current";
import { pauseJob } from "~/services/pause-job";
import { syncSearch } from "~/services/sync-search";
import { spread } from "./harness";
import { type Place, SYSTEM, withPlace } from "./place";
import type { Bench } from "./run";

const EDITS = 1_000;
const PATIENCE_MS = 10_000;
const GONE_WITHIN_MS = 1_000;

/**
 * P9: from the commit of a change to the first search that knows it, with the real worker in a process of its own.
 * Writer and searcher share one clock. Every second edit takes a published job off the list, the next puts it back.
 */
export const bench: Bench = {
  goal: "change → searchable p99 ≤ 250 ms; a withdrawn job is gone within 1 s in every one of the edits",
  run: ({ rounds, size = 10_000 }) =>
    withPlace(async (place) => {
      const today = clock.today();
      const jobs = await makeCrowd(place.owner.pool, { people: 0, jobs: size, today });
      const coordinator = await someCoordinator(place);
      const url = process.env.MEILI_URL;
      const search = openSearch(
        url ? { meiliUrl: url, ...(process.env.MEILI_KEY ? { meiliKey: process.env.MEILI_KEY } : {}) } : {},
      );
      for (const engine of search.engines) await rebuildIndex(place.db, engine, "jobs", today);
      const worker = fork("app/worker.ts", {
        execArgv: ["--import", "tsx"],
        env: { ...process.env, DATABASE_URL: place.ownerUrl, LOG_LEVEL: "error" },
      });
      try {
        await once(worker, "message");
        const edits = rounds === 30 ? EDITS : rounds;
        const taken = { withdrawn: [] as number[], back: [] as number[] };
        let late = 0;
        for (let n = 0; n < edits; n += 1) {
          const jobId = jobs[(n * 37) % jobs.length] ?? "";
          const title = await titleOf(place, jobId);
          await place.as(coordinator, (trx) => pauseJob(trx, coordinator, { jobId }));
          const gone = await until(() => isFound(title, jobId), false);
          if (gone > GONE_WITHIN_MS) late += 1;
          taken.withdrawn.push(gone);
          // the crowd's jobs are not reviewed: they come back without the rules that a company would have to pass
          await place.as(SYSTEM, async (trx) => {
            await updateJob(trx, jobId, { state: "published" });
            await syncSearch(trx, "jobs", jobId);
          });
          taken.back.push(await until(() => isFound(title, jobId), true));
        }
        return {
          engine: search.engines[0]?.name,
          jobs: size,
          edits: edits * 2,
          withdrawnMs: times(taken.withdrawn),
          backMs: times(taken.back),
          laterThanOneSecond: late,
        };
      } finally {
        worker.kill("SIGTERM");
        await once(worker, "exit");
      }

      async function isFound(title: string, id: string): Promise<boolean> {
        const { hits } = await place.as({ role: "visitor" }, (trx) =>
          search.search(trx, "jobs", { q: title, pageSize: 100 }),
        );
        return hits.some((hit) => hit.id === id);
      }
    }),
};

/** Milliseconds until the answer is this one. */
async function until(ask: () => Promise<boolean>, wanted: boolean): Promise<number> {
  const from = performance.now();
  while ((await ask()) !== wanted) {
    if (performance.now() - from > PATIENCE_MS)
      throw new Error(`not ${wanted ? "found" : "gone"} after ${PATIENCE_MS} ms`);
  }
  return performance.now() - from;
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
