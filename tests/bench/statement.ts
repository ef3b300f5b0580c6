import { CompiledQuery, type QueryResult } from "kysely";
import type { Search, SearchDb, SearchRequest } from "#search/index.server";
import type { Place } from "./place";

export type Recorded = { sql: string; parameters: readonly unknown[] };

/** The last statement sent by a search after a warm-up. */
export async function statementOf(place: Place, search: Search, request: SearchRequest<"jobs">): Promise<Recorded> {
  let last: Recorded | null = null;
  const spy = (db: SearchDb): SearchDb => {
    const executor = db.getExecutor();
    return {
      getExecutor: () =>
        new Proxy(executor, {
          get(target, key) {
            if (key !== "executeQuery") {
              const value: unknown = Reflect.get(target, key, target);
              return typeof value === "function" ? value.bind(target) : value;
            }
            return (query: CompiledQuery): Promise<QueryResult<unknown>> => {
              last = { sql: query.sql, parameters: query.parameters };
              return target.executeQuery(query);
            };
          },
        }),
    };
  };
  for (let i = 0; i < 2; i++) {
    await place.as({ role: "visitor" }, (trx) => search.search(spy(trx), "jobs", request));
  }
  if (!last) throw new Error("the search sent no statement");
  return last;
}

/** PostgreSQL's plan for it, one line per step. */
export async function planOf(place: Place, { sql, parameters }: Recorded): Promise<string[]> {
  const { rows } = await place.as({ role: "visitor" }, (trx) =>
    trx.executeQuery(CompiledQuery.raw(`explain ${sql}`, [...parameters])),
  );
  return (rows as Record<string, string>[]).flatMap((row) => Object.values(row));
}
