import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import { codeOf } from "#tests/support/refusal";
import type { RowDecision } from "~/domain/import/outcome";
import { getBatch, importBatchPage, type RowFilter } from "~/queries/import/batch";
import { confirmImport } from "~/services/import/confirm";
import { correctRow } from "~/services/import/correct-row";
import { mapColumns } from "~/services/import/map-columns";
import { runImport } from "~/services/import/run";

const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);

const decide = (batchId: string, rowNo: number, decision: RowDecision) =>
  database.as(lange, (trx) => correctRow(trx, { batchId, rowNo, cells: {}, decision }, time));
const rowsOf = (batchId: string) =>
  database.owner.db.selectFrom("importRow").selectAll().where("batchId", "=", batchId).orderBy("rowNo").execute();
const importText = async (text: string) => confirm(await stage(text));

describe("companies of a list", () => {
  const head = "Nr;Firma;Branche;Beschäftigte;Straße;PLZ;Ansprechperson;E-Mail;Telefon;bildet aus;Betriebsbesuch\n";
  const company = (name: string) =>
    database.owner.db.selectFrom("employer").selectAll().where("name", "=", name).execute();
  const partsOf = async (name: string) => {
    const [employer] = await company(name);
    const of = (table: "employerSite" | "employerContact") =>
      database.owner.db
        .selectFrom(table)
        .selectAll()
        .where("employerId", "=", employer?.id ?? "")
        .orderBy("isMain", "desc")
        .execute();
    return { employer, sites: await of("employerSite"), contacts: await of("employerContact") };
  };
  const result = { read: 1, stored: 0, merged: 0, refused: 0, skipped: 0, questions: 0 };

  test("are stored without a place or a contact that the list does not name", async () => {
    await importText(`${head};Nackt GmbH;;;;;;;;;\n`);
    const { employer, sites, contacts } = await partsOf("Nackt GmbH");
    expect(employer).toMatchObject({ externalRef: null, branch: "", size: null, state: "prospect" });
    expect([sites, contacts]).toEqual([[], []]);
  });

  test("have a contact if name, mail or phone is given; without a name it is the company's", async () => {
    await importText(
      `${head};Name KG;;;;;Fr. Eins;;;;\n;Mail KG;;;;;;post@mail.example.org;;;\n;Telefon KG;;;;;;;0208 4447788;;\n`,
    );
    const of = async (name: string) =>
      (await partsOf(name)).contacts.map((contact) => [contact.name, contact.email, contact.phone, contact.isMain]);
    expect(await of("Name KG")).toEqual([["Frau Eins", null, "", true]]);
    expect(await of("Mail KG")).toEqual([["Mail KG", "post@mail.example.org", "", true]]);
    expect(await of("Telefon KG")).toEqual([["Telefon KG", null, "+492084447788", true]]);
  });

  test("are active after a visit and prospects before; the words about it are kept", async () => {
    await importText(`${head};Besucht KG;;;;;;;;;ja\n;Geplant KG;;;;;;;;;geplant\n;Nie KG;;;;;;;;;nein\n`);
    const of = async (name: string) => {
      const { employer } = await partsOf(name);
      return [employer?.state, employer?.note];
    };
    expect(await of("Besucht KG")).toEqual(["active", "Betriebsbesuch laut Liste: ja\nImport: liste.csv"]);
    expect(await of("Geplant KG")).toEqual(["prospect", "Betriebsbesuch laut Liste: geplant\nImport: liste.csv"]);
    expect(await of("Nie KG")).toEqual(["prospect", "Import: liste.csv"]);
  });

  test("gain what was empty, and are asked about for another size or trade, not for another spelling", async () => {
    await importText(`${head}L1;Lerner KG;;;;;;;;;\n`);
    expect(await importText(`${head}L1;Lerner KG;Bäckerei;12;;;;;;ja;\n`)).toEqual({ ...result, merged: 1 });
    expect((await partsOf("Lerner KG")).employer).toMatchObject({
      branch: "Bäckerei",
      size: 12,
      trainsApprentices: "yes",
    });
    expect(await importText(`${head}L1;Lerner KG;BÄCKEREI;12;;;;;;nein;\n`)).toEqual({ ...result, skipped: 1 });
    expect(await importText(`${head}L1;Lerner KG;;;;;;;;;\n`)).toEqual({ ...result, skipped: 1 });
    expect(await importText(`${head}L1;Lerner KG;Metzgerei;12;;;;;;;\n`)).toMatchObject({ questions: 1 });
    expect(await importText(`${head}L1;Lerner KG;Bäckerei;13;;;;;;;\n`)).toMatchObject({ questions: 1 });
    expect((await partsOf("Lerner KG")).employer).toMatchObject({
      branch: "Bäckerei",
      size: 12,
      trainsApprentices: "yes",
    });
  });

  test("gain a place from another street or postcode, and a contact from another name and mail", async () => {
    const row = (street: string, postcode: string, contact: string, mail: string) =>
      importText(`${head}P1;Plätze KG;;;${street};${postcode};${contact};${mail};;;\n`);
    await row("", "", "", "");
    expect(await row("Weg 1", "45470", "Fr. Eins", "eins@example.org")).toEqual({ ...result, merged: 1 });
    expect(await row("WEG 1", "45470", "FR. EINS", "")).toEqual({ ...result, skipped: 1 });
    expect(await row("", "", "Fr. Neu-Eins", "eins@example.org")).toEqual({ ...result, skipped: 1 });
    expect(await row("Weg 1", "45468", "", "")).toEqual({ ...result, merged: 1 });
    expect(await row("Weg 2", "45470", "", "")).toEqual({ ...result, merged: 1 });
    expect(await row("", "", "Fr. Zwei", "zwei@example.org")).toEqual({ ...result, merged: 1 });
    const { sites, contacts } = await partsOf("Plätze KG");
    expect(sites.map(({ isMain }) => isMain)).toEqual([true, false, false]);
    expect(contacts.map(({ isMain }) => isMain)).toEqual([true, false]);
  });

  test("twice in a list are merged, kept apart or left out, as decided", async () => {
    const twice = `${head}Z1;Zweimal KG;;;Weg 1;45470;;;;;\nZ1;Zweimal KG;;7;;;;;;;\n`;
    expect(await importText(twice)).toMatchObject({ stored: 1, merged: 1, skipped: 0 });
    expect((await partsOf("Zweimal KG")).employer).toMatchObject({ size: 7 });
    const apart = await stage(`${head}A1;Apart KG;;;;;;;;;\nA1;Apart KG;;7;;;;;;;\n`);
    await decide(apart, 3, "keep");
    expect(await confirm(apart)).toMatchObject({ stored: 2, merged: 0, questions: 0 });
    // a number belongs to one company, so the second is stored without it
    expect((await company("Apart KG")).map(({ externalRef }) => externalRef).sort()).toEqual(["A1", null]);
    const left = await stage(`${head}S1;Skip KG;;;;;;;;;\nS1;Skip KG;;7;;;;;;;\n`);
    await decide(left, 2, "skip");
    expect(await confirm(left)).toMatchObject({ stored: 1, skipped: 1 });
    expect(await company("Skip KG")).toMatchObject([{ size: 7 }]);
  });

  test("that are refused are nobody's doubles and have none; a sum row is no company", async () => {
    const batchId = await stage(`${head}R1;=1+1;;;;;;;;;\nSumme;;;;;;;;;;\nR1;Recht KG;;;;;;;;;\nR1;=1+1;;;;;;;;;\n`);
    expect((await rowsOf(batchId)).map(({ verdict, duplicateOf }) => [verdict, duplicateOf])).toEqual([
      ["refused", null],
      ["skipped", null],
      ["good", null],
      ["refused", null],
    ]);
    expect(await confirm(batchId)).toMatchObject({ stored: 1, refused: 2, skipped: 1 });
  });

  test("with the same number and another name, or the same name and another number, are asked about unless decided", async () => {
    await importText(`${head}N1;Nummer Eins KG;;;;;;;;;\n`);
    expect(await importText(`${head}N1;Ganz Anderer Laden;;;;;;;;;\n`)).toMatchObject({ stored: 1, questions: 1 });
    expect(await importText(`${head}N2;Nummer Eins KG;;;;;;;;;\n`)).toMatchObject({ stored: 1, questions: 1 });
    const merged = await stage(`${head}N3;Ganz Anderer Laden;;9;;;;;;;\n`);
    await database.owner.db
      .updateTable("employer")
      .set({ externalRef: "N9" })
      .where("name", "=", "Ganz Anderer Laden")
      .execute();
    await decide(merged, 2, "merge");
    expect(await confirm(merged)).toMatchObject({ stored: 0, merged: 1 });
    expect(await company("Ganz Anderer Laden")).toMatchObject([{ size: 9 }]);
  });
});

describe("jobs of a list", () => {
  const head = "Nr;Firma-Nr;Firma;Stelle;PLZ;Stunden/Woche;Stundenlohn;Deutsch\n";
  const job = (ref: string) => database.owner.db.selectFrom("job").selectAll().where("externalRef", "=", ref).execute();
  beforeAll(async () => {
    await importText(
      "Nr;Firma;Straße;PLZ\nJ1;Arbeit KG;Weg 1;45470\nJ1;Arbeit KG;Weg 2;45468\nJ2;Doppelname KG;;\nJ3;Ort Zwei GmbH;Weg;45470\n",
    );
    // two companies with the same name, which nobody has merged yet
    await database.owner.db.insertInto("employer").values({ name: "Doppelname GmbH", branch: "" }).execute();
  });

  test("go to the company with their number, else with their name; with none or several they are refused", async () => {
    const batchId = await stage(
      `${head}A1;J1;;Lagerhelfer;45470;30;15,00;A1\nA2;;Arbeit;Lagerhelfer;45470;30;15,00;A1\nA3;X9;;Lagerhelfer;;30;15,00;A1\nA4;;Doppelname;Lagerhelfer;;30;15,00;A1\n`,
    );
    expect(await confirm(batchId)).toMatchObject({ read: 4, stored: 2, refused: 2 });
    const codes = (await rowsOf(batchId)).map(({ reasons }) =>
      (reasons as { level: string; code: string }[]).filter(({ level }) => level === "error").map(({ code }) => code),
    );
    expect(codes).toEqual([[], [], ["job.employerUnknown"], ["job.employerSeveral"]]);
    const [first] = await job("A1");
    const [second] = await job("A2");
    expect(second?.employerId).toBe(first?.employerId);
  });

  test("are at the place with their postcode, at the main one without a postcode, at none with another", async () => {
    await importText(
      `${head}B1;J1;;Lagerhelfer;45468;30;15,00;A1\nB2;J1;;Lagerhelfer;;30;15,00;A1\nB3;J1;;Lagerhelfer;45476;30;15,00;A1\n`,
    );
    const postcodeOf = async (ref: string) => {
      const [row] = await job(ref);
      if (!row?.siteId) return null;
      const site = await database.owner.db
        .selectFrom("employerSite")
        .selectAll()
        .where("id", "=", row.siteId)
        .executeTakeFirst();
      return site?.postcode;
    };
    expect([await postcodeOf("B1"), await postcodeOf("B2"), await postcodeOf("B3")]).toEqual(["45468", "45470", null]);
  });

  test("whose number exists are left alone, unless they are kept as new ones, without the number", async () => {
    const row = (ref: string) => `${ref};J1;;Lagerhelfer;45470;30;15,00;A1\n`;
    const twice = await stage(`${head}${row("C0")}${row("C1")}${row("C1")}`);
    expect(await confirm(twice)).toMatchObject({ stored: 2, skipped: 1 });
    const targets = (await rowsOf(twice)).map(({ targetId }) => targetId);
    expect(targets[2]).toBe(targets[1]);
    expect(targets[1]).toBe((await job("C1"))[0]?.id);
    const again = await stage(`${head}${row("C1")}`);
    const [found] = await rowsOf(again);
    const [first] = await job("C1");
    expect(found?.duplicateOf).toMatchObject({ of: "record", id: first?.id, sure: true });
    await decide(again, 2, "keep");
    expect(await confirm(again)).toMatchObject({ stored: 1, skipped: 0 });
    expect(await job("C1")).toHaveLength(1);
    const left = await stage(`${head}${row("C2")}`);
    await decide(left, 2, "skip");
    expect(await confirm(left)).toMatchObject({ stored: 0, skipped: 1 });
    expect(await job("C2")).toEqual([]);
    // a refused row is not a job, and no later row is its double
    const refusedRow = await stage(`${head}C3;J1;;;45470;30;15,00;A1\n${row("C3")}`);
    expect((await rowsOf(refusedRow)).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
    expect(await confirm(refusedRow)).toMatchObject({ stored: 1, refused: 1 });
    // without a number nothing shows that two jobs are the same
    expect(await importText(`${head}${row("")}${row("")}`)).toMatchObject({ stored: 2, skipped: 0 });
  });
});

describe("people of a list", () => {
  const head = "Name;Vorname;Geburtsdatum;Telefon\n";
  const count = async (familyName: string) =>
    (await database.owner.db.selectFrom("candidate").select("id").where("familyName", "=", familyName).execute())
      .length;

  test("left out of a list are no doubles for those after them", async () => {
    const batchId = await stage(`${head}Aus;Eva;01.02.1990;\nAus;Eva;01.02.1990;\n`);
    expect((await rowsOf(batchId))[1]?.duplicateOf).toMatchObject({ of: "row", rowNo: 2, sure: true });
    await decide(batchId, 2, "skip");
    expect((await rowsOf(batchId))[1]?.duplicateOf).toBeNull();
    expect(await confirm(batchId)).toMatchObject({ stored: 1, skipped: 1 });
    expect(await count("Aus")).toBe(1);
  });

  test("who are certainly a person from the same list are not taken for somebody in the records who may be them", async () => {
    await importText(`${head}Sicher;Ina;03.02.1990;0152 33322211\n`);
    const batchId = await stage(`${head}Sicher;Ina;01.02.1990;0152 33322211\nSicher;Ina;01.02.1990;\n`);
    const [first, second] = await rowsOf(batchId);
    expect(first?.duplicateOf).toMatchObject({ of: "record", sure: false });
    expect(second?.duplicateOf).toMatchObject({ of: "row", rowNo: 2, sure: true });
    await decide(batchId, 2, "merge");
    expect(await confirm(batchId)).toMatchObject({ stored: 0, merged: 2 });
    expect(await count("Sicher")).toBe(1);
  });

  test("are stored as new people where the decision says so, whoever they may be", async () => {
    await importText(`${head}Neu;Ole;01.02.1990;\n`);
    const batchId = await stage(`${head}Neu;Ole;01.02.1990;\n`);
    await decide(batchId, 2, "keep");
    expect(await confirm(batchId)).toMatchObject({ stored: 1, merged: 0, questions: 0 });
    expect(await count("Neu")).toBe(2);
  });
});

describe("remarks of a list", () => {
  const remarksOf = async (table: "candidate" | "employer", name: string) =>
    database.owner.db
      .selectFrom("note")
      .select(["note.text", "note.source", "note.kind", "note.audience", "note.writtenBy"])
      .where(table === "candidate" ? "candidateId" : "employerId", "=", (query) =>
        query
          .selectFrom(table)
          .select("id")
          .where(table === "candidate" ? "familyName" : "name", "=", name),
      )
      .orderBy("note.writtenAt")
      .execute();
  const remark = { source: "Import: liste.csv", kind: "remark", audience: "team" };

  test("about people become notes of the team with their source, each once", async () => {
    const row = (words: string) => importText(`Name;Vorname;Geburtsdatum;Bemerkung\nRemmer;Ada;01.02.1990;${words}\n`);
    await row("kommt gern früh");
    await row("kommt gern früh");
    await row("fragt nach dem Lager");
    expect(await remarksOf("candidate", "Remmer")).toEqual([
      { ...remark, text: "kommt gern früh", writtenBy: lange.userId },
      { ...remark, text: "fragt nach dem Lager", writtenBy: lange.userId },
    ]);
  });

  test("about companies as well, also where the company was known", async () => {
    const row = (words: string) => importText(`Nr;Firma;Bemerkung\nR1;Remmer KG;${words}\n`);
    await row("");
    expect(await row("sucht zum Sommer")).toMatchObject({ merged: 1 });
    expect(await row("sucht zum Sommer")).toMatchObject({ skipped: 1 });
    expect(await remarksOf("employer", "Remmer KG")).toEqual([
      { ...remark, text: "sucht zum Sommer", writtenBy: lange.userId },
    ]);
  });
});

describe("a preview", () => {
  const head = "Name;Vorname;Geburtsdatum;Religion;Bemerkung\n";
  const correct = (batchId: string, cells: Record<number, string>) =>
    database.as(lange, (trx) => correctRow(trx, { batchId, rowNo: 2, cells, decision: "auto" }, time));

  test("keeps a correction beside the cell, removes it when the file's own words are typed, and takes none where there is no cell", async () => {
    const batchId = await stage(`${head}Zelle;Ida;01.02.1990;;\n`);
    const corrections = async () => (await rowsOf(batchId))[0]?.corrections;
    await correct(batchId, { 1: "Ina", 9: "x", 3: "evangelisch" });
    expect(await corrections()).toEqual({ 1: "Ina" });
    await correct(batchId, { 1: " Ida " });
    expect(await corrections()).toEqual({});
    await correct(batchId, { 4: "x".repeat(3000) });
    expect((await corrections()) as object).toEqual({ 4: "x".repeat(2000) });
    expect(
      await codeOf(
        database.as(lange, (trx) => correctRow(trx, { batchId, rowNo: 3, cells: {}, decision: "auto" }, time)),
      ),
    ).toBe("notFound");
  });

  test("cannot be changed by somebody who read an older version, nor by anybody once it is confirmed", async () => {
    const batchId = await stage(`${head}Stand;Ida;01.02.1990;;\n`);
    const { version, mapping } = await database.as(lange, (trx) => getBatch(trx, batchId));
    const map = (seen: number) =>
      codeOf(
        database.as(lange, (trx) =>
          mapColumns(trx, lange, { batchId, kind: "profiles", targets: mapping, version: seen }, time),
        ),
      );
    expect([await map(version - 1), await map(version)]).toEqual(["stale", "done"]);
    const old = database.as(lange, (trx) => confirmImport(trx, { batchId, version }, time));
    expect(await codeOf(old)).toBe("stale");
    await confirm(batchId);
    expect(await map(version + 1)).toBe("import:run.notPreview");
    expect(await codeOf(correct(batchId, { 1: "Ina" }))).toBe("import:run.notPreview");
  });

  test("shows twenty-five rows a page, all or only one kind, and the last page instead of one beyond it", async () => {
    const rowOf = (n: number) => `${n === 26 ? "26" : `Seite${n}`};Ida;01.02.1990;;`;
    const pagesOf = async (count: number, page: number, filter: RowFilter = "all") => {
      const batchId = await stage(`${head}${Array.from({ length: count }, (_, n) => rowOf(n + 1)).join("\n")}\n`);
      await decide(batchId, 3, "skip");
      const shown = await database.as(lange, (trx) =>
        importBatchPage(trx, batchId, { page, filter, today: time.today() }),
      );
      return [shown.page, shown.pages, shown.rows.map(({ rowNo }) => rowNo)];
    };
    const rowNumbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
    expect(await pagesOf(25, 1)).toEqual([1, 1, rowNumbers(2, 26)]);
    expect(await pagesOf(26, 1)).toEqual([1, 2, rowNumbers(2, 26)]);
    expect(await pagesOf(26, 2)).toEqual([2, 2, [27]]);
    expect(await pagesOf(26, 9)).toEqual([2, 2, [27]]);
    expect(await pagesOf(26, 0)).toEqual([1, 2, rowNumbers(2, 26)]);
    expect(await pagesOf(26, 1, "refused")).toEqual([1, 1, [27]]);
    expect(await pagesOf(26, 1, "skipped")).toEqual([1, 1, [3]]);
  });

  test("is imported only once it is confirmed", async () => {
    const batchId = await stage(`${head}Lauf;Ida;01.02.1990;;\n`);
    expect(await codeOf(database.as(lange, (trx) => runImport(trx, { batchId }, time)))).toBe(
      "import:run.notConfirmed",
    );
  });
});
