import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";
import { foundPeople, peopleList } from "#tests/support/people-list";
import type { Staff } from "~/domain/actor";
import { publicFilterOf } from "~/domain/job/public-filter";
import { whyNothing } from "~/domain/job/understood";
import { addressWithout } from "~/domain/nothing-found";
import { findInIndex } from "~/facts/find-in-index";
import { searchEngine } from "~/facts/search-engine.server";
import { publicJobs } from "~/queries/job/public-jobs";
import { type JobsFound, jobFilterOf, specialistJobs } from "~/queries/job/specialist-jobs";
import { reconcileSearch } from "~/services/search/keep-search-current";

const today = "2026-11-23";
let database: TestDatabase;
let specialist: Staff;

beforeAll(async () => {
  database = await freshDatabase();
  specialist = await database.as(systemActor, async (trx) => {
    const user = await makeUser(trx, "specialist");
    const employer = await makeEmployer(trx);
    for (const title of ["Leuchtturmhelfer", "Leuchtturmputzer"])
      await makeJob(trx, employer, {
        title,
        state: "published",
        publishedAt: new Date("2026-11-01T08:00:00Z"),
        publishedBy: user.userId,
      });
    await makeCandidate(trx, { state: "active" });
    return user as Staff;
  });
  await reconcileSearch(database.db, searchEngine(), onDay(today));
});

const visit = (query: string) =>
  database.as({ role: "visitor" }, (trx) => publicJobs(trx, publicFilterOf(new URLSearchParams(query))));

describe("an empty list", () => {
  test("of public jobs names the filter and the word that keep jobs out", async () => {
    const byFilter = await visit("q=Leuchtturm&group=no_such_group");
    expect(byFilter.nothing).toMatchObject({ words: ["Leuchtturm"], filters: [{ name: "group", total: 2 }] });
    const byWord = await visit("q=der+Quantenphysikprofessur");
    expect(byWord.nothing).toMatchObject({
      words: ["Quantenphysikprofessur"],
      ignored: ["der"],
      dropWords: [{ word: "Quantenphysikprofessur", total: 2 }],
    });
    expect((await visit("q=Leuchtturm")).nothing).toBeNull();
  });

  test("of public jobs names nothing without which it would be just as empty", async () => {
    const byBoth = await visit("q=Quantenphysikprofessur&group=no_such_group");
    expect(byBoth.nothing).toMatchObject({ words: ["Quantenphysikprofessur"], filters: [], dropWords: [] });
  });

  test("of public jobs names the work that the words mean, a list with jobs does not", async () => {
    expect((await visit("q=Friseur")).nothing?.occupations).toEqual([
      expect.objectContaining({ de: expect.stringContaining("Friseur") }),
    ]);
    expect((await visit("q=Metallhelfer")).total).toBe(2);
  });

  test.each([
    ["q=Softwareentwicklerin", "none"],
    ["q=C%23", "unknown"],
    ["q=xqzwv", "unknown"],
    ["q=Leuchtturm&group=no_such_group", null],
  ])("of public jobs says of %s why nothing is there: %s", async (query, why) => {
    const { understood, nothing, total } = await visit(query);
    const typed = new URLSearchParams(query).get("q") ?? "";
    expect([total, whyNothing(typed, understood, nothing?.filters.length ?? 0)]).toEqual([0, why]);
    expect(nothing?.words).toEqual([typed]);
  });

  test("is none where the named work has no job but the next one has: its words are shown", async () => {
    const { understood, total } = await visit("q=Goldschmiedin");
    expect([total > 0, understood.near, understood.work]).toEqual([true, true, "Goldschmiedin"]);
    expect((await visit("q=Klofrau")).understood.parts).toMatchObject([{ kind: "work", text: "Klofrau" }]);
  });

  test("of the team's jobs counts each filter without it", async () => {
    const ask = (query: string) =>
      database.as(specialist, (trx) => specialistJobs(trx, jobFilterOf(new URLSearchParams(query)), today));
    const empty = await ask("q=Leuchtturm&state=draft");
    expect(empty.total).toBe(0);
    expect(empty.nothing).toEqual({
      words: ["Leuchtturm"],
      ignored: [],
      filters: [{ name: "state", total: 2 }],
      dropWords: [],
    });
    expect((await ask("q=Leuchtturm")).nothing).toBeNull();
    expect((await ask("q=Wolkenschieber")).nothing?.dropWords).toEqual([{ word: "Wolkenschieber", total: 2 }]);
  });

  test("of the team's jobs is not empty for another spelling, another word or what the index knows", async () => {
    const ask = (q: string, found: Partial<JobsFound> | null = null) =>
      database.as(specialist, async (trx) => {
        const all = { ids: [], occupations: [], relaxed: false, ...found };
        const { rows } = await specialistJobs(
          trx,
          { ...jobFilterOf(new URLSearchParams({ q })), found: found && all },
          today,
        );
        return rows.map(({ title }) => title).sort();
      });
    expect(await ask("putzer Leuchtturm")).toEqual(["Leuchtturmputzer"]);
    const { id, occupation } = await database.as(systemActor, async (trx) => {
      const employer = await makeEmployer(trx);
      const { id } = await makeJob(trx, employer, { title: "Brückenwärter", state: "draft" });
      const [row] = await trx.selectFrom("job").select("occupationId").where("id", "=", id).execute();
      return { id, occupation: row?.occupationId ?? "" };
    });
    expect(await ask("Brueckenwaerter")).toEqual(["Brückenwärter"]);
    expect(await ask("Brogueforeman")).toEqual([]);
    expect(await ask("Brogueforeman", { ids: [id] })).toEqual(["Brückenwärter"]);
    expect(await ask("Brogueforeman", { ids: [id], relaxed: true })).toEqual([]);
    expect(await ask("Brogueforeman", { occupations: [occupation] })).toContain("Brückenwärter");
    expect(await ask("Brogueforeman Styrum", { occupations: [occupation] })).toEqual([]);
  });

  test("of people counts each filter without it", async () => {
    const ask = (query: string) =>
      peopleList(database, specialist, query, today, query.includes("q=") ? foundPeople([]) : null);
    expect((await ask("")).nothing).toBeNull();
    expect((await ask("state=left")).nothing?.filters).toEqual([{ name: "state", total: 1 }]);
    expect((await ask("state=left&mine=1")).nothing?.filters).toEqual([]);
    expect((await ask("q=zzz")).nothing?.dropWords).toEqual([{ word: "zzz", total: 1 }]);
    expect((await ask("q=zzz&state=left")).nothing?.dropWords).toEqual([]);
  });

  test("links to the same list without the one thing, from its first page", () => {
    const search = new URLSearchParams("q=Koch+Raumfahrt&group=a&group=b&page=3");
    expect(addressWithout("/de/jobs", search, { name: "group" })).toBe("/de/jobs?q=Koch+Raumfahrt");
    expect(addressWithout("/de/jobs", search, { q: "Koch" })).toBe("/de/jobs?q=Koch&group=a&group=b");
    expect(addressWithout("/de/jobs", new URLSearchParams("q=x"), { q: "" })).toBe("/de/jobs");
  });
});

test("what was found by its own words needs no explanation, another spelling does", async () => {
  const explained = async (q: string) => {
    const { ids, foundBy } = await database.as(specialist, (trx) => findInIndex(trx, "jobs", q, true));
    return [ids.length, Object.values(foundBy).map((why) => why.length)];
  };
  expect(await explained("Leuchtturmputzer")).toEqual([1, []]);
  expect(await explained("Leuchtturmpuzer")).toEqual([1, [1]]);
});
