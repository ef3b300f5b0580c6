import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { freshDatabase, systemActor } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import type { ImportCounts } from "~/domain/import/outcome";
import { getBatch } from "~/queries/import/batch";
import { correctRow } from "~/services/import/correct-row";
import { discardImport } from "~/services/import/discard";
import { mapColumns } from "~/services/import/map-columns";

const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);
const today = time.today();
const profiles = new Uint8Array(readFileSync("tests/fixtures/office/profiles.csv"));

const total = (counts: ImportCounts) => counts.stored + counts.merged + counts.refused + counts.skipped;
const people = () => database.as(systemActor, (trx) => trx.selectFrom("candidate").selectAll().execute());

/** All values of all text-like columns in all tables, history included. */
async function everyText(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    database.owner.db,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    if (
      /^(occupation|kldb_position|kldb_title|skill|synonym|residence_status|instrument|apprenticeship|stage|guard|checkin_template|milestone|end_reason|district|wage_floor)$/.test(
        name,
      )
    )
      continue;
    const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.raw(name)} t`.execute(
      database.owner.db,
    );
    texts.push(...rows.map((row) => row.row));
  }
  return texts.join("\n");
}

describe("the office's list", () => {
  let first: ImportCounts;

  test("a preview stores nobody, and already contains no forbidden word", async () => {
    const batchId = await stage(profiles, "profiles.csv");
    expect(await people()).toEqual([]);
    const rows = await database.as(lange, (trx) =>
      trx.selectFrom("importRow").selectAll().where("batchId", "=", batchId).execute(),
    );
    expect(rows).toHaveLength(104);
    expect(rows.filter((row) => row.duplicateOf !== null).map((row) => row.rowNo)).toEqual([102, 103]);
    const asked = rows.map(({ reasons }) =>
      (reasons as { level: string }[]).filter(({ level }) => level === "question"),
    );
    expect(rows.map((row) => row.questions)).toEqual(asked.map(({ length }) => length));
    // a note or something that was removed is no question
    expect(rows.some((row) => (row.reasons as unknown[]).length > row.questions)).toBe(true);
    const all = await everyText();
    expect(all).not.toMatch(/Knie|"m\."|k\.A\.|Unterkunft|mit Mann|Bruder|2 Kinder/);
    const { version } = await database.as(lange, (trx) => getBatch(trx, batchId));
    await expect(
      database.as(lange, (trx) => discardImport(trx, { batchId, version: version - 1 })),
      "somebody has worked on the list since the page was opened",
    ).rejects.toMatchObject({ code: "stale" });
    await database.as(lange, (trx) => discardImport(trx, { batchId, version }));
    await expect(database.as(lange, (trx) => discardImport(trx, { batchId, version }))).rejects.toMatchObject({
      code: "import:run.notPreview",
    });
    expect(
      await database.as(lange, (trx) =>
        trx.selectFrom("importRow").selectAll().where("batchId", "=", batchId).execute(),
      ),
    ).toEqual([]);
  });

  test("all 104 rows end as stored, merged, refused or skipped, and the sum adds up", async () => {
    first = await confirm(await stage(profiles, "profiles.csv"));
    expect(first).toMatchObject({ read: 104, stored: 100, merged: 2, refused: 1, skipped: 1 });
    expect(total(first)).toBe(104);
    expect(await people()).toHaveLength(100);
    const { questions } = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("candidateQuestion")
        .select((eb) => eb.fn.countAll<number>().as("questions"))
        .executeTakeFirstOrThrow(),
    );
    expect(questions).toBe(first.questions);
  });

  test("what is certain became facts; the words are kept beside them", async () => {
    const yilmaz = (await people()).find((person) => person.familyName === "Yilmaz" && person.givenName === "Emeka");
    expect(yilmaz).toMatchObject({
      birthDate: "1992-06-07",
      city: "Mülheim an der Ruhr",
      districtId: "duempten",
      hoursMin: 35,
      mobility: ["car"],
      importedFrom: "profiles.csv",
      importKey: "yilmaz|emeka|1992-06-07",
      mailbox: "unknown",
    });
    const skills = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("candidateSkill")
        .selectAll()
        .where("candidateId", "=", yilmaz?.id ?? "")
        .orderBy("skillId")
        .execute(),
    );
    expect(skills.map((skill) => [skill.skillId, skill.original, skill.saidBy])).toContainEqual([
      "S_HAIR",
      "Haare schneiden",
      "Import: profiles.csv",
    ]);
    const access = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("workAccess")
        .selectAll()
        .where("candidateId", "=", yilmaz?.id ?? "")
        .executeTakeFirstOrThrow(),
    );
    expect(access).toMatchObject({
      statusId: null,
      permission: "read_paper",
      original: "AE § 25 Abs. 2 · nein",
      seenOn: null,
    });
  });

  test("„Bäckergehilfe“, „Staplerschein“, „B1 (Telc)“, „§ 25 (2)“, „VZ“, „kein Briefkasten!“", async () => {
    const all = await people();
    const find = (family: string, given: string) =>
      all.find((person) => person.familyName === family && person.givenName === given)?.id ?? "";
    const experience = await database.as(systemActor, (trx) =>
      trx.selectFrom("candidateExperience").selectAll().where("candidateId", "=", find("Sharifi", "Adama")).execute(),
    );
    expect(experience).toMatchObject([{ occupationId: "baeckerhelfer", original: "Bäckergehilfe" }]);
    const musa = find("Sharifi", "Musa");
    const german = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("candidateLanguage")
        .selectAll()
        .where("candidateId", "=", musa)
        .where("language", "=", "de")
        .executeTakeFirst(),
    );
    expect(german).toMatchObject({
      speaking: "B1",
      reading: "B1",
      evidence: "certificate",
      original: "B1 (Telc) / B1",
    });
    const skills = await database.as(systemActor, (trx) =>
      trx.selectFrom("candidateSkill").select("skillId").where("candidateId", "=", musa).execute(),
    );
    expect(skills.map((skill) => skill.skillId)).toContain("L_FORKLIFT");
    const asked = await database.as(systemActor, (trx) =>
      trx.selectFrom("candidateQuestion").selectAll().where("candidateId", "=", musa).execute(),
    );
    expect(asked.map((question) => [question.field, question.original])).toEqual(
      expect.arrayContaining([
        ["residence", "§25 (2)"],
        ["permission", "nur mit Erlaubnis"],
        ["remark", "Sprachkurs bis März"],
      ]),
    );
    expect(all.find((person) => person.id === find("Melnyk", "Olena"))).toMatchObject({
      mailbox: "none",
      needsInterpreter: true,
    });
    expect(all.find((person) => person.id === musa)).toMatchObject({ hoursMin: 35, hoursMax: 40, mailbox: "shared" });
    const bohdan = await database.as(systemActor, (trx) =>
      trx.selectFrom("candidateChannel").selectAll().where("candidateId", "=", find("Petrović", "Bohdan")).execute(),
    );
    expect(bohdan).toMatchObject([{ kind: "letter", lastFailedOn: today }]);
  });

  test("the list's person in charge becomes responsible where she is a user here", async () => {
    expect(
      (await people()).find((person) => person.familyName === "Najjar" && person.givenName === "Maryam")
        ?.responsibleUserId,
    ).toBe(lange.userId);
  });

  test("importing the same file twice adds nobody and asks nothing again", async () => {
    const before = await people();
    const second = await confirm(await stage(profiles, "profiles-again.csv"));
    expect(second).toEqual({ read: 104, stored: 0, merged: 0, refused: 1, skipped: 103, questions: 0 });
    expect(await people()).toEqual(before);
  });

  test("no word about religion, health, family or housing is anywhere in the database, history included", async () => {
    const all = await everyText();
    expect(all).not.toMatch(/Knie|"m\."|k\.A\.|Unterkunft|mit Mann|Bruder|2 Kinder/);
    // the control: a word that may be kept is found
    expect(all).toContain("Zeugnisse in Anerkennung");
  });

  test("people are noted for the search index", async () => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'search-sync'`.execute(
      database.owner.db,
    );
    expect(rows[0]?.n).toBe(100);
  });
});

const header = "Name;Vorname;Geburtsdatum;Telefon;Kenntnisse;Deutsch mündlich;Religion;Lieblingsfarbe;Bemerkung";

describe("decisions and corrections in the preview", () => {
  const find = (batchId: string) =>
    database.as(lange, (trx) =>
      trx.selectFrom("importRow").selectAll().where("batchId", "=", batchId).orderBy("rowNo").execute(),
    );

  test("a refused row is repaired by correcting its cell; the file's word stays", async () => {
    const batchId = await stage(`${header}\nBeispiel;Sara;31.02.1990;;;C9;;;\n`);
    expect((await find(batchId))[0]?.verdict).toBe("refused");
    await database.as(lange, (trx) =>
      correctRow(trx, { batchId, rowNo: 2, cells: { 2: "28.02.1990", 5: "A2" }, decision: "auto" }, time),
    );
    const [row] = await find(batchId);
    expect(row?.verdict).toBe("good");
    expect(row?.cells).toMatchObject({ cells: ["Beispiel", "Sara", "31.02.1990", "", "", "C9", "", "", ""] });
    expect(await confirm(batchId)).toMatchObject({ stored: 1, refused: 0 });
  });

  test("a double is merged, kept apart or skipped, as decided for the row", async () => {
    const text = `${header}\nDoppel;Mara;01.02.1990;0152 11122233;Mauern;A1;;;\nDoppel;Mara;01.02.1990;;Malern;A1;;;\nDoppel;Mara;01.02.1990;;Backen;A1;;;\nDoppel;Mara;01.02.1990;;Nähen;A1;;;\n`;
    const batchId = await stage(text);
    await database.as(lange, async (trx) => {
      await correctRow(trx, { batchId, rowNo: 4, cells: {}, decision: "keep" }, time);
      await correctRow(trx, { batchId, rowNo: 5, cells: {}, decision: "skip" }, time);
    });
    expect(await confirm(batchId)).toEqual({ read: 4, stored: 2, merged: 1, refused: 0, skipped: 1, questions: 0 });
    const twins = (await people()).filter((person) => person.familyName === "Doppel");
    expect(twins).toHaveLength(2);
    const skills = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("candidateSkill")
        .select(["candidateId", "skillId"])
        .where(
          "candidateId",
          "in",
          twins.map((twin) => twin.id),
        )
        .execute(),
    );
    expect(skills.map((skill) => skill.skillId).sort()).toEqual(["S_BAKE", "S_BRICK", "S_PAINT"]);
  });

  test("somebody who may be the same person is kept and asked about, unless it is decided", async () => {
    await confirm(await stage(`${header}\nMöglich;Ali;01.02.1990;0152 11122299;;A1;;;\n`));
    const counts = await confirm(await stage(`${header}\nMöglich;Ali;03.02.1990;0152 11122299;;A2;;;\n`));
    expect(counts).toMatchObject({ stored: 1, questions: 1 });
  });

  test("merging fills what is empty and never overwrites what is known", async () => {
    await confirm(await stage(`${header}\nWissen;Nur;05.05.1985;;Mauern;B1;;;\n`));
    const counts = await confirm(
      // another office's columns: its list continues no earlier one
      await stage(
        "Nachname;Rufname;geb. am;Handy;Kenntnisse;Deutschniveau;Hinweise\nWissen;Nur;05.05.1985;0152 44455566;Backen;A1;ruft nicht zurück\n",
      ),
    );
    expect(counts).toEqual({ read: 1, stored: 0, merged: 1, refused: 0, skipped: 0, questions: 1 });
    const person = (await people()).find((one) => one.familyName === "Wissen");
    const german = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("candidateLanguage")
        .select("speaking")
        .where("candidateId", "=", person?.id ?? "")
        .executeTakeFirst(),
    );
    expect(german?.speaking).toBe("B1");
    const phone = await database.as(systemActor, (trx) =>
      trx
        .selectFrom("candidateChannel")
        .selectAll()
        .where("candidateId", "=", person?.id ?? "")
        .executeTakeFirst(),
    );
    expect(phone).toMatchObject({ value: "+4915244455566", lastFailedOn: today });
  });

  test("a column can be kept as a note or declared forbidden; a forbidden one stays forbidden", async () => {
    const batchId = await stage(`${header}\nFarbe;Kim;01.01.1990;;;A1;ev.;grün;\n`);
    const targets = [
      "familyName",
      "givenName",
      "birthDate",
      "phone",
      "skills",
      "germanSpoken",
      "remark",
      "note",
      "ignore",
    ];
    await database.as(lange, (trx) => mapColumns(trx, lange, { batchId, kind: "profiles", targets }, time));
    const batch = await database.as(lange, (trx) =>
      trx.selectFrom("importBatch").selectAll().where("id", "=", batchId).executeTakeFirstOrThrow(),
    );
    expect((batch.mapping as string[])[6]).toBe("sensitive.religion");
    await confirm(batchId);
    expect((await people()).find((person) => person.familyName === "Farbe")?.note).toBe("grün");
    expect(await everyText()).not.toContain("ev.");
  });

  test("the same field for two columns is refused", async () => {
    const batchId = await stage(`${header}\nFarbe;Kim;01.01.1990;;;A1;;grün;\n`);
    const targets = [
      "familyName",
      "familyName",
      "birthDate",
      "phone",
      "skills",
      "germanSpoken",
      "sensitive.religion",
      "ignore",
      "ignore",
    ];
    await expect(
      database.as(lange, (trx) => mapColumns(trx, lange, { batchId, kind: "profiles", targets }, time)),
    ).rejects.toMatchObject({ code: "import:mapping.twice" });
  });
});
