import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanRow } from "./clean";
import type { CompanyFacts } from "./company";
import { samePerson } from "./duplicates";
import { columnsOf, guessMapping } from "./headers";
import { type JobDraft, readPay, readRequiredGerman } from "./job";
import { mergePerson } from "./merge";
import { personKey, recordOf } from "./record";
import { context } from "./reference.fixture";
import { readRow } from "./row";
import { importKinds, type Kind } from "./types";

function list(kind: Kind) {
  const lines = readFileSync(`tests/fixtures/office/${kind}.csv`, "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(";"));
  const [headers = [], ...rows] = lines;
  const mapping = guessMapping(columnsOf(headers, []), kind);
  return {
    headers,
    rows,
    mapping,
    read: (cells: string[]) => readRow(kind, headers, mapping, cleanRow(kind, mapping, cells), context),
  };
}

const company = (no: string): CompanyFacts => {
  const { rows, read } = list("companies");
  const reading = read(rows.find((row) => row[0] === no) ?? []);
  if (reading.verdict === "skipped" || reading.facts.kind !== "companies") throw new Error(no);
  return reading.facts.company;
};
const job = (no: string): { draft: JobDraft; codes: string[] } => {
  const { rows, read } = list("jobs");
  const reading = read(rows.find((row) => row[0] === no) ?? []);
  if (reading.verdict === "skipped" || reading.facts.kind !== "jobs") throw new Error(no);
  return { draft: reading.facts.job, codes: reading.findings.map((finding) => finding.code) };
};

describe("companies", () => {
  test("all 25 are readable", () => {
    const { rows, read } = list("companies");
    expect(rows.map((row) => read(row).verdict)).toEqual(Array(25).fill("good"));
  });
  test("one row with everything", () => {
    expect(company("F001")).toEqual({
      externalNo: "F001",
      name: "Metallbau Nienhaus e.K.",
      branch: "Metallbau",
      size: 22,
      street: "Eppinghofer Str. 153",
      postcode: "45478",
      city: null,
      contact: "Herr Vogelsang",
      email: "kontakt1@firma1.example.org",
      phone: { e164: "+4917616964268", mobile: true },
      trains: "no",
      visit: "planned",
      note: "",
    });
    expect(company("F003").trains).toBe("formerly");
    expect(company("F009").phone).toBeNull();
    expect(company("F008").visit).toBe("done");
  });
});

describe("jobs", () => {
  test("all 40 become drafts", () => {
    const { rows, read } = list("jobs");
    expect(rows.map((row) => read(row).verdict)).toEqual(Array(40).fill("good"));
  });
  test("one row with everything", () => {
    const { draft, codes } = job("J020");
    expect(draft).toMatchObject({
      employerNo: "F001",
      title: "Helfer Metallbau (m/w/d)",
      occupationId: "schweisserhelfer",
      tasks: ["Teile entgraten", "Material zur Säge bringen", "Werkstatt sauber halten", "beim Verladen helfen"],
      hoursMin: 30,
      hoursMax: 30,
      shifts: ["f", "s"],
      payCents: 1450,
      startOn: "2026-12-15",
      places: 2,
      speaking: "A0",
      required: [],
      helpful: ["L_FORKLIFT"],
    });
    expect(codes.sort()).toEqual(["job.occupationUnsure", "mentor.missing"]);
  });
  test.each([
    ["J002", "german.nativeUnlawful"],
    ["J011", "job.hoursFullTime"],
    ["J015", "pay.collective"],
    ["J005", "mentor.noName"],
    ["J001", "german.range"],
    ["J004", "requirement.body"],
    ["J031", "shift.byAgreement"],
    ["J005", "job.occupationUnsure"],
  ])("%s asks %s", (no, code) => {
    expect(job(no).codes).toContain(code);
  });
  test("shifts, start and apprenticeship", () => {
    expect(job("J018").draft).toMatchObject({
      shifts: ["n", "f"],
      shiftStart: "04:00",
      apprenticeshipId: "baecker",
      mentor: "Herr Krause, Vorarbeiter",
    });
    expect(job("J010").draft).toMatchObject({
      shifts: ["t"],
      shiftStart: "07:00",
      shiftEnd: "16:00",
      startOn: "2027-01-01",
    });
    expect(job("J001").draft).toMatchObject({
      shifts: ["f", "s"],
      startFlexible: true,
      startOn: null,
      required: ["L_IFSG43"],
    });
    expect(job("J019").draft.apprenticeshipId).toBe("kreislauf");
    expect(job("J039").draft.apprenticeshipId).toBe("gaertner");
    expect(job("J003").draft.apprenticeshipId).toBe("hochbau_fa");
    expect(job("J027").draft.apprenticeshipId).toBe("elektroniker_hwk");
    expect(job("J008").draft).toMatchObject({ hoursMin: 25, hoursMax: 25, occupationId: "lagerhelfer" });
    expect(job("J005").draft.hoursMin).toBe(38.5);
  });
  test.each([
    ["12,50", 1250],
    ["13,90 €/Std.", 1390],
    ["14.50", 1450],
    ["15,00 €", 1500],
    ["16,52", 1652],
    ["14", 1400],
  ])("pay %s", (text, cents) => {
    expect(readPay("pay", text)).toMatchObject({ value: { payCents: cents }, findings: [] });
  });
  test.each([
    ["keine nötig", "A0"],
    ["A1", "A1"],
    ["A2-B1", "A2"],
    ["Muttersprache Deutsch", null],
    ["etwas Deutsch", null],
  ])("German required: %s", (text, level) => {
    expect(readRequiredGerman("german", text).value).toBe(level);
  });
});

describe("any text in any cell", { timeout: 60_000 }, () => {
  const words = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "constructor",
      "__proto__",
      "toString",
      "=1+1",
      "@SUM(A1)",
      "\u0000",
      "?",
      "A2-B1",
      "§",
      "§ 25 Abs.",
      "31.02.2020",
      "ca.",
      "(((",
      "2027",
      "Summe:",
      "c/o",
      "\uD800",
      "ﷺ",
      "x".repeat(9000),
    ),
  );
  test.each(importKinds)("%s: never throws, always one verdict, refused exactly when there is an error", (kind) => {
    const { headers, mapping, read } = list(kind);
    fc.assert(
      fc.property(fc.array(words, { minLength: headers.length, maxLength: headers.length }), (cells) => {
        const reading = read(cells);
        const errors = reading.findings.some((finding) => finding.level === "error");
        expect(reading.verdict === "refused").toBe(errors && reading.verdict !== "skipped");
        if (reading.verdict === "good" && reading.facts.kind === "profiles") {
          const record = recordOf(reading.facts.profile, reading.findings);
          expect(mergePerson(record, record).changed).toBe(false);
          samePerson(personKey(record), personKey(record));
          if (record.person.hoursMin !== null && record.person.hoursMax !== null)
            expect(record.person.hoursMin).toBeLessThanOrEqual(record.person.hoursMax);
        }
        expect(mapping.length).toBe(headers.length);
      }),
      { numRuns: 400 },
    );
  });
});
