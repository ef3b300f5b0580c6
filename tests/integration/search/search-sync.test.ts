import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { hasMoreActiveThan, sweepTableChanges } from "#db/repositories/match-table-facts";
import { listCandidateSearchRows } from "#db/repositories/search-rows";
import { openSearch, type Search } from "#search/index.server";
import { makeCandidate, makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import { rebuildIndex, reconcileSearch, syncDocument } from "~/services/search/keep-search-current";

const today = "2026-11-23";
let database: TestDatabase;
let search: Search;
let specialist: Actor & { userId: string };
let employer: { id: string; siteId: string };

beforeAll(async () => {
  database = await freshDatabase();
  search = openSearch({});
  await database.as(systemActor, async (trx) => {
    specialist = await makeUser(trx, "specialist");
    employer = await makeEmployer(trx);
  });
});

const published = () => ({
  state: "published",
  publishedAt: new Date("2026-11-01T08:00:00Z"),
  publishedBy: specialist.userId,
});
const engine = () => {
  const [first] = search.engines;
  if (!first) throw new Error("no engine");
  return first;
};
const jobsFor = async (q: string) =>
  (await database.as({ role: "visitor" }, (trx) => search.search(trx, "jobs", { q, pageSize: 100 }))).hits.map(
    (hit) => hit.id,
  );
const sync = (id: string, index: "jobs" | "candidates" = "jobs") =>
  syncDocument(database.db, search.engines, index, id, onDay(today));

describe("what the index contains about a person", () => {
  test("is a skill to the last day of its proof, and practice from a whole year on", async () => {
    const { id } = await database.as(systemActor, (trx) => makeCandidate(trx));
    await database.as(systemActor, async (trx) => {
      const skill = { candidateId: id, level: 2 };
      await trx
        .insertInto("candidateSkill")
        .values([
          { ...skill, skillId: "S_SEW", validTo: today },
          { ...skill, skillId: "S_PUNCTUAL", validTo: "2026-11-22" },
        ])
        .execute();
      await trx
        .insertInto("candidateExperience")
        .values([
          { candidateId: id, occupationId: "lagerhelfer", yearsMin: 1 },
          { candidateId: id, occupationId: "metallhelfer", yearsMin: 0.9 },
        ])
        .execute();
    });
    const [row] = await database.as(systemActor, (trx) => listCandidateSearchRows(trx, [id], today));
    expect([row?.skills.map((skill) => skill.id), row?.practised]).toEqual([["S_SEW"], ["lagerhelfer"]]);
  });
});

describe("notes of changed facts", () => {
  test.each([
    ["are kept for three days", 0, 1],
    ["not for a second more", 1, 0],
  ])("%s", async (_when, seconds, kept) => {
    // the database clock stands still within a transaction
    const notes = await database.owner.db.transaction().execute(async (trx) => {
      const { id } = await makeCandidate(trx);
      const job = await makeJob(trx, employer, published());
      const age = sql`at = now() - make_interval(days => 3, secs => ${seconds})`;
      await sql`update search_pg.facts_written set ${age} where candidate_id = ${id}`.execute(trx);
      await sql`update search_pg.job_facts_written set ${age} where job_id = ${job.id}`.execute(trx);
      await sweepTableChanges(trx);
      const left = await sql`select candidate_id from search_pg.facts_written where candidate_id = ${id}
        union all select job_id from search_pg.job_facts_written where job_id = ${job.id}`.execute(trx);
      return left.rows;
    });
    expect(notes).toHaveLength(2 * kept);
  });
});

test("n active people are more than n − 1, and no more than n", async () => {
  await database.as(systemActor, (trx) => makeCandidate(trx));
  const answers = await database.as(systemActor, async (trx) => {
    const active = await trx.selectFrom("candidate").select("id").where("state", "=", "active").execute();
    return [await hasMoreActiveThan(trx, active.length - 1), await hasMoreActiveThan(trx, active.length)];
  });
  expect(answers).toEqual([true, false]);
});

describe("keeping the search current", () => {
  test("a published job is found, a paused one no longer", async () => {
    const job = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Leuchtturmhelfer" }),
    );
    await sync(job.id);
    expect(await jobsFor("Leuchtturm")).toEqual([job.id]);
    await database.as(systemActor, (trx) =>
      trx.updateTable("job").set({ state: "paused" }).where("id", "=", job.id).execute(),
    );
    await sync(job.id);
    expect(await jobsFor("Leuchtturm")).toEqual([]);
  });

  test.each([
    ["a draft", { state: "draft" }],
    ["a closed one", { state: "closed" }],
    ["one past its last day", { closesOn: "2026-11-22" }],
  ])("%s is not found", async (_what, values) => {
    const job = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Windmüllerhelfer", ...values }),
    );
    await sync(job.id);
    expect(await jobsFor("Windmüller")).toEqual([]);
  });

  test("one on its last day is found", async () => {
    const job = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Fährhelfer", closesOn: today }),
    );
    await sync(job.id);
    expect(await jobsFor("Fährhelfer")).toContain(job.id);
  });

  test("a note about a row that never existed, or is gone, does no harm", async () => {
    const nobody = "00000000-0000-4000-8000-00000000dead";
    const gone = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Köhlerhelfer" }),
    );
    await sync(gone.id);
    expect(await jobsFor("Köhler")).toEqual([gone.id]);
    await database.owner.db.deleteFrom("job").where("id", "=", gone.id).execute();
    for (const index of ["jobs", "candidates"] as const) await expect(sync(nobody, index)).resolves.toBeUndefined();
    await sync(gone.id);
    expect(await jobsFor("Köhler")).toEqual([]);
  });

  test("after two notes about the same row at once, the index has the row as it is", async () => {
    const job = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Doppelhelfer" }),
    );
    await Promise.all([sync(job.id), sync(job.id), sync(job.id)]);
    expect(await jobsFor("Doppelhelfer")).toEqual([job.id]);
  });

  test("a person's document contains what staff search by, and no name, contact, status or note", async () => {
    const person = await database.as(systemActor, async (trx) => {
      const made = await makeCandidate(trx, {
        givenName: "Unverwechselbar",
        familyName: "Geheimnisvoll",
        street: "Verborgene Gasse 7",
        note: "Notiz über Vieles",
        waitingSince: "2026-10-01",
        shiftsAccepted: ["t", "f"],
        hoursMin: 20,
        hoursMax: 30,
      });
      await trx
        .insertInto("candidateExperience")
        .values({ candidateId: made.id, occupationId: "kochassistent", original: "Koch in Aleppo" })
        .execute();
      await trx
        .insertInto("candidateLanguage")
        .values([
          { candidateId: made.id, language: "de", speaking: "A2", reading: "A1" },
          { candidateId: made.id, language: "ar", isFirst: true },
        ])
        .execute();
      await trx.insertInto("candidateSkill").values({ candidateId: made.id, skillId: "L_B", level: 3 }).execute();
      await trx
        .insertInto("workAccess")
        .values({
          candidateId: made.id,
          permission: "permit_abh",
          statusId: "gestattung_komm",
          permitState: "needed",
          original: "§ 55 AsylG",
          during: "[2026-01-01,)",
        })
        .execute();
      return made;
    });
    await sync(person.id, "candidates");
    const result = await database.as(specialist, (trx) => search.search(trx, "candidates", { q: "Köchin" }));
    const hit = result.hits.find(({ id }) => id === person.id);
    expect(hit?.doc).toMatchObject({
      experience: ["kochassistent"],
      licences: ["L_B"],
      germanSpeaking: 2,
      germanReading: 1,
      languages: ["ar", "de"],
      readiness: "after_a_step",
      withoutOffer: true,
      waitingSince: "2026-10-01",
      districtId: "styrum",
    });
    const { rows } = await database.owner.pool.query(
      "select string_agg(t::text, ' ') as text from (select * from search_pg.candidates_a union all select * from search_pg.candidates_b) t",
    );
    const words = await database.owner.pool.query(
      "select string_agg(word, ' ') as text from (select * from search_pg.candidates_a_word union all select * from search_pg.candidates_b_word) t",
    );
    const everything = `${rows[0].text} ${words.rows[0].text}`.toLowerCase();
    for (const secret of [
      "unverwechselbar",
      "geheimnis",
      "verborgene",
      "notiz",
      "gestattung",
      "asylg",
      "aleppo",
      "permit",
      "2002",
      "45476",
    ]) {
      expect(everything, secret).not.toContain(secret);
    }
  });

  test("somebody who pauses or is erased is not found", async () => {
    for (const state of ["paused", "left", "erased"]) {
      const person = await database.as(systemActor, (trx) => makeCandidate(trx, {}));
      await sync(person.id, "candidates");
      const all = () => database.as(specialist, (trx) => engine().get(trx, "candidates", [person.id]));
      expect(await all()).toHaveLength(1);
      await database.as(systemActor, (trx) =>
        trx.updateTable("candidate").set({ state }).where("id", "=", person.id).execute(),
      );
      await sync(person.id, "candidates");
      expect(await all()).toHaveLength(0);
    }
  });

  test("the first reconcile builds the index, later ones repair what differs and leave the rest", async () => {
    const job = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Verlorenhelfer" }),
    );
    const first = await reconcileSearch(database.db, search, onDay(today));
    expect(first.map(({ rebuilt }) => rebuilt)).toEqual([true, true]);
    expect(await jobsFor("Verlorenhelfer")).toEqual([job.id]);

    await database.as(systemActor, (trx) => search.remove(trx, "jobs", [job.id]));
    await database.owner.pool.query("update occupation set en = 'Metal hand' where id = 'metallhelfer'");
    const second = await reconcileSearch(database.db, search, onDay(today));
    expect(second.find(({ index }) => index === "jobs")).toMatchObject({ rebuilt: false, removed: 0 });
    expect(second.find(({ index }) => index === "jobs")?.written).toBeGreaterThan(0);
    expect(await jobsFor("Verlorenhelfer")).toEqual([job.id]);

    await database.owner.pool.query("update job set state = 'closed' where id = $1", [job.id]);
    expect((await reconcileSearch(database.db, search, onDay(today)))[0]).toMatchObject({ written: 0, removed: 1 });
    const third = await reconcileSearch(database.db, search, onDay(today));
    expect(third.every(({ rebuilt, written, removed }) => !rebuilt && written + removed === 0)).toBe(true);
  });

  test("a job withdrawn during a rebuild is not in the new index", async () => {
    const job = await database.as(systemActor, (trx) =>
      makeJob(trx, employer, { ...published(), title: "Rücknahmehelfer" }),
    );
    await sync(job.id);
    const original = engine().rebuild;
    engine().rebuild = (transact, index, source) =>
      original(transact, index, {
        ...source,
        documents: (async function* () {
          yield* source.documents;
          await database.owner.pool.query("update job set state = 'paused' where id = $1", [job.id]);
          await sync(job.id);
        })(),
      });
    await rebuildIndex(database.db, engine(), "jobs", onDay(today));
    engine().rebuild = original;
    expect(await jobsFor("Rücknahmehelfer")).not.toContain(job.id);
  });
});
