import { beforeAll, describe, expect, test } from "vitest";
import { makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import { answerKind, answerSchema, isLearnable } from "~/domain/candidate/answers";
import { dayMs } from "~/domain/days";
import { AppError } from "~/domain/errors";
import { importBadRows } from "~/queries/import/bad-rows";
import { answerQuestion } from "~/services/candidate/answer-question";
import { confirmImport } from "~/services/import/confirm";
import { deleteOldImportRows } from "~/services/import/delete-rows";
import { forgetWord } from "~/services/import/forget-word";
import { stageImport } from "~/services/import/stage";

const database = await freshDatabase();
const time = fixedClock("2026-11-23T09:00:00Z");
let lange: Staff;
beforeAll(async () => {
  lange = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Anke Lange"))) as Staff;
});

const head =
  "Name;Vorname;Geburtsdatum;Deutsch mündlich;Aufenthaltsstatus;Beruf;Kenntnisse;Wunsch;Stunden;Briefkasten;Telefon";
const odd = "etwas;Sonderpapier X;Quirlbieger;Zwirbeltechnik;irgendwas mit Quirlen;nach Sonne;am Baum;0171";

/** One list with one such person. @returns the ids of the list and the person */
async function list(familyName: string, cells = odd): Promise<{ batchId: string; id: string }> {
  const bytes = new TextEncoder().encode(`${head}\n${familyName};Probe;03.04.1990;${cells}\n`);
  const batchId = await database.as(lange, (trx) =>
    stageImport(trx, lange, { name: "liste.csv", bytes, kind: "profiles" }, time),
  );
  await database.as(lange, (trx) => confirmImport(trx, { batchId, now: true }, time));
  const { id } = await database.owner.db
    .selectFrom("candidate")
    .select("id")
    .where("familyName", "=", familyName)
    .executeTakeFirstOrThrow();
  return { batchId, id };
}

const open = (id: string) =>
  database.owner.db
    .selectFrom("candidateQuestion")
    .selectAll()
    .where("candidateId", "=", id)
    .where("state", "=", "open")
    .execute();
const kindsOf = async (id: string) => (await open(id)).map(({ field, code }) => answerKind(field, code)).sort();

async function answer(id: string, kind: string, value: string, learn = true): Promise<void> {
  const question = (await open(id)).find(({ field, code }) => answerKind(field, code) === kind);
  if (!question) throw new Error(`no question about ${kind}`);
  await database.as(lange, (trx) =>
    answerQuestion(
      trx,
      lange,
      { candidateId: id, questionId: question.id, decision: "answered", value, answer: "", learn },
      time,
    ),
  );
}

const answers = {
  occupation: "metallhelfer",
  skill: "S_WELD",
  wish: "occupation:lagerhelfer",
  level: "A2",
  residence: "duldung_60a",
  hours: "20-30",
  mailbox: "none",
};

async function facts(id: string) {
  const { db } = database.owner;
  const person = await db.selectFrom("candidate").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const rows = async (
    table: "candidateExperience" | "candidateSkill" | "candidateWish" | "candidateLanguage" | "workAccess",
  ) =>
    (await db
      .selectFrom(table as "candidateExperience")
      .selectAll()
      .where("candidateId", "=", id)
      .execute()) as unknown as Record<string, unknown>[];
  return {
    hours: [person.hoursMin, person.hoursMax],
    mailbox: person.mailbox,
    work: (await rows("candidateExperience")).map((row) => [row.occupationId, row.original]),
    skills: (await rows("candidateSkill")).map((row) => [row.skillId, row.original]),
    wishes: (await rows("candidateWish")).map((row) => [row.occupationId, row.original]),
    german: (await rows("candidateLanguage")).find((row) => row.language === "de")?.speaking,
    access: (await rows("workAccess")).map((row) => [row.statusId, row.original]),
  };
}

const expected = {
  hours: [20, 30],
  mailbox: "none",
  work: [["metallhelfer", "Quirlbieger"]],
  skills: [["S_WELD", "Zwirbeltechnik"]],
  wishes: [["lagerhelfer", "irgendwas mit Quirlen"]],
  german: "A2",
  access: [["duldung_60a", "Sonderpapier X"]],
};

describe("an answered question", () => {
  test("becomes the fact, keeps the words, and is not asked again for the same words", async () => {
    const { id } = await list("Erste");
    expect(await kindsOf(id)).toEqual(expect.arrayContaining([...Object.keys(answers), "phone"].sort()));
    for (const [kind, value] of Object.entries(answers)) await answer(id, kind, value);
    expect(await facts(id)).toEqual(expected);
    await answer(id, "phone", "0171 3920001");
    const channels = await database.owner.db
      .selectFrom("candidateChannel")
      .select(["kind", "value"])
      .where("candidateId", "=", id)
      .where("kind", "=", "phone")
      .execute();
    expect(channels).toEqual([{ kind: "phone", value: "0171 3920001" }]);
    const second = await list("Zweite");
    expect(await facts(second.id)).toEqual(expected);
    expect(await kindsOf(second.id)).toEqual(["phone"]);
  });

  test("is asked again once the word is forgotten, and a word is learnt only when the specialist says so", async () => {
    const words = await database.owner.db.selectFrom("learntWord").selectAll().execute();
    expect(words.map((word) => word.kind).sort()).toEqual(Object.keys(answers).sort());
    const word = words.find(({ kind }) => kind === "occupation");
    await database.as(lange, (trx) => forgetWord(trx, word?.id ?? ""));
    const { id } = await list("Dritte");
    expect(await kindsOf(id)).toEqual(["occupation", "phone"]);
    await answer(id, "occupation", "lagerhelfer", false);
    expect((await facts(id)).work).toEqual([["lagerhelfer", "Quirlbieger"]]);
    expect(await kindsOf((await list("Vierte")).id)).toContain("occupation");
  });

  test("about work that somebody deleted meanwhile is noted as work all the same", async () => {
    const { id } = await list("Siebte");
    await database.owner.db.deleteFrom("candidateExperience").where("candidateId", "=", id).execute();
    await answer(id, "occupation", "lagerhelfer", false);
    expect((await facts(id)).work).toEqual([["lagerhelfer", "Quirlbieger"]]);
  });

  test("that names nothing known stores nothing and stays open", async () => {
    const { id } = await list("Fuenfte");
    const before = await facts(id);
    await expect(answer(id, "occupation", "no-such-work")).rejects.toBeInstanceOf(AppError);
    expect(await facts(id)).toEqual(before);
    expect(await kindsOf(id)).toContain("occupation");
  });
});

describe("the form of a question", () => {
  test.each([
    ["level", "Z9", false],
    ["level", "B1", true],
    ["hours", "60", false],
    ["hours", "30 bis 20", false],
    ["hours", "20 – 30", true],
    ["wish", "skill:S_WELD", false],
    ["email", "nobody", false],
    ["occupation", "", false],
  ] as const)("%s %s: %s", (kind, value, fits) => {
    expect(answerSchema(kind).safeParse({ decision: "answered", value }).success).toBe(fits);
  });

  test("facts about one person are never learnt as the meaning of words", () => {
    expect(isLearnable("residence", "residence.ambiguous", "§ 25 (2)")).toBe(false);
    expect(isLearnable("residence", "residence.unreadable", "Sonderpapier X")).toBe(true);
    expect(isLearnable("phone", "phone.noPrefix", "123")).toBe(false);
    expect(isLearnable("occupation", "occupation.unknown", "?")).toBe(false);
  });
});

test("rows of a list are deleted 30 days after it, not before; figures, people and questions stay", async () => {
  const { batchId, id } = await list("Sechste");
  const rows = () => database.owner.db.selectFrom("importRow").select("rowNo").where("batchId", "=", batchId).execute();
  const sweep = (at: string) => database.as(systemActor, (trx) => deleteOldImportRows(trx, fixedClock(at)));
  // to the millisecond, which is all that a Date can say
  const finished = new Date();
  await database.owner.db.updateTable("importBatch").set({ finishedAt: finished }).where("id", "=", batchId).execute();
  const later = (days: number, ms = 0) => new Date(finished.getTime() + days * dayMs + ms).toISOString();
  await sweep(later(30));
  expect(await rows()).toHaveLength(1);
  const bad = () => database.as(lange, (trx) => importBadRows(trx, batchId));
  expect((await bad()).headers.length).toBeGreaterThan(5);
  expect(await sweep(later(30, 1))).toBeGreaterThan(0);
  expect(await rows()).toHaveLength(0);
  await expect(bad()).rejects.toMatchObject({ kind: "not_found" });
  expect((await open(id)).length).toBeGreaterThan(0);
  const batch = await database.owner.db
    .selectFrom("importBatch")
    .select(["state", "counts"])
    .where("id", "=", batchId)
    .executeTakeFirstOrThrow();
  expect(batch).toMatchObject({ state: "done", counts: { read: 1 } });
  expect(await sweep(later(40))).toBe(0);
});
