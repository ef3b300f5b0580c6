import type { KyselyPlugin } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { connect, withActor } from "#db/index.server";
import { openSearch } from "#search/index.server";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { publicFilterOf } from "~/domain/job/public-filter";
import { searchEngine } from "~/facts/search-engine.server";
import { publicJobs } from "~/queries/job/public-jobs";
import { similarJobs, similarPeople, similarPublicJobs } from "~/queries/matching/similar";
import { reconcileSearch } from "~/services/search/keep-search-current";

const today = "2026-11-23";
let database: TestDatabase;
let specialist: Staff;
const ids: Record<string, { id: string; slug: string }> = {};
const people: Record<string, string> = {};

beforeAll(async () => {
  database = await freshDatabase();
  specialist = await database.as(systemActor, async (trx) => {
    const user = await makeUser(trx, "specialist");
    const employer = await makeEmployer(trx);
    const add = async (title: string, occupationId: string, state: "published" | "draft" = "published") => {
      const published = { publishedAt: new Date("2026-11-01T08:00:00Z"), publishedBy: user.userId };
      ids[title] = await makeJob(trx, employer, {
        title,
        occupationId,
        state,
        ...(state === "published" ? published : {}),
      });
    };
    await add("Lager eins", "lagerhelfer");
    await add("Lager zwei", "lagerhelfer");
    await add("Packen", "verpacker");
    await add("Pflege", "pflegehelfer");
    await add("Lager Entwurf", "lagerhelfer", "draft");
    for (const [name, occupationId] of [
      ["one", "lagerhelfer"],
      ["two", "lagerhelfer"],
      ["gone", "lagerhelfer"],
      ["other", "pflegehelfer"],
    ] as const) {
      const { id } = await makeCandidate(trx, { state: name === "gone" ? "paused" : "active" });
      people[name] = id;
      await trx.insertInto("candidateWish").values({ candidateId: id, occupationId, position: 0 }).execute();
    }
    return user as Staff;
  });
  await reconcileSearch(database.db, searchEngine(), onDay(today));
});

describe("similar to this one", () => {
  test("are published jobs in the same occupation first, then in its field; never the job itself or another field", async () => {
    const { slug = "", id = "" } = ids["Lager eins"] ?? {};
    const open = await database.as({ role: "visitor" }, (trx) => similarPublicJobs(trx, slug));
    expect(open.rows.map((row) => row.title)).toEqual(["Lager zwei", "Packen"]);
    expect(open.employerName).toContain("Ventilwerk");
    const team = await database.as(specialist, (trx) => similarJobs(trx, id));
    expect(team.rows.map((row) => row.title)).toEqual(["Lager zwei", "Packen"]);
    await expect(database.as({ role: "visitor" }, (trx) => similarPublicJobs(trx, "no-such-job"))).rejects.toThrow();
    const draft = ids["Lager Entwurf"]?.slug ?? "";
    await expect(database.as({ role: "visitor" }, (trx) => similarPublicJobs(trx, draft))).rejects.toThrow();
  });

  test("are active people who want or did the same work", async () => {
    const { rows } = await database.as(specialist, (trx) => similarPeople(trx, people.one ?? ""));
    expect(rows.map((row) => row.id)).toEqual([people.two]);
    expect(rows[0]?.occupations).toEqual(["lagerhelfer"]);
  });

  test("report when the wanted engine is down, and still name the same", async () => {
    const ask = async () => {
      const { slug = "", id = "" } = ids["Lager eins"] ?? {};
      return [
        await database.as({ role: "visitor" }, (trx) => similarPublicJobs(trx, slug)),
        await database.as(specialist, (trx) => similarJobs(trx, id)),
        await database.as(specialist, (trx) => similarPeople(trx, people.one ?? "")),
      ];
    };
    const before = await ask();
    const own = globalThis.sprosseSearch;
    // nothing listens there
    globalThis.sprosseSearch = openSearch({ meiliUrl: "http://127.0.0.1:9" });
    const after = await ask();
    globalThis.sprosseSearch = own;
    expect(before.map(({ degraded }) => degraded)).toEqual([false, false, false]);
    expect(after).toEqual(before.map((answer) => ({ ...answer, degraded: true })));
  });
});

test("the public list can be sorted by pay, first day and distance from a district", async () => {
  await database.as(systemActor, async (trx) => {
    const pay = { "Lager eins": 1500, "Lager zwei": 1700, Packen: 1600, Pflege: 1400 };
    for (const [title, cents] of Object.entries(pay))
      await trx
        .updateTable("job")
        .set({ payMinCents: cents, payUnit: "hour" })
        .where("id", "=", ids[title]?.id ?? "")
        .execute();
  });
  await reconcileSearch(database.db, searchEngine(), onDay(today));
  const ask = (query: string) =>
    database.as({ role: "visitor" }, (trx) => publicJobs(trx, publicFilterOf(new URLSearchParams(query))));
  expect((await ask("sort=pay")).rows.map((row) => row.title)).toEqual([
    "Lager zwei",
    "Packen",
    "Lager eins",
    "Pflege",
  ]);
  const near = await ask("sort=near-saarn");
  expect(near.total).toBe(4);
  expect(Object.keys(near.distances).length).toBeGreaterThan(0);
  expect((await ask("sort=near-nowhere")).distances).toEqual({});
});

test("people alike take three statements once the index is known: the document, the search, the rows", async () => {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const counted = connect(database.ownerUrl, { role: "sprosse_app", max: 1, plugins: [counting] });
  const ask = () => withActor(specialist, (trx) => similarPeople(trx, people.one ?? ""), counted.db);
  await ask();
  statements = 0;
  expect((await ask()).rows.length).toBeGreaterThan(0);
  // one of them sets the actor
  expect(statements - 1).toBe(3);
  await counted.close();
});
