import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { openSearch, type Search } from "#search/index.server";
import { columnOf, fieldsOf } from "#search/settings/fields";
import { inBatches, jobs } from "#tests/contract/support/corpus";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";

let database: TestDatabase;
let search: Search;

beforeAll(async () => {
  database = await freshDatabase();
  search = openSearch({});
  await search.engines[0]?.rebuild((work) => database.as(systemActor, work), "jobs", {
    documents: inBatches(jobs),
    reread: async () => [],
  });
});

describe("the search tables", () => {
  test.each(["jobs", "candidates"] as const)("have a column for every field of %s, and no other", async (index) => {
    for (const slot of ["a", "b"]) {
      const { rows } = await database.owner.pool.query(
        "select column_name from information_schema.columns where table_schema = 'search_pg' and table_name = $1",
        [`${index}_${slot}`],
      );
      const columns = rows.map((row) => row.column_name as string).sort();
      expect(columns).toEqual(
        ["id", "version", "doc", "tsv", "lat", "lon", ...Object.keys(fieldsOf[index]).map(columnOf)].sort(),
      );
    }
  });

  test("of people cannot be read by anyone but staff, nor written by anyone but the system", async () => {
    const count = (relation: string) => sql<{ n: number }>`select count(*)::int as n from ${sql.raw(relation)}`;
    await database.owner.pool.query(
      `insert into search_pg.candidates_a (id, version, doc, tsv, occupation_ids, occupation_groups, experience, wishes, skills, licences, languages, shifts, shifts_refused)
       values ('x', 'v', '{}', '', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
    );
    const seen = (role: "visitor" | "specialist") =>
      database.as(
        role === "visitor" ? { role } : { role, userId: "00000000-0000-4000-8000-000000000001" },
        async (trx) => [
          (await count("search_pg.candidates_a").execute(trx)).rows[0]?.n,
          (await count("search_pg.candidates_a_read").execute(trx)).rows[0]?.n,
        ],
      );
    expect(await seen("visitor")).toEqual([0, 0]);
    expect(await seen("specialist")).toEqual([0, 1]);
    await expect(
      database.as({ role: "specialist", userId: "00000000-0000-4000-8000-000000000001" }, (trx) =>
        search.upsert(trx, "jobs", jobs.slice(0, 1)),
      ),
    ).rejects.toThrow();
  });

  test("are searched through their indexes even for people, beyond a certain size", async () => {
    await database.owner.pool.query(`insert into search_pg.candidates_a
      (id, version, doc, tsv, occupation_ids, occupation_groups, experience, wishes, skills, licences, languages, shifts, shifts_refused)
      select 'p' || n, 'v', '{}', to_tsvector('simple', 'w' || n % 500), array['o' || n % 60], '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}'
      from generate_series(1, 20000) n; analyze search_pg.candidates_a`);
    const plan = await database.as({ role: "specialist", userId: "00000000-0000-4000-8000-000000000001" }, (trx) =>
      sql<
        Record<string, string>
      >`explain select id from search_pg.candidates_a_read d where d.tsv @@ 'w7'::tsquery`.execute(trx),
    );
    const text = plan.rows.flatMap((row) => Object.values(row)).join("\n");
    expect(text).toContain("Bitmap Index Scan");
    expect(text).not.toContain("Seq Scan");
  });
});

describe("when Meilisearch cannot answer", () => {
  test("PostgreSQL does, and says so, and the dead server is not asked again at once", async () => {
    const failures: unknown[] = [];
    const limping = openSearch({ meiliUrl: "http://127.0.0.1:9", onDegraded: (error) => failures.push(error) });
    const ask = () => database.as({ role: "visitor" }, (trx) => limping.search(trx, "jobs", { q: "Küchenhilfe" }));
    const first = await ask();
    expect(first.total).toBeGreaterThan(0);
    expect(first.engine).toBe("postgres");
    expect(first.degraded?.wanted).toBe("meilisearch");
    expect((await ask()).degraded?.reason).toContain("resting");
    expect(failures).toHaveLength(1);
  });
});
