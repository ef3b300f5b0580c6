import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import type { ImportCounts } from "~/domain/import/outcome";
import { continuedFrom } from "~/facts/import-changes";
import { getBatch } from "~/queries/import/batch";
import { importChangesPage } from "~/queries/import/changes";
import { chooseChanges, chooseKind } from "~/services/import/choose-changes";
import { continueList } from "~/services/import/continue-list";

const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);
const { db } = database.owner;
const head =
  "Kundennummer;Name;Vorname;Geburtsdatum;Straße;PLZ Ort;Telefon;Deutsch mündlich;Aufenthalt;gültig bis;Kenntnisse\n";

const personOf = (familyName: string) =>
  db.selectFrom("candidate").selectAll().where("familyName", "=", familyName).executeTakeFirstOrThrow();
const phonesOf = async (familyName: string) => {
  const { id } = await personOf(familyName);
  const rows = await db
    .selectFrom("candidateChannel")
    .select("value")
    .where("candidateId", "=", id)
    .orderBy("value")
    .execute();
  return rows.map(({ value }) => value);
};
const levelOf = async (familyName: string) => {
  const { id } = await personOf(familyName);
  const row = await db
    .selectFrom("candidateLanguage")
    .select("speaking")
    .where("candidateId", "=", id)
    .where("language", "=", "de")
    .executeTakeFirst();
  return row?.speaking;
};
const changesOf = async (batchId: string) => {
  const { people } = await database.as(lange, (trx) => importChangesPage(trx, batchId, { page: 1, field: null }));
  return people
    .flatMap(({ name, changes }) => changes.map(({ field, takes }) => `${name} ${field} ${takes ? "+" : "-"}`))
    .sort();
};
const rows = (lines: readonly string[]) => `${head}${lines.join("\n")}\n`;

const november = [
  "K-17;Okoye;Ada;03.04.1990;Weg 1;45468 Mülheim;0151 33344455;A2;§ 24;31.12.2026;nähen",
  "K-23;Beran;Ivan;05.06.1985;Weg 2;45470 Mülheim;0151 33344456;B1;§ 24;31.12.2026;",
  "K-31;Demir;Elif;07.08.1995;Weg 3;45472 Mülheim;0151 33344457;A1;;;",
  "K-38;Popa;Radu;09.10.1979;Weg 4;45473 Mülheim;;A1;;;",
  "K-44;Wolde;Senait;11.12.1992;Weg 5;45475 Mülheim;;A1;;;",
];
const december = [
  // moved, a new telephone, more German, a new paper, something more
  "K-17;Okoye;Ada;03.04.1990;Allee 9;45478 Mülheim;0160 99988877;B1;§ 24;04.03.2027;nähen, Excel",
  // the office still has what was changed here since
  "K-23;Beran;Ivan;05.06.1985;Weg 2;45470 Mülheim;0160 77766655;B1;§ 24;31.12.2026;",
  // married
  "K-31;Özdemir;Elif;07.08.1995;Weg 3;45472 Mülheim;0151 33344457;A1;;;",
  // has left here
  "K-38;Popa;Radu;09.10.1979;Neuweg 4;45473 Mülheim;;A1;;;",
  // new
  "K-52;Neumann;Olga;01.02.1993;Weg 6;45476 Mülheim;;A2;;;",
];

let first: string;
beforeAll(async () => {
  first = await stage(rows(november), "kunden-november.csv");
  await confirm(first);
});

describe("the list of the same office, a month later", () => {
  let batchId: string;
  let counts: ImportCounts;

  test("continues the one before; every difference stands beside what is known, since when and from whom", async () => {
    const { id } = await personOf("Beran");
    await database.as(lange, (trx) =>
      trx.updateTable("candidateChannel").set({ note: "abends" }).where("candidateId", "=", id).execute(),
    );
    await database.as(lange, (trx) =>
      trx.updateTable("candidate").set({ state: "left" }).where("familyName", "=", "Popa").execute(),
    );
    batchId = await stage(rows(december), "kunden-dezember.csv");
    const batch = await db
      .selectFrom("importBatch")
      .select("listId")
      .where("id", "=", batchId)
      .executeTakeFirstOrThrow();
    expect(batch.listId).toBe(first);
    expect(await changesOf(batchId)).toEqual(
      [
        "Ada Okoye germanSpoken +",
        "Ada Okoye phone +",
        "Ada Okoye residence +",
        "Ada Okoye skills +",
        "Ada Okoye street +",
        // somebody here has worked with his number since the list before
        "Elif Demir name +",
        "Ivan Beran phone -",
      ].sort(),
    );
    const { people, counts: byField } = await database.as(lange, (trx) =>
      importChangesPage(trx, batchId, { page: 1, field: "phone" }),
    );
    expect(byField).toMatchObject({ phone: 2, street: 1, name: 1 });
    expect(people.map(({ name, changes }) => [name, changes[0]?.since?.file ?? changes[0]?.since?.by])).toEqual([
      ["Ada Okoye", "kunden-november.csv"],
      ["Ivan Beran", "Anke Lange"],
    ]);
  });

  test("names who is gone from it, and changes nothing about them", async () => {
    const continued = await database.as(lange, async (trx) => continuedFrom(trx, await getBatch(trx, batchId)));
    expect(continued?.before.filename).toBe("kunden-november.csv");
    expect(continued?.gone.map(({ name, officeNo }) => [name, officeNo])).toEqual([["Senait Wolde", "K-44"]]);
  });

  test("stores what is taken, field by field, and leaves the rest; whoever has left stays so", async () => {
    await database.as(lange, (trx) =>
      chooseChanges(trx, { batchId, choices: [{ rowNo: 2, field: "street", take: false }] }),
    );
    counts = await confirm(batchId);
    expect(counts).toMatchObject({ read: 5, stored: 1, merged: 2, skipped: 2, refused: 0 });
    const ada = await personOf("Okoye");
    expect([ada.street, ada.postcode]).toEqual(["Weg 1", "45468"]);
    expect(await phonesOf("Okoye")).toEqual(["+4916099988877"]);
    expect(await levelOf("Okoye")).toBe("B1");
    expect(await phonesOf("Beran")).toEqual(["+4915133344456"]);
    expect((await personOf("Özdemir")).givenName).toBe("Elif");
    expect(await personOf("Popa")).toMatchObject({ state: "left", street: "Weg 4" });
    expect((await personOf("Wolde")).state).toBe("active");
  });

  test("the history of each change names the file, and the paper before ends", async () => {
    const { id } = await personOf("Okoye");
    const reasons = await db.selectFrom("changeLog").select("reason").distinct().where("rowId", "=", id).execute();
    expect(reasons.map(({ reason }) => reason).sort()).toEqual([
      "Import kunden-dezember.csv",
      "Import kunden-november.csv",
    ]);
    const papers = await db.selectFrom("workAccess").select("during").where("candidateId", "=", id).execute();
    expect(papers).toEqual([{ during: "[2026-11-23,2027-03-05)" }]);
  });

  test("read once more changes nothing, and what was left is not asked to be taken again", async () => {
    const again = await stage(rows(december), "kunden-dezember.csv");
    expect(await changesOf(again)).toEqual(["Ada Okoye street -", "Ivan Beran phone -"]);
    expect(await confirm(again)).toMatchObject({ stored: 0, merged: 0, skipped: 5 });
  });
});

describe("what is decided about a list", () => {
  test("counts only as long as the same stands here: a choice does not write over what a colleague typed since", async () => {
    const batchId = await stage(rows(["K-23;Beran;Ivan;05.06.1985;Ring 7;45470 Mülheim;;B1;;;"]));
    await database.as(lange, (trx) => chooseKind(trx, { batchId, field: "street", take: true }));
    await database.as(lange, (trx) =>
      trx.updateTable("candidate").set({ street: "Hof 3" }).where("familyName", "=", "Beran").execute(),
    );
    await confirm(batchId);
    expect((await personOf("Beran")).street).toBe("Hof 3");
  });

  test("can be decided for all of a kind at once", async () => {
    const batchId = await stage(rows(["K-23;Beran;Ivan;05.06.1985;Ring 8;45470 Mülheim;;B1;;;"]));
    await database.as(lange, (trx) => chooseKind(trx, { batchId, field: "street", take: false }));
    expect(await changesOf(batchId)).toEqual(["Ivan Beran street -"]);
    await database.as(lange, (trx) => chooseKind(trx, { batchId, field: "street", take: true }));
    expect(await confirm(batchId)).toMatchObject({ merged: 1 });
    expect((await personOf("Beran")).street).toBe("Ring 8");
  });

  test("a list that continues none is one of its own, and the other way round", async () => {
    const batchId = await stage(rows(["K-23;Beran;Ivan;05.06.1985;Ring 9;45470 Mülheim;;B1;;;"]));
    await database.as(lange, (trx) => continueList(trx, { batchId, listId: null }, time));
    expect(await changesOf(batchId)).toEqual([]);
    await database.as(lange, (trx) => continueList(trx, { batchId, listId: first }, time));
    expect(await changesOf(batchId)).toEqual(["Ivan Beran street +"]);
  });

  test("a number alone asks: it may have been given to somebody else", async () => {
    const batchId = await stage(rows(["K-17;Fremd;Igor;01.01.1970;;;;A1;;;", "K-23;Beran;Ivan;05.06.1985;;;;B1;;;"]));
    const { duplicateOf } = await db
      .selectFrom("importRow")
      .select("duplicateOf")
      .where("batchId", "=", batchId)
      .where("rowNo", "=", 2)
      .executeTakeFirstOrThrow();
    expect(duplicateOf).toMatchObject({ sure: false, reason: "number", name: "Ada Okoye" });
  });
});
