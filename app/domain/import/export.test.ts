import { describe, expect, test } from "vitest";
import { languageCodes } from "../languages";
import { csvFile } from "./csv";
import { exportRow } from "./export";
import type { CellWords, ExportedPerson } from "./export-cells";
import { type ExportColumn, isOwnFile, likelyForm } from "./export-fields";
import { recordOf } from "./record";
import { reference } from "./reference.fixture";
import { readRow } from "./row";

const context = { reference, today: "2026-12-01" };
const words: CellWords = (word) =>
  ({
    yes: "ja",
    none: "keine",
    active: "begleitet",
    left: "beendet",
    university: "Universität",
    training: "Ausbildung als",
    hours: "Std",
    clock: "Uhr",
    foot: "zu Fuß",
    bike: "Fahrrad",
    transit: "ÖPNV",
    carAndLicence: "Auto (Führerschein)",
  })[word as "yes"] ?? word;

/** A record as the importer would store it. */
function recordFrom(fields: Readonly<Record<string, string>>) {
  const names = Object.keys(fields);
  const read = readRow("profiles", names, names, { cells: Object.values(fields), dropped: [] }, context);
  if (read.verdict === "skipped" || read.facts.kind !== "profiles") throw new Error("no person");
  return recordOf(read.facts.profile, read.findings);
}

const entry = {
  table: "candidate",
  operation: "update" as const,
  columns: ["street"],
  item: "",
  at: "2026-11-30T10:00:00Z",
  day: "2026-11-30",
  by: "Anke Lange",
  file: null,
};
const ada = (change: Partial<ExportedPerson> = {}): ExportedPerson => ({
  officeNo: "K-17",
  record: recordFrom({ familyName: "Okoye", givenName: "Ada", birthDate: "03.04.1990", street: "Weg 1" }),
  residence: [""],
  state: "active",
  responsible: "Anke Lange",
  stage: "Praktikum",
  stageSince: "2026-10-01",
  company: "Bäckerei Rot",
  entries: [entry],
  ...change,
});
const columns: ExportColumn[] = [
  { header: "Nr", field: "externalNo" },
  { header: "Name", field: "familyFirst" },
  { header: "geb.", field: "birthDate" },
  { header: "Straße", field: "street" },
  { header: "Ende", field: "left" },
];
const row = (person: ExportedPerson, more: ExportColumn[] = []) =>
  exportRow(person, { columns: [...columns, ...more], dates: "dmyShort" }, words, context);

describe("a row for the office", () => {
  test("holds the mapped columns only, in their order", () => {
    expect(row(ada())).toEqual(["K-17", "Okoye, Ada", "03.04.90", "Weg 1", ""]);
    expect(
      row(ada({ state: "left" }), [
        { header: "Wo", field: "company" },
        { header: "seit", field: "stageSince" },
        { header: "was", field: "changedWhat" },
        { header: "wann", field: "changedOn" },
      ])?.slice(4),
    ).toEqual(["ja", "Bäckerei Rot", "01.10.26", "Straße", "30.11.26"]);
  });

  test("there is none where nothing in a mapped column changed, or without a number of the office", () => {
    expect(row(ada({ entries: [{ ...entry, columns: ["school_years"] }] }))).toBeNull();
    expect(row(ada({ entries: [] }))).toBeNull();
    expect(row(ada({ officeNo: "" }))).toBeNull();
    expect(row(ada({ entries: [{ ...entry, columns: ["state"] }] }))).not.toBeNull();
    const ladder = { ...entry, table: "placement_stage", columns: [] };
    expect(row(ada({ entries: [ladder] }))).toBeNull();
    expect(row(ada({ entries: [ladder] }), [{ header: "Sprosse", field: "stage" }])?.at(-1)).toBe("Praktikum");
    // a mail is no telephone number
    const mail = { ...entry, table: "candidate_channel", operation: "insert" as const, item: "a@example.org" };
    expect(row(ada({ entries: [mail] }), [{ header: "Fon", field: "phone" }])).toBeNull();
  });

  test("a cell that would be read otherwise than the record stays empty, and its words are tried first", () => {
    const known = recordFrom({ familyName: "Okoye", givenName: "Ada", birthDate: "03.04.1990", residence: "§ 24" });
    const paper: ExportColumn[] = [{ header: "Status", field: "residence" }];
    const entries = [{ ...entry, table: "work_access", operation: "insert" as const }];
    expect(row(ada({ record: known, entries, residence: ["§ 24", "x"] }), paper)?.at(-1)).toBe("§ 24");
    expect(row(ada({ record: known, entries, residence: ["Duldung", "§ 24 AufenthG"] }), paper)?.at(-1)).toBe(
      "§ 24 AufenthG",
    );
    expect(row(ada({ record: known, entries, residence: ["Duldung", "?"] }), paper)?.at(-1)).toBe("");
  });

  test("a number is dialled without a plus, so that no spreadsheet takes it for a formula", () => {
    const record = recordFrom({ familyName: "Okoye", givenName: "Ada", phone: "0151 33344455, +43 660 1234567" });
    const fon: ExportColumn[] = [{ header: "Fon", field: "phone" }];
    expect(row(ada({ record }), fon)?.at(-1)).toBe("015133344455, 00436601234567");
    expect(row(ada({ record }), [...fon, { header: "Fon 2", field: "phone2" }])?.slice(-2)).toEqual([
      "015133344455",
      "00436601234567",
    ]);
    expect(csvFile([["=1", "a,b", "c;d"]], ",")).toBe('\uFEFF\'=1,"a,b",c;d\r\n');
  });
});

describe("what somebody can, did and wants", () => {
  const cellOf = (field: ExportColumn["field"], fields: Readonly<Record<string, string>>, table = "candidate_skill") =>
    row(
      ada({
        record: recordFrom({ familyName: "Okoye", givenName: "Ada", ...fields }),
        entries: ["candidate", "candidate_language", "candidate_experience", "candidate_wish", table].map((of) => ({
          ...entry,
          table: of,
          operation: "insert" as const,
        })),
      }),
      [{ header: "Spalte", field }],
    )?.at(-1);

  test("is written in words that are read again as the same", () => {
    expect(cellOf("firstLanguage", { firstLanguage: "arab.", otherLanguages: "Engl., Deutsch" })).toBe("Arabisch");
    expect(cellOf("otherLanguages", { firstLanguage: "arab.", otherLanguages: "Engl., Türk." })).toBe(
      "Englisch, Türkisch",
    );
    expect(cellOf("school", { school: "12 J." })).toBe("12");
    expect(cellOf("school", { school: "12 + Uni" })).toBe("12 + Universität");
    expect(cellOf("occupation", { occupation: "Bäckerei", years: "3" })).toMatch(/Bäck/);
    expect(cellOf("skills", { skills: "Staplerschein, Excel" })).toBe(
      "Staplerschein (Flurförderzeuge), Computer: Text und Tabelle",
    );
    expect(cellOf("wish", { wish: "Ausbildung Bäcker" })).toBe("Ausbildung als Bäcker/in");
    expect(cellOf("hours", { hours: "20-25 Std" })).toBe("20-25 Std");
    expect(cellOf("hours", { hours: "8-13 Uhr" })).toBe("08:00-13:00 Uhr");
    expect(cellOf("mobility", { mobility: "Fahrrad, Bus" })).toBe("Fahrrad, ÖPNV");
  });

  test("a car is named with its licence, and is left out where nobody knows of one", () => {
    expect(cellOf("mobility", { mobility: "Auto, Führerschein" })).toBe("Auto (Führerschein)");
    expect(cellOf("mobility", { mobility: "Auto, Rad" })).toBe("Fahrrad");
  });

  test("every language, skill and occupation of the lists can be written so that it is read as itself", () => {
    const lost = [
      ...languageCodes.filter((code) => code !== "de").map((code) => ["otherLanguages", code] as const),
      ...reference.skills.map(({ id }) => ["skills", id] as const),
      ...reference.occupations.map(({ id }) => ["occupation", id] as const),
      ...reference.occupations.map(({ id }) => ["wish", id] as const),
      ...reference.apprenticeships.map(({ id }) => ["wish", id] as const),
    ].filter(([field, id]) => {
      const record = recordFrom({ familyName: "Okoye", givenName: "Ada" });
      const original = "";
      if (field === "otherLanguages")
        record.languages.push({
          language: id,
          isFirst: false,
          speaking: null,
          reading: null,
          writing: null,
          evidence: "self",
          original,
        });
      if (field === "skills") record.skills.push({ skillId: id, original });
      if (field === "occupation")
        record.experience.push({ occupationId: id, yearsMin: null, yearsMax: null, openEnded: false, original });
      if (field === "wish")
        record.wishes.push({
          ...(reference.occupations.some((one) => one.id === id)
            ? { occupationId: id, apprenticeshipId: null, wantsApprenticeship: false }
            : { occupationId: null, apprenticeshipId: id, wantsApprenticeship: true }),
          anyWork: false,
          original,
        });
      const entries = ["candidate_language", "candidate_skill", "candidate_experience", "candidate_wish"].map(
        (table) => ({ ...entry, table, operation: "insert" as const }),
      );
      return row(ada({ record, entries }), [{ header: "Spalte", field }])?.at(-1) === "";
    });
    // Kurdish without saying which: every list that says so is asked
    expect(lost.map(([field, id]) => `${field} ${id}`)).toEqual(["otherLanguages ku"]);
  });
});

test("the form an office's list suggests keeps its columns, days and letters", () => {
  const list = {
    headers: ["Nr", "Name", "geb.", "Farbe"],
    mapping: ["externalNo", "familyName", "birthDate", "ignore"],
  };
  const days = (...written: string[]) =>
    likelyForm(
      { ...list, encoding: "windows-1252", delimiter: "\t" },
      written.map((day) => ["1", "Muster", day, "rot"]),
    );
  expect(days("1.2.90", "03.04.85", "5.6.1979")).toEqual({
    columns: [
      { header: "Nr", field: "externalNo" },
      { header: "Name", field: "familyName" },
      { header: "geb.", field: "birthDate" },
    ],
    dates: "dmyShort",
    delimiter: "\t",
    letters: "windows-1252",
  });
  expect(days("1990-02-01").dates).toBe("iso");
  expect(days().dates).toBe("dmy");
  expect(likelyForm({ ...list, encoding: "", delimiter: "" }, [])).toMatchObject({ delimiter: ";", letters: "utf-8" });
});

test("a file made here is known by its columns, unless none of them is our own", () => {
  const headers = columns.map(({ header }) => header);
  expect(isOwnFile(headers, columns)).toBe(true);
  expect(isOwnFile([...headers].reverse(), columns)).toBe(false);
  expect(isOwnFile([...headers, "Farbe"], columns)).toBe(false);
  expect(isOwnFile(headers.slice(0, 4), columns.slice(0, 4))).toBe(false);
});
