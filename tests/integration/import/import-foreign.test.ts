import { describe, expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import { codeOf } from "#tests/support/refusal";
import { csvFile } from "~/domain/import/csv";
import { importBadRows } from "~/queries/import/bad-rows";
import { getBatch } from "~/queries/import/batch";
import { importQuestions } from "~/queries/import/questions";
import { answerWords, type WordAnswer } from "~/services/import/answer-words";
import { mapColumns } from "~/services/import/map-columns";

/** Lists with the headers and words of another office: said once what they mean, they are read. */
const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);
const batchOf = (id: string) => database.as(lange, (trx) => getBatch(trx, id));
const asked = (id: string) => database.as(lange, (trx) => importQuestions(trx, id));
const answer = (batchId: string, answers: WordAnswer[], remember = true) =>
  database.as(lange, (trx) => answerWords(trx, lange, { batchId, answers, remember }, time));
const personNamed = (familyName: string) =>
  database.owner.db.selectFrom("candidate").selectAll().where("familyName", "=", familyName).executeTakeFirstOrThrow();

describe("columns nobody knows", () => {
  const list = (name: string) => `Zuruf;Rufname;Geboren;Lieblingsfarbe\n${name};Ada;03.04.1990;blau\n`;

  test("stop storing until somebody says what they hold, and are known in the next list", async () => {
    const first = await stage(list("Erstmann"));
    const { headers, reading, mapping } = await batchOf(first);
    expect(reading.unread.map((column) => headers[column])).toEqual(["Zuruf", "Lieblingsfarbe"]);
    expect(await codeOf(confirm(first))).toBe("import:mapping.unread");
    const targets = mapping.map((target, at) => (at === 0 ? "familyName" : target));
    await database.as(lange, (trx) => mapColumns(trx, lange, { batchId: first, kind: "profiles", targets }, time));
    expect(await confirm(first)).toMatchObject({ stored: 1 });

    const second = await stage(list("Zweitmann"));
    expect(await batchOf(second)).toMatchObject({
      mapping: ["familyName", "givenName", "birthDate", "ignore"],
      reading: { unread: [] },
    });
    expect(await confirm(second)).toMatchObject({ stored: 1 });
  });

  test("of a list without a header are not remembered", async () => {
    const batchId = await stage("Ohnekopf;Ada;03.04.1990\nOhnekopfzwei;Ina;04.05.1991\n");
    const { headers, reading } = await batchOf(batchId);
    expect([headers, reading.hasHeader]).toEqual([["A", "B", "C"], false]);
    const targets = ["familyName", "givenName", "birthDate"];
    await database.as(lange, (trx) => mapColumns(trx, lange, { batchId, kind: "profiles", targets }, time));
    expect(await confirm(batchId)).toMatchObject({ stored: 2 });
    const known = await database.owner.db.selectFrom("learntWord").select("words").execute();
    expect(known.map(({ words }) => words).sort()).toEqual(["Lieblingsfarbe", "Zuruf"]);
  });
});

describe("words of a list", () => {
  const head = "Name;Vorname;Geburtsdatum;Muttersprache;Deutsch;Beruf;Zuständig";
  const list = (mark: string) =>
    `${head}\n${mark}eins;Ada;03.04.1990;Kurdisch;gut;Quirlbieger;Lange\n${mark}zwei;Ina;04.05.1991;Kurdisch;gut;Quirlbieger;Lange\n`;

  test("are asked once for all rows, and remembered where they name a thing", async () => {
    const batchId = await stage(list("Wort"));
    expect((await asked(batchId)).words.map(({ kind, words, rows }) => [kind, words, rows])).toEqual([
      ["language", "Kurdisch", 2],
      ["level", "gut", 2],
      ["occupation", "Quirlbieger", 2],
      ["responsible", "Lange", 2],
    ]);
    await answer(batchId, [
      { kind: "level", words: "gut", meaning: "B1" },
      { kind: "language", words: "Kurdisch", meaning: "kmr" },
      { kind: "responsible", words: "Lange", meaning: lange.userId },
      { kind: "occupation", words: "Quirlbieger", meaning: "metallhelfer" },
    ]);
    expect(await asked(batchId)).toMatchObject({ words: [], each: [] });
    expect(await confirm(batchId)).toMatchObject({ stored: 2, questions: 0 });
    expect(await personNamed("Worteins")).toMatchObject({ responsibleUserId: lange.userId });

    // a level is true of these people only
    expect((await asked(await stage(list("Spaeter")))).words.map(({ words }) => words)).toEqual(["gut"]);
  });

  test("mean nothing when somebody says so, and only what exists otherwise", async () => {
    const batchId = await stage(`${head}\nNichtsmann;Ada;03.04.1990;Klingonisch;;;\n`);
    expect(await codeOf(answer(batchId, [{ kind: "language", words: "Klingonisch", meaning: "xx" }]))).toBe("choose");
    await answer(batchId, [{ kind: "language", words: "Klingonisch", meaning: "-" }], false);
    expect((await asked(batchId)).words).toEqual([]);
    const known = database.owner.db.selectFrom("learntWord").where("words", "=", "Klingonisch").selectAll();
    expect(await known.execute()).toEqual([]);
  });

  test("that cannot mean hours are refused at their field", async () => {
    const batchId = await stage("Name;Vorname;Stunden\nStundenmann;Ada;nach Sonne\n");
    const wrong = { kind: "hours", words: "nach Sonne", meaning: "viele", field: "answer-0" } as const;
    await expect(answer(batchId, [wrong])).rejects.toMatchObject({
      code: "candidate:errors.hoursSpan",
      field: "answer-0",
    });
  });

  test("of a colleague are never taken for somebody else of that family name", async () => {
    const batchId = await stage(`${head}\nKollegin;Ada;03.04.1990;;;;T. Lange\n`);
    expect((await asked(batchId)).words).toMatchObject([
      { kind: "responsible", suggestions: [{ value: lange.userId, of: "staff" }] },
    ]);
  });
});

test("refused rows go out, are mended and come back with nothing else changed", async () => {
  const head = "Name;Vorname;Geburtsdatum;Telefon;Deutsch;Bemerkung";
  const batchId = await stage(`${head}\nRundlauf;Ada;14.03.1991;+49 163 4411220;C7;- pünktlich\n`);
  expect(await confirm(batchId)).toMatchObject({ stored: 0, refused: 1 });
  const { headers, rows } = await database.as(lange, (trx) => importBadRows(trx, batchId));
  const mended = rows.map(({ cells, rowNo }) => [
    ...cells.map((cell) => (cell === "C7" ? "B1" : cell)),
    String(rowNo),
    "Deutsch: Dieses Sprachniveau gibt es nicht.",
  ]);
  const file = csvFile([[...headers, "Zeile der Liste", "Nicht gespeichert, weil"], ...mended]);
  const again = await stage(file);
  expect((await batchOf(again)).reading.unread).toEqual([]);
  expect(await confirm(again)).toMatchObject({ stored: 1, questions: 0 });
  const person = await personNamed("Rundlauf");
  expect(person).toMatchObject({ birthDate: "1991-03-14", note: "- pünktlich" });
  const channels = await database.owner.db
    .selectFrom("candidateChannel")
    .select("value")
    .where("candidateId", "=", person.id)
    .execute();
  expect(channels).toEqual([{ value: "+491634411220" }]);
});

test("nobody is lost for a birth date that cannot be read", async () => {
  const batchId = await stage("Name;Vorname;Geburtsdatum\nDatumlos;Ada;31.02.1990\nDatumweit;Ina;02.03.2091\n");
  expect(await confirm(batchId)).toMatchObject({ stored: 2, refused: 0, questions: 2 });
});
