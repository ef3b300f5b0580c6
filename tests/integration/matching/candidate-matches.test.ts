import { beforeAll, describe, expect, test } from "vitest";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { jobFacets } from "~/domain/matching/facets";
import type { JobOrder } from "~/domain/matching/orders";
import { recordBasis } from "~/queries/candidate/record";
import { candidateJobs, candidateMatches } from "~/queries/matching/candidate-matches";
import { shortlistPerson } from "~/services/proposal/shortlist-person";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");
const day = "2026-11-23";

const world = await database.as(systemActor, async (trx) => {
  const specialist = (await makeUser(trx, "specialist", "Frau Lange")) as Staff;
  const company = await makeEmployer(trx, {});
  const published = { state: "published", publishedAt: time.now(), publishedBy: specialist.userId } as const;
  const { id: candidateId } = await makeCandidate(trx, {});
  await trx
    .insertInto("candidateLanguage")
    .values({ candidateId, language: "de", speaking: "A2", reading: "A2" })
    .execute();
  const jobs: string[] = [];
  for (const [germanSpeaking, hoursMin, hoursMax, startOn] of [
    ["A1", 38, 39, null],
    ["B1", 20, 30, "2027-01-05"],
    ["B2", 15, 20, "2027-01-04"],
  ] as const) {
    const start = { startOn, startFlexible: startOn === null };
    jobs.push((await makeJob(trx, company, { ...published, germanSpeaking, hoursMin, hoursMax, ...start })).id);
  }
  const draft = await makeJob(trx, company, { state: "draft" });
  return { specialist, candidateId, jobs, draft: draft.id };
});

const basis = () => database.as(world.specialist, (trx) => recordBasis(trx, world.candidateId, day));
type Choice = {
  sort?: JobOrder;
  found?: readonly string[] | null;
  facets?: Partial<typeof jobFacets.none>;
  page?: number;
};
const list = async ({ sort = "fit", found = null, facets = {}, page = 1 }: Choice = {}) => {
  const person = await basis();
  const options = { sort, found, facets: { ...jobFacets.none, ...facets }, page, pageSize: 2 };
  return database.as(world.specialist, (trx) => candidateMatches(trx, person, options, day));
};

describe("the jobs of a person", () => {
  let all: Awaited<ReturnType<typeof list>>;
  beforeAll(async () => {
    all = await list();
  });

  test("are the published ones, page by page, in one order", async () => {
    const second = await list({ page: 2 });
    const rows = [...all.rows, ...second.rows];
    expect(all).toMatchObject({ total: 3, pages: 2 });
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 3]);
    expect(rows.map((row) => row.jobId).sort()).toEqual([...world.jobs].sort());
  });

  test("come by their first day where that is asked for, those without one last", async () => {
    const [none, later, first] = world.jobs;
    const pages = [await list({ sort: "start" }), await list({ sort: "start", page: 2 })];
    expect(pages.flatMap(({ rows }) => rows.map((row) => row.jobId))).toEqual([first, later, none]);
  });

  test("a page that does not exist is the last one", async () => {
    expect(await list({ page: 9 })).toMatchObject({ page: 2, rows: [{ rank: 3 }] });
  });

  test("counts are what choosing leaves, and a filtered list keeps each place", async () => {
    const places = new Map([...all.rows, ...(await list({ page: 2 })).rows].map((row) => [row.jobId, row.rank]));
    expect(Object.values(all.counts).flat().length).toBeGreaterThan(0);
    for (const name of jobFacets.names) {
      for (const { value, count } of all.counts[name]) {
        const narrowed = await list({ facets: { [name]: [value] } });
        expect([name, value, narrowed.total]).toEqual([name, value, count]);
        expect(narrowed.rows.map((row) => row.rank)).toEqual(narrowed.rows.map((row) => places.get(row.jobId)));
      }
    }
  });

  test("a search narrows like a filter; a hit that is not published stays away", async () => {
    const [, second = ""] = world.jobs;
    const found = await list({ found: [second, world.draft] });
    expect(found.rows.map((row) => row.jobId)).toEqual([second]);
    expect(found.counts.asks).toEqual([{ value: "B1", count: 1 }]);
    expect(found.without).toBeNull();
    expect(await list({ found: [] })).toMatchObject({
      total: 0,
      rows: [],
      pages: 1,
      without: { groups: [], words: 3 },
    });
    const both = await list({ found: [second], facets: { asks: ["C2"] } });
    expect(both.without).toEqual({ groups: [{ name: "asks", total: 1 }], words: 0 });
  });

  test("jobs side by side are the chosen published ones, with their place; the shortlist belongs to the job", async () => {
    const [first = "", , third = ""] = world.jobs;
    await database.as(world.specialist, (trx) =>
      shortlistPerson(trx, world.specialist, { jobId: third, candidateId: world.candidateId, on: true }),
    );
    const person = await basis();
    const { rows } = await database.as(world.specialist, (trx) =>
      candidateJobs(trx, person, [third, first, world.draft], day),
    );
    expect(rows.map((row) => [row.jobId, row.listed?.by ?? null]).sort()).toEqual(
      [
        [first, null],
        [third, "Frau Lange"],
      ].sort(),
    );
  });
});
