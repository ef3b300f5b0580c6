import { describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { jobMatches } from "~/queries/matching/job-matches";
import { whyChoices } from "~/queries/matching/why-choices";
import { whyPair } from "~/queries/matching/why-pair";

const database = await freshDatabase();
const day = "2026-11-23";

/** Three people who differ only in their German and their wait, one whom the law stops, and one who has left. */
const city = await database.as(systemActor, async (trx) => {
  const specialist = (await makeUser(trx, "specialist")) as Staff;
  const company = await makeEmployer(trx);
  const job = await makeJob(trx, company, {
    state: "published",
    publishedBy: specialist.userId,
    publishedAt: new Date(`${day}T08:00:00Z`),
  });
  const best = await person(trx, "B1", "2026-01-01", "Amina");
  const same = await person(trx, "B1", "2026-06-01", "Bilal");
  const last = await person(trx, "A0", "2025-01-01", "Chidi");
  const stopped = await person(trx, "B1", "2026-01-01", "Dilan");
  await trx
    .insertInto("workAccess")
    .values({ candidateId: stopped.id, permission: "none", permitState: "not_needed", during: "[2025-01-01,)" })
    .execute();
  const gone = await person(trx, "B1", "2026-01-01", "Esra");
  await trx.updateTable("candidate").set({ state: "erased" }).where("id", "=", gone.id).execute();
  return { specialist, job, best, same, last, stopped, gone };
});

async function person(trx: Trx, level: "A0" | "B1", waitingSince: string, givenName: string) {
  const made = await makeCandidate(trx, { waitingSince, givenName });
  await trx
    .insertInto("candidateLanguage")
    .values({ candidateId: made.id, language: "de", speaking: level, reading: "B1" })
    .execute();
  return made;
}

const { specialist, job } = city;
const why = (id: string) => database.as(specialist, (trx) => whyPair(trx, job.id, id, day));

describe("why not this person, why not higher", () => {
  test("gives the place in the list, who is above, and which answers make the difference", async () => {
    const answer = await why(city.last.id);
    expect(answer).toMatchObject({ place: 3, of: 3, above: 2 });
    expect(answer.neighbours.map((one) => one.id)).toEqual([city.best.id, city.same.id]);
    const [best] = answer.neighbours;
    expect(best?.differences.map((d) => d.id)).toEqual(["speaking"]);
    expect(best?.differences[0]?.points).toBeCloseTo((best?.score ?? 0) - answer.result.score, 0);
    const list = await database.as(specialist, (trx) =>
      jobMatches(trx, job.id, { found: null, page: 1, pageSize: 20, withBlocked: false, withWorking: false }, day),
    );
    expect(list.rows).toHaveLength(3);
    for (const row of list.rows) {
      const { place, result } = await why(row.candidateId);
      expect([place, result.score]).toEqual([row.rank, row.result.score]);
    }
  });

  test("names the wait where points are equal", async () => {
    const answer = await why(city.same.id);
    expect(answer).toMatchObject({ place: 2, above: 1 });
    expect(answer.neighbours[0]).toMatchObject({ id: city.best.id, differences: [], waitingSince: "2026-01-01" });
  });

  test("names what would move the person up, with the place it leads to", async () => {
    const { lifts } = await why(city.last.id);
    expect(lifts.find((lift) => lift.key === "speaking.A2")).toMatchObject({
      place: 1,
      bridge: { instrument: "intkurs" },
    });
  });

  test("answers for somebody whom the law stops, placed after everybody", async () => {
    const answer = await why(city.stopped.id);
    expect(answer).toMatchObject({ result: { blocked: true }, place: 4, above: 3 });
  });

  test("a closed job still has its order, as its list shows it", async () => {
    await database.owner.pool.query("update job set closes_on = '2026-11-01' where id = $1", [job.id]);
    expect(await why(city.last.id)).toMatchObject({ result: { blocked: true }, above: 3 });
    await database.owner.pool.query("update job set closes_on = null where id = $1", [job.id]);
  });

  test("an erased person, a missing person and a missing job do not exist", async () => {
    await expect(why(city.gone.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(why(job.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(database.as(specialist, (trx) => whyPair(trx, city.best.id, city.best.id, day))).rejects.toMatchObject(
      { kind: "not_found" },
    );
  });

  test("a job is found by its own address, among others, and a person by theirs", async () => {
    const others = await database.as(systemActor, async (trx) => {
      const company = await makeEmployer(trx);
      const published = {
        state: "published",
        publishedBy: specialist.userId,
        publishedAt: new Date(`${day}T09:00:00Z`),
      };
      return [await makeJob(trx, company, published), await makeJob(trx, company, published)];
    });
    for (const { id } of [job, ...others]) {
      const asked = { jobId: id, personId: null, words: "" };
      const { job: found, people } = await database.as(specialist, (trx) => whyChoices(trx, asked));
      expect([found?.id, people]).toEqual([id, []]);
    }
    const none = await database.as(specialist, (trx) => whyChoices(trx, { jobId: null, personId: null, words: "" }));
    expect([none.job, none.person, none.people]).toEqual([null, null, []]);
    const { person: found } = await database.as(specialist, (trx) =>
      whyChoices(trx, { jobId: null, personId: city.last.id, words: "" }),
    );
    expect(found?.id).toBe(city.last.id);
  });

  test("with twenty people of one name it says that there may be more, with nineteen it does not", async () => {
    const find = () =>
      database.as(specialist, (trx) => whyChoices(trx, { jobId: null, personId: null, words: "Fatuma" }));
    await database.as(systemActor, async (trx) => {
      for (let n = 0; n < 19; n += 1) await makeCandidate(trx, { givenName: "Fatuma" });
    });
    expect((await find()).people).toHaveLength(19);
    expect((await find()).cut).toBe(false);
    await database.as(systemActor, (trx) => makeCandidate(trx, { givenName: "Fatuma" }));
    expect((await find()).people).toHaveLength(20);
    expect((await find()).cut).toBe(true);
  });

  test("people are found by name in either order and by number, the erased never", async () => {
    const find = async (words: string) =>
      (await database.as(specialist, (trx) => whyChoices(trx, { jobId: job.id, personId: null, words }))).people.map(
        (one) => one.id,
      );
    expect(await find("amina")).toEqual([city.best.id]);
    expect(await find(city.last.code.toLowerCase())).toEqual([city.last.id]);
    expect(await find("100%")).toEqual([]);
    expect(await find("Esra")).toEqual([]);
  });
});
