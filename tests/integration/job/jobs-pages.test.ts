import type { KyselyPlugin } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { connect, type Trx, withActor } from "#db/index.server";
import {
  makeAgreement,
  makeCandidate,
  makeCandidateUser,
  makeEmployer,
  makeEmployerUser,
  makeJob,
  makeSite,
  makeUser,
} from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import { publicFilterOf } from "~/domain/job/public-filter";
import { jobFacets } from "~/domain/matching/facets";
import { findInIndex } from "~/facts/find-in-index";
import { searchEngine } from "~/facts/search-engine.server";
import { myJob } from "~/queries/candidate/my-jobs";
import { recordBasis } from "~/queries/candidate/record";
import { employerJobs } from "~/queries/job/employer-jobs";
import { publicJob } from "~/queries/job/public-job";
import { publicJobs } from "~/queries/job/public-jobs";
import { jobReviewPage } from "~/queries/job/review";
import { jobFilterOf, specialistJobs } from "~/queries/job/specialist-jobs";
import { jobWizardPage } from "~/queries/job/wizard";
import { candidateMatches } from "~/queries/matching/candidate-matches";
import { expressInterest } from "~/services/proposal/express-interest";
import { withdrawInterest } from "~/services/proposal/withdraw-interest";
import { syncDocument } from "~/services/search/keep-search-current";

const database = await freshDatabase();
const today = "2026-11-23";
const visitor: Actor = { role: "visitor" };

let queries = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    queries += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};
const counted = connect(database.ownerUrl, { role: "sprosse_app", max: 2, plugins: [counting] });

/** Runs the reads of a page and counts the statements they need, without the one that sets the actor. */
async function countQueries<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<{ page: T; statements: number }> {
  queries = 0;
  const page = await withActor(actor, work, counted.db);
  return { page, statements: queries - 1 };
}

const list = (query = "") => database.as(visitor, (trx) => publicJobs(trx, publicFilterOf(new URLSearchParams(query))));
const titles = (found: { rows: { title: string }[] }) => found.rows.map((row) => row.title).sort();

let employer: { id: string; siteId: string };
let boss: Awaited<ReturnType<typeof makeEmployerUser>>;
let specialist: Awaited<ReturnType<typeof makeUser>>;
const ids: Record<string, string> = {};
const slugs: Record<string, string> = {};

beforeAll(async () => {
  await database.as(systemActor, async (trx) => {
    specialist = await makeUser(trx, "specialist");
    ids.person = (await makeCandidate(trx)).id;
    employer = await makeEmployer(trx);
    boss = await makeEmployerUser(trx, employer.id);
    await makeAgreement(trx, employer.id, specialist.userId, boss.userId);
    const harbour = await makeSite(trx, employer.id, { isMain: false, districtId: "hafen", name: "Hafen" });
    const published = { state: "published", publishedAt: "2026-11-20T08:00:00Z", publishedBy: specialist.userId };
    const make = async (key: string, values: Parameters<typeof makeJob>[2]) => {
      const job = await makeJob(trx, employer, { ...published, ...values });
      ids[key] = job.id;
      slugs[key] = job.slug;
    };
    await make("metal", { title: "Metall" });
    await make("store", {
      title: "Lager",
      occupationId: "lagerhelfer",
      siteId: harbour.id,
      hoursMin: 20,
      hoursMax: 20,
      germanSpeaking: "A1",
      mentorName: "",
    });
    await make("care", {
      title: "Pflege",
      occupationId: "pflegehelfer",
      germanSpeaking: "B1",
      // neither half a week nor full time, to a tenth of an hour
      hoursMin: 34.9,
      hoursMax: null,
    });
    await make("draft", { title: "Entwurf", state: "draft", publishedAt: null, publishedBy: null });
    await make("past", { title: "Vorbei", closesOn: "2020-01-01" });
  });
  for (const id of Object.values(ids))
    await syncDocument(database.db, searchEngine().engines, "jobs", id, onDay(today));
  return () => counted.close();
});

describe("the public list", () => {
  test("shows what is public today and nothing else", async () => {
    expect(titles(await list())).toEqual(["Lager", "Metall", "Pflege"]);
  });

  test.each([
    ["district=hafen", ["Lager"]],
    ["group=produktion", ["Metall"]],
    ["group=produktion&group=logistik", ["Lager", "Metall"]],
    ["hours=part", ["Lager"]],
    ["hours=mid", ["Pflege"]],
    ["hours=full", ["Metall"]],
    ["level=A1", ["Lager"]],
    ["level=A2", ["Lager", "Metall"]],
    ["supported=1", ["Metall", "Pflege"]],
    ["q=lager", ["Lager"]],
    ["q=warehouse", ["Lager"]],
    ["q=gibtesnicht", []],
    ["district=saarn", []],
    ["q=%27%22%3B--&district=%00&page=9999", []],
  ])("filters by %s", async (query, wanted) => {
    expect(titles(await list(query))).toEqual(wanted);
  });

  test("counts what choosing another value of the same filter would give", async () => {
    const found = await list("group=logistik");
    expect(found.groups).toMatchObject({ logistik: 1, produktion: 1, pflege: 1 });
    expect(found.districts).toEqual({ hafen: 1 });
    expect(found.districtNames.hafen).toContain("Hafen");
  });

  test("leaves out a job that was withdrawn before the index knew", async () => {
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("job")
        .set({ state: "paused" })
        .where("id", "=", ids.care ?? "")
        .execute(),
    );
    expect(titles(await list())).toEqual(["Lager", "Metall"]);
    await database.as(systemActor, (trx) =>
      trx
        .updateTable("job")
        .set({ state: "published" })
        .where("id", "=", ids.care ?? "")
        .execute(),
    );
  });
});

describe("a public job", () => {
  test("has its facts, and a job in any other state has no page", async () => {
    const job = await database.as(visitor, (trx) => publicJob(trx, slugs.metal ?? ""));
    expect(job).toMatchObject({ title: "Metall", supported: true, apprenticeshipId: "fk_metall", places: 2 });
    expect(JSON.stringify(job)).not.toContain("Frau Sommer");
    for (const key of ["draft", "past"]) {
      await expect(database.as(visitor, (trx) => publicJob(trx, slugs[key] ?? ""))).rejects.toMatchObject({
        kind: "not_found",
      });
    }
  });
});

describe("interest", () => {
  test("can be shown once, taken back, and is nobody else's", async () => {
    const [me, other] = await database.as(systemActor, async (trx) => {
      const people = [await makeCandidate(trx), await makeCandidate(trx)];
      return Promise.all(people.map((person) => makeCandidateUser(trx, person.id)));
    });
    if (!me || !other) throw new Error("no people");
    const slug = slugs.metal ?? "";
    const say = (actor: typeof me) => database.as(actor, (trx) => expressInterest(trx, actor, { slug }));
    const see = (actor: typeof me) => database.as(actor, (trx) => myJob(trx, actor, slug, today));
    await say(me);
    await say(me);
    expect((await see(me)).interested).toBe(true);
    expect((await see(other)).interested).toBe(false);
    await database.as(other, (trx) => withdrawInterest(trx, other, { slug }));
    expect((await see(me)).interested).toBe(true);
    await database.as(me, (trx) => withdrawInterest(trx, me, { slug }));
    expect((await see(me)).interested).toBe(false);
    await expect(database.as(boss, (trx) => expressInterest(trx, boss, { slug }))).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("the lists of a company and of the city's team", () => {
  test("a company sees its own jobs in every state", async () => {
    const rows = await database.as(boss, (trx) => employerJobs(trx, boss));
    expect(rows.map((row) => row.title).sort()).toEqual(["Entwurf", "Lager", "Metall", "Pflege", "Vorbei"]);
    const stranger = await database.as(systemActor, async (trx) => makeEmployerUser(trx, (await makeEmployer(trx)).id));
    expect(await database.as(stranger, (trx) => employerJobs(trx, stranger))).toEqual([]);
  });

  test("the team filters by state, group, district and words", async () => {
    const find = (query: string) =>
      database.as(specialist, (trx) => specialistJobs(trx, jobFilterOf(new URLSearchParams(query)), today));
    expect(titles(await find("state=draft"))).toEqual(["Entwurf"]);
    expect(titles(await find("district=hafen&group=logistik"))).toEqual(["Lager"]);
    expect(titles(await find("q=METALL"))).toContain("Metall");
    expect(titles(await find("q=100%25_"))).toEqual([]);
    const all = await find("");
    for (const [name, facet] of [
      ["state", "states"],
      ["group", "groups"],
      ["district", "districts"],
    ] as const) {
      expect(all[facet].length, name).toBeGreaterThan(1);
      for (const { value, count } of all[facet]) {
        const narrowed = await find(`${name}=${value}`);
        expect([name, value, narrowed.total]).toEqual([name, value, count]);
        // a choice does not narrow its own facet, but it narrows the others
        expect(narrowed[facet]).toEqual(all[facet]);
      }
    }
    const found = await find("state=draft");
    expect(found.districts.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(found.total);
    expect(found.states.find((one) => one.value === "published")?.count).toBeGreaterThan(1);
  });

  test("keeps what the team chose beside the list, even when nothing is left of it", async () => {
    const query = "state=filled&group=pflege&group=nosuch&district=hafen&district=nosuch&q=zzzz";
    const found = await database.as(specialist, (trx) =>
      specialistJobs(trx, jobFilterOf(new URLSearchParams(query)), today),
    );
    expect(found.states).toEqual([{ value: "filled", count: 0 }]);
    expect(found.groups).toEqual([{ value: "pflege", count: 0 }]);
    expect(found.districts).toMatchObject([{ value: "hafen", count: 0 }]);
  });
});

describe("the order of the team's list", () => {
  const order = async (query: string) => {
    const found = await database.as(specialist, (trx) =>
      specialistJobs(trx, jobFilterOf(new URLSearchParams(query)), today),
    );
    return found.rows.map((row) => row.title);
  };

  test("has what waits for review first, or is as asked for", async () => {
    await database.as(systemActor, async (trx) => {
      const change = (key: string, values: { startOn?: string; places?: number; publishedAt?: string }) =>
        trx
          .updateTable("job")
          .set(values)
          .where("id", "=", ids[key] ?? "")
          .execute();
      await change("store", { startOn: "2027-01-04", places: 1, publishedAt: "2026-11-21T08:00:00Z" });
      await change("care", { startOn: "2026-12-01", places: 4, publishedAt: "2026-11-22T08:00:00Z" });
      await change("metal", { startOn: "2026-12-15", places: 2 });
    });
    expect((await order("")).at(0)).toBe("Entwurf");
    const only = (titles: string[]) => titles.filter((title) => ["Lager", "Pflege", "Metall"].includes(title));
    expect(only(await order("sort=newest"))).toEqual(["Pflege", "Lager", "Metall"]);
    expect(only(await order("sort=start"))).toEqual(["Pflege", "Metall", "Lager"]);
    expect(only(await order("sort=places"))).toEqual(["Pflege", "Metall", "Lager"]);
    expect(await order("sort=nonsense")).toEqual(await order(""));
    expect(await order("state=draft&sort=places")).toEqual(["Entwurf"]);
  });

  test("by places counts those in which nobody works", async () => {
    const found = await database.as(specialist, (trx) =>
      specialistJobs(trx, jobFilterOf(new URLSearchParams("sort=places")), today),
    );
    expect(found.rows.find((row) => row.title === "Pflege")?.openPlaces).toBe(4);
    const plain = await database.as(specialist, (trx) =>
      specialistJobs(trx, jobFilterOf(new URLSearchParams()), today),
    );
    expect(plain.rows[0]).not.toHaveProperty("openPlaces");
  });
});

describe("what a search found", () => {
  const marked = (segments: readonly { text: string; match: boolean }[] | null | undefined) =>
    segments?.filter(({ match }) => match).map(({ text }) => text);

  test("is marked in the public list, and nothing is marked without a search", async () => {
    const found = await list("q=lager");
    const id = ids.store ?? "";
    expect(marked(found.marks[id]?.title)).toEqual(["Lager"]);
    expect((await list()).marks).toEqual({});
  });

  test("is marked in the team's list, also in jobs that are in no index", async () => {
    const found = await database.as(specialist, async (trx) => {
      const inIndex = await findInIndex(trx, "jobs", "entwurf");
      return specialistJobs(trx, { ...jobFilterOf(new URLSearchParams("q=entwurf")), found: inIndex }, today);
    });
    expect(found.rows.map((row) => marked(row.marked?.title))).toEqual([["Entwurf"]]);
  });
});

describe("queries per page", () => {
  test.each<[string, () => Actor, (trx: Trx, actor: Actor) => Promise<unknown>, number]>([
    ["public list", () => visitor, (trx) => publicJobs(trx, publicFilterOf(new URLSearchParams())), 2],
    [
      "public list, filtered down to nothing, with what would be found otherwise",
      () => visitor,
      (trx) => publicJobs(trx, publicFilterOf(new URLSearchParams("group=bau&district=saarn&q=bau"))),
      6,
    ],
    ["public job", () => visitor, (trx) => publicJob(trx, slugs.metal ?? ""), 1],
    ["company's list", () => boss, (trx, actor) => employerJobs(trx, actor), 1],
    ["wizard", () => boss, (trx, actor) => jobWizardPage(trx, actor, ids.draft ?? "", today), 2],
    ["team's list", () => specialist, (trx) => specialistJobs(trx, jobFilterOf(new URLSearchParams()), today), 1],
    ["review", () => specialist, (trx, actor) => jobReviewPage(trx, actor, ids.metal ?? "", today), 3],
    [
      "a person's jobs inside the record",
      () => specialist,
      async (trx) => {
        const basis = await recordBasis(trx, ids.person ?? "", today);
        const { total } = await candidateMatches(
          trx,
          basis,
          { found: null, facets: jobFacets.none, page: 1, pageSize: 20 },
          today,
        );
        expect(total).toBeGreaterThan(1);
      },
      5,
    ],
  ])("%s", async (_name, actor, work, most) => {
    // the first search reads the words for occupations and then caches them for a minute
    await countQueries(actor(), (trx) => work(trx, actor()));
    const { statements } = await countQueries(actor(), (trx) => work(trx, actor()));
    expect(statements).toBeLessThanOrEqual(most);
  });
});
