import { beforeAll, expect, test } from "vitest";
import { makeEmployer, makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import type { Staff } from "~/domain/actor";
import type { Kind } from "~/domain/import/types";
import { importBatchPage } from "~/queries/import/batch";
import { importQuestions } from "~/queries/import/questions";
import { answerQuestion } from "~/services/candidate/answer-question";
import { answerWords } from "~/services/import/answer-words";
import { confirmImport } from "~/services/import/confirm";
import { stageImport } from "~/services/import/stage";

const database = await freshDatabase();
const time = fixedClock("2026-12-01T09:00:00Z");
let lange: Staff;
beforeAll(async () => {
  lange = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Anke Lange"))) as Staff;
  await database.as(systemActor, (trx) => makeEmployer(trx, { name: "Radwerk Muster KG" }));
});

const stage = (text: string, kind: Kind = "profiles") =>
  database.as(lange, (trx) =>
    stageImport(trx, lange, { name: "liste.csv", bytes: new TextEncoder().encode(text), kind }, time),
  );
const confirm = (batchId: string) => database.as(lange, (trx) => confirmImport(trx, { batchId, now: true }, time));
const people = (...rows: [name: string, work: string, wish: string][]) =>
  [
    "Name;Vorname;Geburtsdatum;Beruf;Wunsch",
    ...rows.map(([n, work, wish]) => `${n};Probe;03.04.1990;${work};${wish}`),
  ].join("\n");
const works = (familyName: string) =>
  database.owner.db
    .selectFrom("candidateExperience as e")
    .innerJoin("candidate as c", "c.id", "e.candidateId")
    .select(["e.occupationId", "e.original"])
    .where("familyName", "=", familyName)
    .execute();

test("a title of the classification that is nobody's starter occupation is taken as its position", async () => {
  await confirm(await stage(people(["Goldprobe", "Goldschmied", "Goldschmiedin"])));
  expect(await works("Goldprobe")).toEqual([{ occupationId: "kldb-93522", original: "Goldschmied" }]);
  const wishes = await database.owner.db.selectFrom("candidateWish").select(["occupationId", "original"]).execute();
  expect(wishes).toEqual([{ occupationId: "kldb-93522", original: "Goldschmiedin" }]);
});

test("a title of several positions is one question, answered once for the list and remembered for the next", async () => {
  const batchId = await stage(people(["Tierprobe", "Tierpfleger", ""], ["Tiermuster", "Tierpfleger", ""]));
  const { words, names } = await database.as(lange, (trx) => importQuestions(trx, batchId));
  expect(words).toMatchObject([{ kind: "occupation", words: "Tierpfleger", rows: 2 }]);
  const offered = words[0]?.suggestions.map(({ value }) => value) ?? [];
  expect(offered).toContain("kldb-11522");
  expect(offered.filter((id) => !names.occupation[id])).toEqual([]);
  await database.as(lange, (trx) =>
    answerWords(
      trx,
      lange,
      { batchId, answers: [{ kind: "occupation", words: "Tierpfleger", meaning: "kldb-11522" }], remember: true },
      time,
    ),
  );
  await confirm(batchId);
  expect([await works("Tierprobe"), await works("Tiermuster")]).toEqual([
    [{ occupationId: "kldb-11522", original: "Tierpfleger" }],
    [{ occupationId: "kldb-11522", original: "Tierpfleger" }],
  ]);
  await confirm(await stage(people(["Tiernächst", "Tierpfleger", ""])));
  expect(await works("Tiernächst")).toEqual([{ occupationId: "kldb-11522", original: "Tierpfleger" }]);
});

test("a meaning that the classification does not have is refused", async () => {
  const batchId = await stage(people(["Falsch", "Quirlbieger", ""]));
  const answers = [{ kind: "occupation" as const, words: "Quirlbieger", meaning: "kldb-99999" }];
  await expect(
    database.as(lange, (trx) => answerWords(trx, lange, { batchId, answers, remember: false }, time)),
  ).rejects.toThrow("choose");
});

test("the preview names the position before anything is stored", async () => {
  const batchId = await stage(people(["Vorschau", "Geigenbauer", ""]));
  const { rows, names } = await database.as(lange, (trx) =>
    importBatchPage(trx, batchId, { page: 1, filter: "all", today: "2026-12-01" }),
  );
  const [work] = rows[0]?.facts.find(({ field }) => field === "occupation")?.values ?? [];
  expect(work).toMatchObject({ as: "occupation", value: "kldb-93612" });
  expect(names.occupation["kldb-93612"]?.de).toMatch(/Zupfinstrumentenbau/);
  expect(Object.keys(names.occupation).filter((id) => id.startsWith("kldb-"))).toEqual(["kldb-93612"]);
});

test("the question that stays with a person can be answered with a position", async () => {
  await confirm(await stage(people(["Bleibt", "Quirlbieger", ""])));
  const question = await database.owner.db
    .selectFrom("candidateQuestion as q")
    .innerJoin("candidate as c", "c.id", "q.candidateId")
    .select(["q.id", "c.id as candidateId"])
    .where("familyName", "=", "Bleibt")
    .where("field", "=", "occupation")
    .executeTakeFirstOrThrow();
  const said = { decision: "answered" as const, value: "kldb-24422", answer: "", learn: false };
  await database.as(lange, (trx) =>
    answerQuestion(trx, lange, { candidateId: question.candidateId, questionId: question.id, ...said }, time),
  );
  expect(await works("Bleibt")).toEqual([{ occupationId: "kldb-24422", original: "Quirlbieger" }]);
});

test("a list of jobs takes a position one can start in, and no other", async () => {
  const head = "Firma;Titel;Stunden;Lohn";
  const batchId = await stage(
    `${head}\nRadwerk Muster KG;Goldschmied;40;15,00\nRadwerk Muster KG;Softwareentwickler;40;15,00\n`,
    "jobs",
  );
  await confirm(batchId);
  const jobs = await database.owner.db.selectFrom("job").select(["title", "occupationId", "slug"]).execute();
  expect(jobs).toMatchObject([{ title: "Goldschmied", occupationId: "kldb-93522" }]);
  expect(jobs[0]?.slug).toMatch(/^goldschmied-/);
});
