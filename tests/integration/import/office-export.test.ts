import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, test } from "vitest";
import { makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import { command } from "#tests/support/command";
import { freshDatabase, systemActor } from "#tests/support/database";
import { importLists } from "#tests/support/import-lists";
import { codeOf } from "#tests/support/refusal";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { CellWords } from "~/domain/import/export-cells";
import type { ExportForm } from "~/domain/import/export-fields";
import { continuedFrom } from "~/facts/import-changes";
import { getBatch } from "~/queries/import/batch";
import { exportedFile, exportFormPage, exportPage } from "~/queries/import/exports";
import { makeExport } from "~/services/import/make-export";
import { setExportForm } from "~/services/import/set-export-form";

const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);
const { db } = database.owner;
const words: CellWords = (word) => ({ yes: "ja", none: "keine", left: "nicht mehr begleitet" })[word as "yes"] ?? word;
const today = clock.today();
let listId: string;
let lead: Staff;

const head =
  "Kundennummer;Name;Vorname;geb.;Straße;PLZ Ort;Telefon;E-Mail;Deutsch mündlich;Aufenthalt;gültig bis;Rechtskreis;Bemerkung";
const rows = [
  "K-17;Okoye;Ada;03.04.1990;Weg 1;45468 Mülheim;0151 33344455;ada@example.org;A2;§ 24;31.12.2026;SGB II;kommt pünktlich",
  "K-23;Beran;Ivan;05.06.1985;Weg 2;45470 Mülheim;+43 660 1234567;;B1;AE § 25 Abs. 2;31.12.2027;SGB II;",
  "K-31;Demir;Elif;07.08.1995;Weg 3;45472 Mülheim;0151 33344457;;A1;Duldung;;AsylbLG;",
  "K-38;Popa;Radu;1979;Weg 4 c/o Ionescu;45473 Mülheim;;;A1;EU;;keine;",
  ";Ohne;Nummer;11.12.1992;Weg 5;45475 Mülheim;;;A1;;;;",
];
const form: ExportForm = {
  columns: [
    { header: "Kundennummer", field: "externalNo" },
    { header: "Nachname", field: "familyName" },
    { header: "Rufname", field: "givenName" },
    { header: "geb.", field: "birthDate" },
    { header: "Straße", field: "street" },
    { header: "PLZ Ort", field: "place" },
    { header: "Fon", field: "phone" },
    { header: "E-Mail", field: "email" },
    { header: "Deutsch mündlich", field: "germanSpoken" },
    { header: "Status", field: "residence" },
    { header: "Status bis", field: "residenceUntil" },
    { header: "Rechtskreis", field: "benefit" },
    { header: "Ende", field: "left" },
    { header: "Stand", field: "state" },
    { header: "geändert am", field: "changedOn" },
    { header: "geändert", field: "changedWhat" },
    { header: "durch", field: "changedBy" },
  ],
  dates: "dmy",
  delimiter: ";",
  letters: "windows-1252",
};

const idOf = async (familyName: string) =>
  (await db.selectFrom("candidate").select("id").where("familyName", "=", familyName).executeTakeFirstOrThrow()).id;
const make = (since = today) => database.as(lange, (trx) => makeExport(trx, lange, { listId, since, words }, clock));
const linesOf = (bytes: Uint8Array, encoding = "windows-1252") =>
  iconv
    .decode(Buffer.from(bytes), encoding)
    .trim()
    .split("\r\n")
    .map((line) => line.split(";"));
const everyPerson = () =>
  database.owner.pool.query(
    `select to_jsonb(c) - 'updated_at' - 'version' as person, (select jsonb_agg(to_jsonb(h) order by h.id) from candidate_channel h where h.candidate_id = c.id) as channels,
      (select jsonb_agg(to_jsonb(q) order by q.id) from candidate_question q where q.candidate_id = c.id) as questions,
      (select jsonb_agg(to_jsonb(a) order by a.id) from work_access a where a.candidate_id = c.id) as papers
     from candidate c order by c.id`,
  );

beforeAll(async () => {
  lead = (await database.as(systemActor, (trx) => makeUser(trx, "coordinator", "Mira Voss"))) as Staff;
  const bytes = iconv.encode([head, ...rows].join("\r\n"), "windows-1252");
  listId = await stage(new Uint8Array(bytes), "kunden.csv");
  await confirm(listId);
});

describe("how the case system takes a file", () => {
  test("is filled in by the office's last list", async () => {
    const { form: likely } = await database.as(lead, (trx) => exportFormPage(trx, listId));
    expect(likely).toMatchObject({ dates: "dmy", delimiter: ";", letters: "windows-1252" });
    expect(likely.columns.map(({ header, field }) => `${header}=${field}`)).toEqual([
      "Kundennummer=externalNo",
      "Name=familyName",
      "Vorname=givenName",
      "geb.=birthDate",
      "Straße=street",
      "PLZ Ort=place",
      "Telefon=phone",
      "E-Mail=email",
      "Deutsch mündlich=germanSpoken",
      "Aufenthalt=residence",
      "gültig bis=residenceUntil",
      "Rechtskreis=benefit",
    ]);
  });

  test("is set once by the coordinator, with the number and who has left", async () => {
    expect(await codeOf(make())).toBe("import:export.noForm");
    const set = (columns: ExportForm["columns"], version = 0) =>
      database.as(lead, (trx) => setExportForm(trx, lead, { listId, form: { ...form, columns }, version }));
    const without = (field: string) => form.columns.filter((column) => column.field !== field);
    expect(await codeOf(set(without("externalNo")))).toBe("import:export.needs.externalNo");
    expect(await codeOf(set(without("left")))).toBe("import:export.needs.left");
    expect(await codeOf(set([...form.columns, { header: "FON", field: "phone2" }]))).toBe("import:export.twice");
    expect(await codeOf(set([...form.columns, { header: "Religion", field: "company" }]))).toBe(
      "import:export.forbidden",
    );
    await set(form.columns);
    expect(await codeOf(set(form.columns))).toBe("stale");
    await expect(
      database.as(lange, (trx) => setExportForm(trx, lange, { listId, form, version: 1 })),
    ).rejects.toThrow();
  });
});

describe("the file", () => {
  test("has nothing in it as long as only the office itself said something", async () => {
    expect(await codeOf(make())).toBe("import:export.nothing");
    expect((await database.as(lange, (trx) => exportPage(trx, listId))).runs).toEqual([]);
  });

  test("holds whoever changed and has a number, in the mapped columns, with what, when and who", async () => {
    const [ada, radu, without] = [await idOf("Okoye"), await idOf("Popa"), await idOf("Ohne")];
    await database.as(lange, async (trx) => {
      await trx.updateTable("candidate").set({ street: "Allee 9", note: "geheim" }).where("id", "=", ada).execute();
      await trx
        .updateTable("candidateChannel")
        .set({ value: "+4916099988877" })
        .where("candidateId", "=", ada)
        .where("kind", "=", "phone")
        .execute();
      await trx.updateTable("candidate").set({ state: "left" }).where("id", "=", radu).execute();
      await trx.updateTable("candidate").set({ street: "Neu 1" }).where("id", "=", without).execute();
      // not mapped: no news for the office
      const elif = await idOf("Demir");
      await trx.updateTable("candidate").set({ schoolYears: 9 }).where("id", "=", elif).execute();
    });
    const { bytes, people } = await make();
    const day = today.split("-").reverse().join(".");
    expect(people).toBe(2);
    const [header, ...lines] = linesOf(bytes);
    expect(header).toEqual(form.columns.map((column) => column.header));
    expect(lines.sort()).toEqual([
      [
        "K-17",
        "Okoye",
        "Ada",
        "03.04.1990",
        "Allee 9",
        "45468 Mülheim an der Ruhr",
        "016099988877",
        "ada@example.org",
        "A2",
        "§ 24",
        "31.12.2026",
        "SGB II",
        "",
        "active",
        day,
        "Straße, PLZ Ort, Fon",
        "Anke Lange",
      ],
      [
        "K-38",
        "Popa",
        "Radu",
        "1979",
        "Weg 4 c/o",
        "45473 Mülheim an der Ruhr",
        "",
        "",
        "A1",
        "EU",
        "",
        "keine",
        "ja",
        "nicht mehr begleitet",
        day,
        "Ende, Stand",
        "Anke Lange",
      ],
    ]);
    expect(iconv.decode(Buffer.from(bytes), "windows-1252")).not.toMatch(/geheim|Nummer|pünktlich/);
  });

  test("is noted with who made it, and only that person can fetch it for an hour", async () => {
    const { runs, since } = await database.as(lange, (trx) => exportPage(trx, listId));
    expect(since).toBe(today);
    expect(runs).toMatchObject([{ by: "Anke Lange", since: today, people: 2, columns: form.columns }]);
    const id = runs[0]?.id ?? "";
    const fetched = (who: Staff, time = clock) => database.as(who, (trx) => exportedFile(trx, who, id, words, time));
    expect(linesOf((await fetched(lange)).bytes)).toHaveLength(3);
    expect(await codeOf(fetched(lead))).toBe("notFound");
    const later = fixedClock(new Date(Date.now() + 61 * 60_000).toISOString());
    expect(await codeOf(fetched(lange, later))).toBe("notFound");
    await expect(database.owner.pool.query("update office_export_run set people = 1")).rejects.toThrow("append-only");
  });

  test("read in again it changes nobody, asks nothing, and nobody is gone", async () => {
    const { bytes } = await make();
    const before = (await everyPerson()).rows;
    const batchId = await stage(bytes, "zurueck.csv");
    const batch = await database.as(lange, (trx) => getBatch(trx, batchId));
    expect(batch).toMatchObject({ listId, reading: { isOwn: true, unread: [] } });
    const preview = await db.selectFrom("importRow").selectAll().where("batchId", "=", batchId).execute();
    expect(preview.map(({ verdict, changes }) => ({ verdict, changes }))).toEqual([
      { verdict: "good", changes: [] },
      { verdict: "good", changes: [] },
    ]);
    expect(await database.as(lange, (trx) => continuedFrom(trx, batch))).toMatchObject({
      before: { filename: "kunden.csv" },
      gone: [],
    });
    expect(await confirm(batchId)).toMatchObject({ read: 2, stored: 0, merged: 0, skipped: 2, refused: 0 });
    expect((await everyPerson()).rows).toEqual(before);
    // the office's own list is still the last one, with everybody in it
    const { target } = await database.as(lange, (trx) => exportPage(trx, listId));
    expect(target.filename).toBe("kunden.csv");
  });

  test("the office's next list, which has taken it over, changes nobody either", async () => {
    const next = rows.map((row) =>
      row
        .replace("Okoye;Ada;03.04.1990;Weg 1", "Okoye;Ada;03.04.1990;Allee 9")
        .replace("0151 33344455", "0160 99988877")
        .replace("Nummer;11.12.1992;Weg 5", "Nummer;11.12.1992;Neu 1"),
    );
    const before = (await everyPerson()).rows;
    const batchId = await stage([head, ...next].join("\r\n"), "kunden-dezember.csv");
    expect(await database.as(lange, (trx) => getBatch(trx, batchId))).toMatchObject({ listId });
    expect(await confirm(batchId)).toMatchObject({ read: 5, stored: 0, merged: 0, skipped: 5 });
    expect((await everyPerson()).rows).toEqual(before);
  });

  test("letters that the office's files do not have are named, not lost", async () => {
    await database.as(lange, async (trx) => {
      const ivan = await idOf("Beran");
      await trx.updateTable("candidate").set({ givenName: "Іван" }).where("id", "=", ivan).execute();
    });
    expect(await codeOf(make())).toBe("import:export.letters");
    await database.as(lead, (trx) =>
      setExportForm(trx, lead, { listId, form: { ...form, letters: "utf-8", delimiter: "," }, version: 1 }),
    );
    const text = Buffer.from((await make()).bytes).toString();
    expect(text.startsWith("\uFEFFKundennummer,Nachname")).toBe(true);
    expect(text).toContain("K-23,Beran,Іван,05.06.1985");
    expect(text).toContain(",00436601234567,");
  });
});

test("the shell writes the same file and notes it", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "export-"));
  const run = await command("export", { DATABASE_URL: database.ownerUrl });
  const out = path.join(folder, "changes.csv");
  expect(run().status).toBe(2);
  expect(run("nobody.csv", "--out", out)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("kunden-dezember.csv"),
  });
  expect(run("--since", "heute", "--out", out).status).toBe(2);
  const made = run("--since", today, "--out", out, "--json");
  expect(JSON.parse(made.stdout)).toMatchObject({ people: 3, since: today });
  const own = Buffer.from((await make()).bytes).toString();
  expect(fs.readFileSync(out, "utf8").split("\r\n").length).toBe(own.split("\r\n").length);
  const { runs } = await database.as(lange, (trx) => exportPage(trx, listId));
  expect(runs.map(({ by }) => by)).toContain(null);
  fs.rmSync(folder, { recursive: true });
}, 60_000);
