import { randomBytes } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isBehind, openSearch, type Search } from "#search/index.server";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";
import { type Fault, failingServer } from "#tests/support/failing-server";
import type { Actor } from "~/domain/actor";
import { reconcileSearch, searchLostDocuments } from "~/services/search/keep-search-current";

const today = "2026-11-23";
const testJobs = 9;
let database: TestDatabase;
let specialist: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  await database.as(systemActor, async (trx) => {
    const user = await makeUser(trx, "specialist");
    specialist = user;
    const employer = await makeEmployer(trx);
    for (let n = 0; n < testJobs; n++)
      await makeJob(trx, employer, {
        title: `Leuchtturmhelfer ${n}`,
        state: "published",
        publishedAt: new Date("2026-11-01T08:00:00Z"),
        publishedBy: user.userId,
      });
    await makeCandidate(trx, { state: "active" });
  });
  await reconcileSearch(database.db, openSearch({}), onDay(today));
});

const jobs = (search: Search, q = "Leuchtturmhelfer") =>
  database.as({ role: "visitor" }, (trx) => search.search(trx, "jobs", { q, facets: ["occupationId"] }));

describe("a search server that fails", () => {
  test.each<[Fault, RegExp]>([
    ["errors", /disk full/],
    ["garbage", /./],
    ["other-json", /without a total/],
    ["half", /./],
    ["silent", /./],
    ["cut", /./],
    ["empty", /holds 0 documents where the database has 9/],
  ])("with %s is replaced, and the answer says so", async (fault, reason) => {
    const server = await failingServer(fault);
    const failures: unknown[] = [];
    const search = openSearch({ meiliUrl: server.url, onDegraded: (error) => failures.push(error) });
    const answer = await jobs(search);
    expect(answer).toMatchObject({ total: testJobs, engine: "postgres", degraded: { wanted: "meilisearch" } });
    expect(answer.degraded?.reason).toMatch(reason);
    expect(answer.hits).toHaveLength(testJobs);
    const asked = server.requests;
    const people = await database.as(specialist, (trx) => search.search(trx, "candidates", {}));
    expect(people).toMatchObject({ total: 1, engine: "postgres" });
    expect(server.requests, "a failed server is left alone for a while").toBe(asked);
    expect(failures).toHaveLength(1);
  });

  test("because it stopped between two searches is replaced", async () => {
    const server = await failingServer("errors");
    await server.stop();
    expect(await jobs(openSearch({ meiliUrl: server.url }))).toMatchObject({ total: testJobs, engine: "postgres" });
  });

  test("does not keep the database's own index from being filled", async () => {
    const empty = await freshDatabase();
    await empty.as(systemActor, async (trx) => {
      await makeCandidate(trx, { state: "active" });
    });
    const server = await failingServer("cut");
    const search = openSearch({ meiliUrl: server.url });
    await expect(reconcileSearch(empty.db, search, onDay(today))).rejects.toThrow(/meilisearch does not answer/);
    const staff = await empty.as(systemActor, (trx) => makeUser(trx, "specialist"));
    expect((await empty.as(staff, (trx) => search.search(trx, "candidates", {}))).total).toBe(1);
  });

  test("is waited for and not rebuilt while it does not answer", async () => {
    const server = await failingServer("errors");
    expect(await searchLostDocuments(database.db, openSearch({ meiliUrl: server.url }))).toBe(false);
    expect(await searchLostDocuments(database.db, openSearch({}))).toBe(false);
  });

  test("has lost its index when it answers that it has none; the database's own is not counted", async () => {
    const own = openSearch({});
    const engines = (count: number): Search => ({
      ...own,
      engines: Array(count).fill(own.engines[0]),
      health: async (db) => [{ engine: "meilisearch", ok: true, indexes: null }, ...(await own.health(db))],
    });
    expect(await searchLostDocuments(database.db, engines(2))).toBe(true);
    expect(await searchLostDocuments(database.db, engines(1))).toBe(false);
  });
});

test("an index is behind when it is empty or many documents are missing, not while a few are on their way", () => {
  expect([isBehind(0, 1), isBehind(0, 0), isBehind(95, 100), isBehind(94, 100)]).toEqual([true, false, false, true]);
  expect([isBehind(9_901, 10_000), isBehind(9_899, 10_000), isBehind(12, 10)]).toEqual([false, true, false]);
});

const real = process.env.MEILI_URL;
const key = process.env.MEILI_KEY;
if (real) describe("a real search server", againstReal);
else
  afterAll(() => {
    process.stdout.write("search faults: 2 cases left out for a real Meilisearch (MEILI_URL is not set)\n");
  });

function againstReal(): void {
  const prefix = `f${randomBytes(5).toString("hex")}`;
  const admin = new Meilisearch({ host: real ?? "", ...(key ? { apiKey: key } : {}) });
  const open = (url: string) => openSearch({ meiliUrl: url, meiliPrefix: prefix, ...(key ? { meiliKey: key } : {}) });
  const indexOfJobs = async () => {
    const { results } = await admin.getRawIndexes({ limit: 1_000 });
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(`${prefix}_jobs`));
  };
  afterAll(async () => {
    const { results } = await admin.getRawIndexes({ limit: 1_000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await admin.deleteIndex(uid).waitTask();
  });

  test("that fails, or loses documents or its index, is replaced, repaired by the reconcile, and then answers again", async () => {
    const server = await failingServer("pass", real);
    await reconcileSearch(database.db, open(server.url), onDay(today));
    expect(await jobs(open(server.url))).toMatchObject({ total: testJobs, engine: "meilisearch" });
    for (const fault of ["cut", "silent", "half"] as const) {
      server.fault = fault;
      expect(await jobs(open(server.url)), fault).toMatchObject({ total: testJobs, engine: "postgres" });
    }
    server.fault = "pass";
    expect((await jobs(open(server.url))).degraded).toBeUndefined();

    const losses = [
      async () =>
        admin
          .index((await indexOfJobs())[0] ?? "")
          .deleteAllDocuments()
          .waitTask(),
      async () => {
        const index = admin.index((await indexOfJobs())[0] ?? "");
        const { results } = await index.getDocuments({ fields: ["id"], limit: 6 });
        await index.deleteDocuments(results.map(({ id }) => String(id))).waitTask();
      },
      async () => {
        for (const uid of await indexOfJobs()) await admin.deleteIndex(uid).waitTask();
      },
    ];
    for (const lose of losses) {
      await lose();
      const answer = await jobs(open(server.url));
      expect(answer).toMatchObject({ total: testJobs, engine: "postgres" });
      expect(answer.degraded).toBeDefined();
      expect(await searchLostDocuments(database.db, open(server.url))).toBe(true);
      await reconcileSearch(database.db, open(server.url), onDay(today));
      expect(await searchLostDocuments(database.db, open(server.url))).toBe(false);
      expect(await jobs(open(server.url))).toMatchObject({ total: testJobs, engine: "meilisearch" });
    }
  }, 400_000);

  test("that misses the very document somebody looks for does not leave the list wrongly empty", async () => {
    const search = open(real ?? "");
    expect((await jobs(search, "4")).engine).toBe("meilisearch");
    const { hits } = await jobs(search, "Leuchtturmhelfer 4");
    const [uid = ""] = await indexOfJobs();
    await admin
      .index(uid)
      .deleteDocument(hits[0]?.id ?? "")
      .waitTask();
    expect(await jobs(search, "4")).toMatchObject({
      total: 1,
      engine: "postgres",
      differs: { wanted: "meilisearch" },
    });
    expect(await jobs(search, "Raumfahrt")).toMatchObject({ total: 0, engine: "meilisearch" });
  }, 60_000);
}
