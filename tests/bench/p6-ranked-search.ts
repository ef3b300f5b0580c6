import { sql } from "kysely";
import type { SearchRequest } from "#search/engine";
import { fillJobs, QUERIES } from "./city-of-jobs";
import { compare } from "./harness";
import { withPlace } from "./place";
import type { Bench } from "./run";

/** P6: what ranking costs over taking the same hits as they lie, and that no statement reads a whole table. */
export const bench: Bench = {
  goal: "ranked search over 100,000 jobs ≤ 2 × the same filter unranked (wall time); an index for every query that finds less than a third",
  run: ({ rounds, size = 100_000 }) =>
    withPlace(async (place) => {
      const { search, fillMs } = await fillJobs(place, size);
      const ask = (request: SearchRequest<"jobs">) =>
        place.as({ role: "visitor" }, (trx) => search.search(trx, "jobs", request));
      const totals: Record<string, number> = {};
      for (const q of QUERIES) totals[q] = (await ask({ q })).total;
      const run = (sort: "relevance" | "newest") => async () => {
        for (const q of QUERIES) await ask({ q, sort });
      };
      const result = await compare(
        { name: "by relevance", run: run("relevance") },
        { name: "by date, not ranked", run: run("newest") },
        { rounds, perRound: 1, warmUp: 2 },
      );
      return {
        size,
        fillMs,
        queriesPerRun: QUERIES.length,
        totals,
        ...result,
        sequentialScans: await sequentialScans(),
        tables: await tableSizes(),
      };

      async function sequentialScans(): Promise<number> {
        const count = async () =>
          (
            await sql<{ n: number }>`select coalesce(sum(seq_scan), 0)::int as n from pg_stat_user_tables
              where schemaname = 'search_pg' and relname in ('jobs_a', 'jobs_b')`.execute(place.owner.db)
          ).rows[0]?.n ?? 0;
        await settle();
        const before = await count();
        for (const q of QUERIES) await ask({ q });
        await settle();
        return (await count()) - before;
      }
      async function tableSizes(): Promise<unknown> {
        const { rows } =
          await sql`select relname, pg_size_pretty(pg_total_relation_size(relid)) as size from pg_stat_user_tables
          where schemaname = 'search_pg' and n_live_tup > 0`.execute(place.owner.db);
        return rows;
      }
    }),
};

/** Statistics reach the shared view with a delay of up to a second. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));
