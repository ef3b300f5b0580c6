import { sql } from "kysely";
import type { SearchRequest } from "#search/engine";
import type { Bench } from "./bench";
import { fillJobs, queries } from "./city-of-jobs";
import { compare } from "./harness";
import { withPlace } from "./place";
import { planOf, statementOf } from "./statement";

/**
 * P6: what ranking costs compared with taking the same hits in any order, and that no statement reads a whole table.
 */
export const bench: Bench = {
  goal: "ranked search over 100,000 jobs ≤ 2 × the same filter unranked (wall time); no sequential scan in any plan",
  run: ({ rounds, size = 100_000 }) =>
    withPlace(async (place) => {
      const { search, fillMs } = await fillJobs(place, size);
      const ask = (request: SearchRequest<"jobs">) =>
        place.as({ role: "visitor" }, (trx) => search.search(trx, "jobs", request));
      const totals: Record<string, number> = {};
      for (const q of queries) totals[q] = (await ask({ q })).total;
      const run = (sort: "relevance" | "newest") => async () => {
        for (const q of queries) await ask({ q, sort });
      };
      const result = await compare(
        { name: "by relevance", run: run("relevance") },
        { name: "by date, not ranked", run: run("newest") },
        { rounds, perRound: 1, warmUp: 2 },
      );
      return {
        size,
        fillMs,
        queriesPerRun: queries.length,
        totals,
        ...result,
        each: await eachQuery(),
        sequentialScans: await sequentialScans(),
        tables: await tableSizes(),
      };

      /** frequent words dominate the total, so each query is also reported separately */
      async function eachQuery(): Promise<unknown> {
        const shown: Record<string, { hits: number; ratio: number }> = {};
        for (const q of queries) {
          const alone = await compare(
            { name: q, run: () => ask({ q }) },
            { name: q, run: () => ask({ q, sort: "newest" }) },
            { rounds: 20, perRound: 1, warmUp: 1 },
          );
          shown[q] = { hits: totals[q] ?? 0, ratio: alone.ratio.wall.median };
        }
        return shown;
      }
      /** Steps of any plan, ranked or not, that read a whole index table; there must be none. */
      async function sequentialScans(): Promise<string[]> {
        const found: string[] = [];
        for (const q of queries) {
          for (const sort of ["relevance", "newest"] as const) {
            for (const facets of [[], ["occupationGroup", "districtId"]] as const) {
              const plan = await planOf(place, await statementOf(place, search, { q, sort, facets }));
              found.push(
                ...plan.filter((step) => /Seq Scan on jobs_[ab]\b/.test(step)).map((step) => `${q} ${sort}: ${step}`),
              );
            }
          }
        }
        return found;
      }
      async function tableSizes(): Promise<unknown> {
        const { rows } =
          await sql`select relname, pg_size_pretty(pg_total_relation_size(relid)) as size from pg_stat_user_tables
          where schemaname = 'search_pg' and n_live_tup > 0`.execute(place.owner.db);
        return rows;
      }
    }),
};
