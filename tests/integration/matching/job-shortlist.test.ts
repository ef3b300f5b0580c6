import { beforeEach, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { consentTo } from "#tests/support/proposal-world";
import type { Staff } from "~/domain/actor";
import { personFacets } from "~/domain/matching/facets";
import { jobMatches } from "~/queries/matching/job-matches";
import { jobPeople } from "~/queries/matching/job-people";
import { proposeSeveral } from "~/services/proposal/propose-several";
import { shortlistPerson } from "~/services/proposal/shortlist-person";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");
const day = "2026-11-23";

type World = Awaited<ReturnType<typeof makeWorld>>;
let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

/** Four people for two places at a company that accepts three open proposals; three of them have consented to it. */
async function makeWorld() {
  const made = await database.as(systemActor, async (trx) => {
    await trx.updateTable("candidate").set({ state: "left" }).execute();
    const specialist = (await makeUser(trx, "specialist", "Frau Lange")) as Staff;
    const colleague = (await makeUser(trx, "specialist", "Herr Weiß")) as Staff;
    const company = await makeEmployer(trx, { contactCap: 3 });
    const job = await makeJob(trx, company, {
      state: "published",
      publishedAt: time.now(),
      publishedBy: specialist.userId,
      places: 2,
    });
    const people: string[] = [];
    // the first two have the same points, so the longer wait decides
    for (const [nth, level] of ["B1", "A2", "A1", "A0"].entries()) {
      people.push(await person(trx, level, `2026-11-0${nth + 1}`));
    }
    return { specialist, colleague, company, job, people };
  });
  for (const id of made.people.slice(0, 3)) await consentTo(database, made.specialist, id, made.company.id);
  return made;
}

async function person(trx: Trx, level: string, waitingSince: string): Promise<string> {
  const { id } = await makeCandidate(trx, { waitingSince });
  await trx
    .insertInto("candidateLanguage")
    .values({ candidateId: id, language: "de", speaking: level, reading: level })
    .execute();
  return id;
}

const put = (candidateId: string, on = true, actor = world.specialist, jobId = world.job.id) =>
  database.as(actor, (trx) => shortlistPerson(trx, actor, { jobId, candidateId, on }));
const shortlist = (actor = world.specialist) =>
  database.as(actor, (trx) => jobPeople(trx, world.job.id, "shortlist", day));
const several = (ids: readonly string[]) =>
  database.as(world.specialist, (trx) =>
    proposeSeveral(
      trx,
      world.specialist,
      { jobId: world.job.id, people: ids.map((candidateId) => ({ candidateId, overrideReason: null })) },
      time,
    ),
  );
const proposals = () =>
  database.as(systemActor, (trx) =>
    trx.selectFrom("proposal").select(["candidateId", "state"]).where("jobId", "=", world.job.id).execute(),
  );

describe("the shortlist of a job", () => {
  test("belongs to the team: a colleague sees it, with who added whom, best placed first", async () => {
    const [best = "", second = ""] = world.people;
    await put(second);
    await put(best, true, world.colleague);
    const { rows, head } = await shortlist(world.colleague);
    expect(rows.map((row) => [row.candidateId, row.listed?.by, row.rank])).toEqual([
      [best, "Herr Weiß", 1],
      [second, "Frau Lange", 2],
    ]);
    expect(head.shortlisted).toBe(2);
  });

  test("adding twice counts once, with whoever was first; removing twice removes once", async () => {
    const [best = ""] = world.people;
    await put(best);
    await put(best, true, world.colleague);
    expect((await shortlist()).rows).toMatchObject([{ listed: { by: "Frau Lange" } }]);
    await put(best, false, world.colleague);
    await put(best, false);
    expect((await shortlist()).rows).toEqual([]);
  });

  test("holds people whom the list leaves out, without a place", async () => {
    const [best = ""] = world.people;
    await put(best);
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("workAccess")
        .values({ candidateId: best, permission: "none", permitState: "not_needed", during: "[2025-01-01,)" })
        .execute(),
    );
    expect((await shortlist()).rows).toMatchObject([{ candidateId: best, rank: null, result: { blocked: true } }]);
  });

  test("does not exist for a missing job, a missing person, companies and candidates", async () => {
    const [best = ""] = world.people;
    await expect(put(world.job.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(put(best, true, world.specialist, best)).rejects.toMatchObject({ kind: "not_found" });
    await put(best);
    const company = { role: "employer", userId: world.specialist.userId, employerId: world.company.id } as const;
    const self = { role: "candidate", userId: world.specialist.userId, candidateId: best } as const;
    for (const actor of [company, self, { role: "visitor" } as const]) {
      expect(await database.as(actor, (trx) => trx.selectFrom("jobShortlist").selectAll().execute())).toEqual([]);
    }
  });
});

describe("proposing several at once", () => {
  test("proposes the best placed first, and says why not for each of the others", async () => {
    const [best = "", second = "", third = "", withoutConsent = ""] = world.people;
    const outcomes = await several([withoutConsent, third, second, best]);
    expect(outcomes).toMatchObject([
      { candidateId: best, mailed: expect.any(Boolean) },
      { candidateId: second, mailed: expect.any(Boolean) },
      { candidateId: third, refused: "proposal.noPlaceLeft" },
      { candidateId: withoutConsent, refused: "proposal.noPlaceLeft" },
    ]);
    expect((await proposals()).map((row) => row.candidateId).sort()).toEqual([best, second].sort());
  });

  test("respects the company's cap and a proposal that is already open", async () => {
    const [best = "", second = "", third = ""] = world.people;
    await database.owner.pool.query("update employer set contact_cap = 1 where id = $1", [world.company.id]);
    await several([best]);
    expect(await several([second, third, best])).toMatchObject([
      { candidateId: best, refused: "proposal.alreadyLive" },
      { candidateId: second, refused: "proposal.capReached" },
      { candidateId: third, refused: "proposal.capReached" },
    ]);
    expect(await proposals()).toHaveLength(1);
  });

  test("a refusal in between leaves nothing of that person behind and does not stop the others", async () => {
    const [best = "", second = "", third = ""] = world.people;
    await database.owner.pool.query("update consent set withdrawn_at = now() where candidate_id = $1", [second]);
    const outcomes = await several([third, second, best]);
    expect(outcomes.map((one) => "refused" in one && one.refused)).toEqual([false, "proposal.noConsent", false]);
    expect(await proposals()).toHaveLength(2);
    const messages = await database.as(systemActor, (trx) =>
      trx.selectFrom("changeLog").select("id").where("tableName", "=", "proposal").execute(),
    );
    expect(messages.length).toBeGreaterThan(0);
  });

  test("two colleagues at once never fill more than the places", async () => {
    const [best = "", second = "", third = ""] = world.people;
    await Promise.all([several([best, second]), several([third, second])]);
    expect(await proposals()).toHaveLength(2);
  });
});

describe("the list of a job, filtered", () => {
  const list = (facets: Partial<typeof personFacets.none>, more: { found?: string[]; sort?: "waits" } = {}) =>
    database.as(world.specialist, (trx) =>
      jobMatches(
        trx,
        world.job.id,
        {
          found: null,
          page: 1,
          pageSize: 20,
          withBlocked: false,
          withWorking: false,
          facets: { ...personFacets.none, ...facets },
          ...more,
        },
        day,
      ),
    );

  test("keeps everybody's place, and its counts are what choosing leaves", async () => {
    const [, second = ""] = world.people;
    const all = await list({});
    expect(all.counts?.german.map(({ value, count }) => [value, count])).toEqual([
      ["A0", 1],
      ["A1", 1],
      ["A2", 1],
      ["B1", 1],
    ]);
    const narrowed = await list({ german: ["A2"] });
    expect(narrowed.rows).toMatchObject([{ candidateId: second, rank: 2 }]);
    for (const { value, count } of all.counts?.bridge ?? []) {
      expect((await list({ bridge: [value] })).total).toBe(count);
    }
  });

  test("can start with who has waited longest, and everybody keeps their place", async () => {
    const [first = "", second = "", third = "", fourth = ""] = world.people;
    const days = { [fourth]: "2026-01-04", [third]: "2026-02-03", [first]: "2026-03-01", [second]: "2026-04-02" };
    await database.as(systemActor, async (trx) => {
      for (const [id, waitingSince] of Object.entries(days))
        await trx.updateTable("candidate").set({ waitingSince }).where("id", "=", id).execute();
    });
    const places = new Map((await list({})).rows.map((row) => [row.candidateId, row.rank]));
    const { rows } = await list({}, { sort: "waits" });
    expect(rows.map((row) => row.candidateId)).toEqual([fourth, third, first, second]);
    for (const row of rows) expect(row.rank).toBe(places.get(row.candidateId));
  });

  test("says of an empty list what each choice, and the words, keep out", async () => {
    const [best = ""] = world.people;
    expect((await list({ german: ["A2"] })).without).toBeNull();
    const empty = await list({ german: ["A2"] }, { found: [best] });
    expect(empty).toMatchObject({ total: 0, without: { groups: [{ name: "german", total: 1 }], words: 1 } });
  });

  test("brings in people whom the law stops when asked for them", async () => {
    const [best = ""] = world.people;
    await database.as(systemActor, (trx) =>
      trx
        .insertInto("workAccess")
        .values({ candidateId: best, permission: "none", permitState: "not_needed", during: "[2025-01-01,)" })
        .execute(),
    );
    expect((await list({})).rows.map((row) => row.candidateId)).not.toContain(best);
    expect((await list({})).counts?.blocks).toContainEqual({ value: "access", count: 1 });
    expect((await list({ blocks: ["access"] })).rows.map((row) => row.candidateId)).toEqual([best]);
  });
});
