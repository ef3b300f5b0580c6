import { CompiledQuery, type QueryResult, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { JobDocument } from "#search/documents/job";
import type { SearchRequest } from "#search/index.server";
import { makeCity } from "#tests/bench/city";
import { multiplyDocuments } from "#tests/bench/multiply";
import { castOf, mainReads, type Read, widerReads } from "#tests/bench/reads";
import { freshDatabase, systemActor } from "#tests/support/database";
import { committedStatements, printStatements, writeStatements } from "#tests/support/statements";
import { allWork } from "~/facts/titles";

/**
 * How PostgreSQL answers the statements behind the main pages in a large city: a table that grows is never scanned
 * completely where a page shows only some of its rows. Every statement is explained exactly as it is sent: same
 * transaction, same role, same values.
 */
const day = "2026-11-23";
const rowCount = 60_000;
/** Smaller tables may be read whole. */
const manyRows = 2_000;

type Plan = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Plan[] };
const database = await freshDatabase();
const place = { ...database, name: "plans" };
const scans = new Map<string, string[]>();
const statements = new Map<string, string[]>();
let many = new Set<string>();
let reads: Read[] = [];

beforeAll(async () => {
  const { search } = await makeCity(place, rowCount, day);
  globalThis.sprosseSearch = search;
  // a process reads the titles once, by whatever page comes first: here before any of them
  await database.as(systemActor, allWork);
  const { rows } = await database.owner.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'search_pg') and c.reltuples >= $1`,
    [manyRows],
  );
  many = new Set(rows.map(({ name }) => name));
  const cast = await castOf(place);
  reads = [...mainReads(cast, day), ...widerReads(cast, day)];
  for (const read of reads) scans.set(read.name, await wholeReads(read));
}, 300_000);

/** The large tables that a read scans completely. */
async function wholeReads(read: Read): Promise<string[]> {
  const found = new Set<string>();
  const sent = await explain(read, (plan) => visit(plan, found));
  statements.set(read.name, sent);
  return [...found].sort();
}

/**
 * @param settings for the planner, run before the read's first statement
 * @returns the statements it sent
 */
async function explain(read: Read, seen: (plan: Plan) => void, settings = sql`select 1`): Promise<string[]> {
  const sent: string[] = [];
  const spied = {
    ...place,
    as: ((actor, work) =>
      database.as(actor, async (trx) => {
        await settings.execute(trx);
        const executor = trx.getExecutor();
        const send = executor.executeQuery.bind(executor);
        executor.executeQuery = async <R>(query: CompiledQuery<R>): Promise<QueryResult<R>> => {
          if (/^\s*(with|select)/i.test(query.sql)) {
            sent.push(query.sql);
            const explained = await send<Record<string, [{ Plan: Plan }]>>(
              CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters]),
            );
            for (const row of explained.rows) for (const [{ Plan: plan }] of Object.values(row)) seen(plan);
          }
          return send<R>(query);
        };
        return work(trx);
      })) as typeof place.as,
  };
  await read.run(spied);
  return sent;
}

function visit(plan: Plan, found: Set<string>): void {
  const relation = plan["Relation Name"];
  if (plan["Node Type"] === "Seq Scan" && relation && many.has(relation)) found.add(relation);
  for (const inner of plan.Plans ?? []) visit(inner, found);
}

/** Pages that count over everybody read one narrow row for each; their tables are named here. */
const counted: Record<string, string[]> = {
  // the number of entries
  logs: ["access_log"],
};

test("no page scans a large table completely, except to count all of it", () => {
  expect([...many]).toEqual(expect.arrayContaining(["access_log", "change_log", "message", "support_step"]));
  expect(scans.size).toBeGreaterThanOrEqual(24);
  for (const [name, tables] of scans) {
    const beyond = tables.filter((table) => !counted[name]?.includes(table));
    expect(beyond, name).toEqual([]);
  }
});

test("what the pages send is what was reviewed: `npm run db:statements` prints it again", () => {
  const known = [...statements].filter(([name]) => reads.some((read) => read.name === name));
  const printed = printStatements(new Map(known));
  if (process.env.WRITE_STATEMENTS) writeStatements(printed);
  const committed = committedStatements();
  expect(Object.keys(committed).sort()).toEqual(Object.keys(printed).sort());
  for (const [file, text] of Object.entries(printed)) expect(text, file).toBe(committed[file]);
});

/**
 * These indexes carry a list of any length; in a city of this size, sorting the whole table may still look just as
 * cheap.
 */
test.each([
  ["jobs", ["job_listed", "job_counted"]],
  ["proposals", ["proposal_listed", "proposal_by"]],
])("%s can be read from an index in its order", async (name, wanted) => {
  const used = new Set<string>();
  const collect = (plan: Plan): void => {
    if (plan["Index Name"]) used.add(plan["Index Name"]);
    for (const inner of plan.Plans ?? []) collect(inner);
  };
  const read = reads.find((one) => one.name === name);
  if (!read) throw new Error(`no read ${name}`);
  await explain(
    read,
    collect,
    sql`select set_config(name, 'off', true) from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort']) name`,
  );
  expect([...used]).toEqual(expect.arrayContaining(wanted));
});

test("a statement that no index helps is noticed", async () => {
  const blind: Read = {
    name: "control",
    run: ({ as }) =>
      as({ role: "system", name: "test" }, (trx) => sql`select id from message where attempts = 77`.execute(trx)),
  };
  expect(await wholeReads(blind)).toEqual(["message"]);
});

describe("a search in an index of many jobs", () => {
  beforeAll(async () => {
    const { rows } = await database.owner.pool.query<{ slot: string }>(
      "select slot from search_pg.state where engine = 'postgres' and index_name = 'jobs'",
    );
    const table = `search_pg.jobs_${rows[0]?.slot}`;
    const { rows: jobs } = await database.owner.pool.query<{ doc: JobDocument }>(`select doc from ${table}`);
    await multiplyDocuments(
      place,
      "jobs",
      Array.from({ length: 60 }, (_, n) => n).flatMap((n) =>
        jobs.map(({ doc: of }) => ({ of, changed: { id: `${of.id}-${n}`, slug: `${of.slug}-${n}` } })),
      ),
    );
    many.add(table.replace("search_pg.", ""));
  }, 120_000);

  test.each<[string, SearchRequest<"jobs">]>([
    ["by a word, ranked", { q: "Friseurhelfer" }],
    ["by a word that other words begin with, ranked", { q: "Friseur" }],
    ["by a word with a mistake, ranked and counted", { q: "Friseurhelfr", facets: ["districtId"] }],
    [
      "by an occupation",
      { filter: { op: "eq", field: "occupationId", value: "friseurhelfer" }, facets: ["districtId"] },
    ],
  ])("%s reads the jobs that fit and no others", async (name, request) => {
    const search = globalThis.sprosseSearch;
    if (!search) throw new Error("no search");
    const read: Read = { name, run: ({ as }) => as({ role: "visitor" }, (trx) => search.search(trx, "jobs", request)) };
    expect(await wholeReads(read)).toEqual([]);
  });
});
