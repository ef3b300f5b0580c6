import { describe, expect, test } from "vitest";
import { makeCandidate, makeCandidateUser, makeEmployer, makeEmployerUser, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { foundPeople, peopleList } from "#tests/support/people-list";
import { codeOf } from "#tests/support/refusal";
import type { Actor, Staff } from "~/domain/actor";
import type { CandidateState } from "~/domain/candidate/sections";
import { candidateFacts } from "~/domain/matching/rows";
import { candidateAccount } from "~/queries/candidate/account";
import { candidateHistory } from "~/queries/candidate/history";
import { candidateRecord, recordBasis } from "~/queries/candidate/record";
import { recordBenefit, recordWorkAccess } from "~/services/access/record-work-access";
import { answerQuestion } from "~/services/candidate/answer-question";
import { createCandidate } from "~/services/candidate/create-candidate";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { editPerson } from "~/services/candidate/edit-person";
import { removeCandidateRow, saveLanguage, saveSkill } from "~/services/candidate/save-candidate-rows";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T10:00:00Z");
const today = time.today();
const specialist = (await database.as(systemActor, (trx) => makeUser(trx, "specialist"))) as Staff;
const factsOf = async (id: string, on: string) =>
  candidateFacts((await database.as(specialist, (trx) => recordBasis(trx, id, on))).row, on);
const short = { givenName: "Mina", familyName: "Beispiel", preferredLanguage: "fa", needsInterpreter: true } as const;
const create = () =>
  database.as(specialist, (trx) =>
    createCandidate(trx, specialist, { ...short, mailbox: "none", phone: "0171 3920001", speaking: "A1" }, time),
  );

describe("a new record", () => {
  test("starts with the specialist in charge, the way to reach the person, and what to ask next", async () => {
    const id = await create();
    const record = await database.as(specialist, (trx) => candidateRecord(trx, id));
    expect(record).toMatchObject({ responsibleUserId: specialist.userId, waitingSince: today, mailbox: "none" });
    expect(record.channels).toMatchObject([{ kind: "phone", value: "0171 3920001" }]);
    expect(record.languages.map((l) => l.language)).toEqual(["de", "fa"]);
    const facts = await factsOf(id, today);
    expect(facts).toMatchObject({ speaking: "A1", reading: null, experience: null, wish: null, access: [] });
  });

  test("is visible to nobody else: companies and other people do not find it", async () => {
    const id = await create();
    const strangers: Actor[] = await database.as(systemActor, async (trx) => {
      const employer = await makeEmployer(trx);
      const other = await makeCandidate(trx);
      return [await makeEmployerUser(trx, employer.id), await makeCandidateUser(trx, other.id), { role: "visitor" }];
    });
    expect(strangers).toHaveLength(3);
    for (const stranger of strangers) {
      // the query is written for staff; row-level security must protect it when it is called by mistake
      expect(await codeOf(database.as(stranger, (trx) => candidateRecord(trx, id)))).toBe("notFound");
    }
  });
});

describe("saving", () => {
  test("a stale form changes nothing", async () => {
    const id = await create();
    const edit = (version: number, namedGap: string) =>
      codeOf(database.as(specialist, (trx) => editCandidate(trx, { id, version }, { namedGap })));
    expect(await edit(1, "B1-Kurs")).toBe("done");
    expect(await edit(1, "Bus")).toBe("stale");
    const record = await database.as(specialist, (trx) => candidateRecord(trx, id));
    expect(record).toMatchObject({ namedGap: "B1-Kurs", version: 2 });
  });

  test("moves the record as its table allows, and never straight back from the end", async () => {
    const id = await create();
    const facts = { ...short, birthDate: null, nextStep: "", nextStepOn: null, namedGap: "" };
    const stand = async (state: CandidateState, version: number) =>
      codeOf(database.as(specialist, (trx) => editPerson(trx, specialist, { id, version }, { ...facts, state })));
    expect(await stand("active", 1)).toBe("done");
    expect(await stand("left", 2)).toBe("done");
    expect(await stand("paused", 3)).toBe("transition");
    expect(await stand("active", 2)).toBe("stale");
    expect(await stand("active", 3)).toBe("done");
    const record = await database.as(specialist, (trx) => candidateRecord(trx, id));
    expect(record).toMatchObject({ state: "active", version: 4 });
  });

  test("answering the same skill again replaces the old answer, and the history keeps both", async () => {
    const id = await create();
    for (const level of [1, 3]) {
      await database.as(specialist, (trx) =>
        saveSkill(trx, specialist, id, { skillId: "S_SEW", level, evidence: "self" }, time),
      );
    }
    const record = await database.as(specialist, (trx) => candidateRecord(trx, id));
    expect(record.skills).toMatchObject([{ skillId: "S_SEW", level: 3 }]);
    const history = await database.as(specialist, (trx) => candidateHistory(trx, id, { limit: 50, papers: true }));
    expect(history.filter((h) => h.table === "candidate_skill").map((h) => h.operation)).toEqual(["update", "insert"]);
    expect(history[0]).toMatchObject({ before: { level: 1 }, after: { level: 3 }, userName: "Frau Lange" });
  });

  test("a removed fact is gone and the removal is in the history", async () => {
    const id = await create();
    const values = { language: "ti", isFirst: false, evidence: "self" } as const;
    await database.as(specialist, (trx) => saveLanguage(trx, specialist, id, values, time));
    const remove = () =>
      codeOf(database.as(specialist, (trx) => removeCandidateRow(trx, id, { row: "language", key: "ti" })));
    expect(await remove()).toBe("done");
    expect(await remove()).toBe("notFound");
    const history = await database.as(specialist, (trx) => candidateHistory(trx, id, { limit: 5, papers: true }));
    expect(history[0]).toMatchObject({ table: "candidate_language", operation: "delete" });
  });

  test("every change is noted for the search index", async () => {
    const id = await create();
    const jobs = await database.owner.pool.query("select key from graphile_worker.jobs where key = $1", [
      `search-sync:candidates:${id}`,
    ]);
    expect(jobs.rowCount).toBe(1);
  });
});

describe("an account for a person", () => {
  const account = (id: string) => database.as(specialist, (trx) => candidateAccount(trx, id));
  test("is created with their name, language and own address, where they are active or paused", async () => {
    const id = await create();
    expect(await account(id)).toMatchObject({
      id,
      name: "Mina Beispiel",
      language: "fa",
      email: null,
      hasAccount: false,
    });
    const of = (state: string) =>
      database.owner.db.updateTable("candidate").set({ state }).where("id", "=", id).execute();
    await of("paused");
    expect(await account(id)).toMatchObject({ id });
    await of("left");
    expect(await account(id)).toBeUndefined();
    await of("active");
    expect(await account("x")).toBeUndefined();
  });

  test("uses the address that worked last, never a shared one or one that has failed since", async () => {
    const id = await create();
    const add = (value: string, more: object) =>
      database.owner.db
        .insertInto("candidateChannel")
        .values({ candidateId: id, kind: "email", value, shared: false, note: "", ...more })
        .execute();
    await add("shared@example.org", { shared: true, lastWorkedOn: "2026-11-22" });
    await add("failed@example.org", { lastWorkedOn: "2026-11-19", lastFailedOn: "2026-11-20" });
    expect((await account(id))?.email).toBeNull();
    await add("old@example.org", { lastWorkedOn: "2026-11-01" });
    await add("again@example.org", { lastWorkedOn: "2026-11-10", lastFailedOn: "2026-11-10" });
    expect((await account(id))?.email).toBe("again@example.org");
    await database.as(systemActor, (trx) => makeCandidateUser(trx, id));
    expect((await account(id))?.hasAccount).toBe(true);
  });
});

describe("statements with dates", () => {
  const access = (id: string, from: string, until?: string, hoursLimit?: number) =>
    codeOf(
      database.as(specialist, (trx) =>
        recordWorkAccess(trx, specialist, id, {
          permission: "permit_abh",
          permitState: "not_needed",
          document: "",
          original: "",
          from,
          ...(until ? { until } : {}),
          ...(hoursLimit ? { hoursLimit } : {}),
        }),
      ),
    );

  test("a paper keeps its limit of hours, or has none", async () => {
    const limits = async (hoursLimit?: number) => {
      const id = await create();
      await access(id, "2026-01-01", undefined, hoursLimit);
      return (await database.as(specialist, (trx) => candidateRecord(trx, id))).access.map((a) => a.hoursLimit);
    };
    expect([await limits(20), await limits()]).toEqual([[20], [null]]);
  });

  test("a new paper ends the old one the day before", async () => {
    const id = await create();
    await access(id, "2026-01-01");
    await access(id, "2026-06-01", "2026-12-31");
    const record = await database.as(specialist, (trx) => candidateRecord(trx, id));
    expect(record.access.map((a) => [a.from, a.until])).toEqual([
      ["2026-06-01", "2026-12-31"],
      ["2026-01-01", "2026-05-31"],
    ]);
  });

  test("a paper that would run into a later one is refused", async () => {
    const id = await create();
    await access(id, "2026-06-01");
    expect(await access(id, "2026-01-01")).toBe("candidate:errors.overlaps");
    expect(await access(id, "2026-06-01")).toBe("candidate:errors.overlaps");
    expect(await access(id, "2026-01-01", "2026-05-31")).toBe("done");
  });

  test("the change of benefit system keeps both periods without overlap", async () => {
    const id = await create();
    const benefit = (system: "AsylbLG" | "SGB II", from: string) =>
      database.as(specialist, (trx) => recordBenefit(trx, id, { system, from, original: "" }));
    await benefit("AsylbLG", "2025-01-01");
    await benefit("SGB II", "2026-09-01");
    const facts = await factsOf(id, today);
    expect(facts.benefit).toBe("sgb2");
    const before = await factsOf(id, "2026-08-31");
    expect(before.benefit).toBe("asylblg");
  });

  test("a benefit ends after its last day, and one that would run into a later one is refused", async () => {
    const id = await create();
    const benefit = (from: string, until?: string) =>
      codeOf(
        database.as(specialist, (trx) =>
          recordBenefit(trx, id, { system: "SGB II", from, original: "", ...(until ? { until } : {}) }),
        ),
      );
    expect(await benefit("2026-06-01", "2026-10-31")).toBe("done");
    expect((await factsOf(id, "2026-10-31")).benefit).toBe("sgb2");
    expect((await factsOf(id, "2026-11-01")).benefit).toBeNull();
    expect(await benefit("2026-01-01")).toBe("candidate:errors.overlaps");
    expect(await benefit("2026-01-01", "2026-06-01")).toBe("candidate:errors.overlaps");
    expect(await benefit("2026-01-01", "2026-05-31")).toBe("done");
  });

  test("a paper names who saw it only where somebody did", async () => {
    const id = await create();
    await access(id, "2026-01-01");
    await database.as(specialist, (trx) =>
      recordWorkAccess(trx, specialist, id, {
        permission: "free",
        permitState: "not_needed",
        document: "",
        original: "",
        from: "2026-06-01",
        seenOn: today,
      }),
    );
    const rows = await database.owner.db
      .selectFrom("workAccess")
      .select(["seenOn", "seenBy"])
      .where("candidateId", "=", id)
      .orderBy("during")
      .execute();
    expect(rows).toEqual([
      { seenOn: null, seenBy: null },
      { seenOn: today, seenBy: specialist.userId },
    ]);
  });
});

test("a question from the import is closed once", async () => {
  const id = await create();
  const question = await database.as(systemActor, (trx) =>
    trx
      .insertInto("candidateQuestion")
      .values({ candidateId: id, field: "level", code: "level.unreadable", original: "gut" })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  const answer = () =>
    codeOf(
      database.as(specialist, (trx) =>
        answerQuestion(
          trx,
          specialist,
          { candidateId: id, questionId: question.id, decision: "answered", value: "", answer: "A2", learn: false },
          time,
        ),
      ),
    );
  expect(await answer()).toBe("done");
  expect(await answer()).toBe("notFound");
});

test("the work list counts everybody in each view and shows the overdue first", async () => {
  const [first, second] = [await create(), await create()];
  await database.as(specialist, (trx) =>
    editCandidate(trx, { id: second, version: 1 }, { nextStep: "anrufen", nextStepOn: "2026-11-20" }),
  );
  const list = await peopleList(database, specialist, "mine=1", today);
  expect(list.rows[0]?.id).toBe(second);
  expect(list.rows.map((r) => r.id)).toContain(first);
  expect(list.counts).toMatchObject({ all: list.total, overdue: 1, without: list.total, unreachable: 0 });
  const none = await peopleList(database, specialist, "q=100%25_", today, foundPeople([]));
  expect(none.rows).toEqual([]);
});

test("the work list is in the order that was asked for, in every view", async () => {
  const own = await database.as(systemActor, async (trx) => {
    const staff = (await makeUser(trx, "specialist")) as Staff;
    const make = (familyName: string, waitingSince: string, nextStepOn: string) =>
      makeCandidate(trx, {
        familyName,
        waitingSince,
        nextStep: "anrufen",
        nextStepOn,
        responsibleUserId: staff.userId,
      });
    await make("Ärmel", "2026-09-01", "2026-12-24");
    await make("Zaun", "2026-07-01", "2026-12-03");
    await make("Berg", "2026-10-01", "2026-12-01");
    return staff;
  });
  const order = async (query: string) => {
    const { rows } = await peopleList(database, own, `mine=1&${query}`, today);
    return rows.map((row) => row.name.split(" ").at(-1));
  };
  expect(await order("")).toEqual(["Berg", "Zaun", "Ärmel"]);
  expect(await order("sort=waits")).toEqual(["Zaun", "Ärmel", "Berg"]);
  expect(await order("sort=name")).toEqual(["Ärmel", "Berg", "Zaun"]);
  expect(await order("sort=name&view=without")).toEqual(["Ärmel", "Berg", "Zaun"]);
  expect(await order("sort=best")).toEqual(await order(""));
});

test("somebody due today is in the work list once and not overdue, after those without a date", async () => {
  const own = await database.as(systemActor, async (trx) => {
    const staff = (await makeUser(trx, "specialist")) as Staff;
    const make = (familyName: string, nextStepOn: string | null) =>
      makeCandidate(trx, {
        familyName,
        nextStep: nextStepOn ? "anrufen" : "",
        nextStepOn,
        responsibleUserId: staff.userId,
      });
    await make("Heute", "2026-11-23");
    await make("Offen", null);
    await make("Gestern", "2026-11-22");
    return staff;
  });
  const names = async (query: string, found: readonly string[] | null = null) => {
    const { rows } = await peopleList(database, own, `mine=1&${query}`, today, found && foundPeople(found));
    return rows.map((row) => row.name.split(" ").at(-1));
  };
  expect(await names("")).toEqual(["Gestern", "Offen", "Heute"]);
  expect(await names("q=Samir", [])).toEqual(["Gestern", "Offen", "Heute"]);
  expect(await names("view=overdue")).toEqual(["Gestern"]);
});
