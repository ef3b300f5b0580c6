import { CompiledQuery } from "kysely";
import type { SearchRequest } from "#search/index.server";
import type { Bench } from "./bench";
import { fillJobs, queries } from "./city-of-jobs";
import { compare } from "./harness";
import { withPlace } from "./place";
import { type Recorded, statementOf } from "./statement";

/**
 * P2: what our search adds to the statement it sends (understanding the query, cache, building SQL, reading the answer,
 * highlights).
 */
export const bench: Bench = {
  goal: "search request ≤ 1.3 × the statement it issues (wall time), at 100,000 jobs",
  run: ({ rounds, size = 100_000 }) =>
    withPlace(async (place) => {
      const { search, fillMs } = await fillJobs(place, size);
      const request = (q: string): SearchRequest<"jobs"> => ({
        q,
        facets: ["occupationGroup", "districtId", "shifts", "germanSpeaking"],
        highlight: ["title"],
      });
      const recorded: Recorded[] = [];
      for (const q of queries) recorded.push(await statementOf(place, search, request(q)));
      const result = await compare(
        {
          name: "search()",
          run: () =>
            each(queries, (q) => place.as({ role: "visitor" }, (trx) => search.search(trx, "jobs", request(q)))),
        },
        {
          name: "its statement alone, same transaction",
          run: () =>
            each(recorded, ({ sql, parameters }) =>
              place.as({ role: "visitor" }, (trx) => trx.executeQuery(CompiledQuery.raw(sql, [...parameters]))),
            ),
        },
        { rounds, perRound: 1, warmUp: 2 },
      );
      return { size, fillMs, queriesPerRun: queries.length, ...result };
    }),
};

async function each<T>(list: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of list) await work(one);
}
