import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cleanRow } from "./clean";
import { samePerson } from "./duplicates";
import { columnsOf, guessMapping } from "./headers";
import { mergePerson } from "./merge";
import type { ProfileFacts } from "./profile";
import { importKey, type PersonRecord, personKey, recordOf } from "./record";
import { context } from "./reference.fixture";
import { readRow } from "./row";

/** The office's own list has no quoted fields, so a plain split is exact here. */
const lines = readFileSync("tests/fixtures/office/profiles.csv", "utf8")
  .replace(/^\uFEFF/, "")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(";"));
const [headers = [], ...rows] = lines;
const mapping = guessMapping(columnsOf(headers, []), "profiles");

function read(no: number) {
  const cells = rows.find((row) => row[0] === String(no)) ?? [];
  return readRow("profiles", headers, mapping, cleanRow("profiles", mapping, cells), context);
}

function facts(no: number): ProfileFacts {
  const reading = read(no);
  if (reading.verdict === "skipped" || reading.facts.kind !== "profiles") throw new Error(`row ${no} has no facts`);
  return reading.facts.profile;
}

function record(no: number): PersonRecord {
  return recordOf(facts(no), read(no).findings);
}

describe("the office's list of 104 rows", () => {
  test("every row is good, refused or skipped", () => {
    const verdicts = rows.map(
      (cells) => readRow("profiles", headers, mapping, cleanRow("profiles", mapping, cells), context).verdict,
    );
    const count = (verdict: string) => verdicts.filter((other) => other === verdict).length;
    expect([rows.length, count("good"), count("refused"), count("skipped")]).toEqual([104, 102, 1, 1]);
  });

  test("the blank template row is refused for two reasons, the sum row is skipped", () => {
    expect(
      read(199)
        .findings.filter((finding) => finding.level === "error")
        .map((finding) => finding.code),
    ).toEqual(["name.missing", "level.unknown"]);
    const sum = readRow("profiles", headers, mapping, cleanRow("profiles", mapping, rows.at(-1) ?? []), context);
    expect(sum).toMatchObject({ verdict: "skipped", reason: "sum" });
  });

  test("one whole row: what is certain is stored, what is not is asked about, the words are kept", () => {
    const person = record(8);
    expect(person.person).toMatchObject({
      familyName: "Yilmaz",
      givenName: "Emeka",
      birthDate: "1992-06-07",
      postcode: "45475",
      city: "Mülheim an der Ruhr",
      hoursMin: 35,
      hoursMax: 40,
      mobility: ["car"],
      schoolYears: 8,
    });
    expect(person.languages).toEqual([
      {
        language: "de",
        isFirst: false,
        speaking: null,
        reading: "A2",
        writing: "A2",
        evidence: "certificate",
        original: "– / A2 (Zertifikat)",
      },
      {
        language: "kmr",
        isFirst: true,
        speaking: null,
        reading: null,
        writing: null,
        evidence: "self",
        original: "Kurdisch (Kurmandschi)",
      },
      {
        language: "ps",
        isFirst: false,
        speaking: null,
        reading: null,
        writing: null,
        evidence: "self",
        original: "Paschtu",
      },
    ]);
    expect(person.skills.map((skill) => skill.skillId)).toEqual(["S_OFFICE", "S_HAIR", "S_CHILDREN", "S_CAR"]);
    expect(person.access).toEqual({
      statusId: null,
      permission: "read_paper",
      permitState: "not_needed",
      until: null,
      original: "AE § 25 Abs. 2 · nein",
    });
    expect(person.questions.map((question) => [question.field, question.original])).toEqual([
      ["residence", "AE § 25 Abs. 2"],
      ["germanSpoken", "gut"],
      ["permission", "nein"],
      ["skills", "Elektrik"],
      ["mobility", "Auto"],
      ["responsible", "Brandt"],
    ]);
  });

  test("health, religion, family and housing words are nowhere in what would be stored", () => {
    const all = JSON.stringify(
      rows.map((cells) => readRow("profiles", headers, mapping, cleanRow("profiles", mapping, cells), context)),
    );
    expect(all).not.toMatch(/Knie|Unterkunft|mit Mann|Bruder|2 Kinder|"m\.|k\.A\./);
  });

  test("rows that occur twice are recognised: by spelling of phone and date alone", () => {
    expect(samePerson(personKey(record(83)), personKey(record(101)))).toEqual({ sure: true, reason: "nameAndBirth" });
    expect(samePerson(personKey(record(75)), personKey(record(102)))).toEqual({ sure: true, reason: "nameAndBirth" });
    expect(importKey(record(75))).toBe(importKey(record(102)));
  });

  test("an unlimited status without a possible end, a past date, post that did not arrive", () => {
    expect(read(3).findings.map((finding) => finding.code)).toContain("permission.readPaper");
    expect(read(16).findings.map((finding) => finding.code)).toContain("until.past");
    expect(record(23).channels).toMatchObject([{ kind: "letter", failed: true }]);
    expect(record(23).questions).toContainEqual({
      field: "email",
      code: "email.broken",
      original: "bohdan.petrovic@example",
      suggestions: [],
    });
    expect(record(5).channels).toMatchObject([{ kind: "phone", value: "+4916374875880", shared: true }]);
    expect(record(70).person).toMatchObject({ timeTo: null, hoursMax: 34, shiftsRefused: ["s", "n"] });
  });
});

describe("merging never loses a fact and never overwrites", { timeout: 30_000 }, () => {
  test("the same row twice changes nothing", () => {
    const people = rows.slice(0, 102);
    expect(people).toHaveLength(102);
    for (const cells of people) {
      const no = Number(cells[0]);
      const merged = mergePerson(record(no), record(no));
      expect(merged).toMatchObject({ changed: false, questions: [] });
    }
  });

  test("empty fields are filled, lists grow, differences are asked about and the known value stays", () => {
    const known = record(83);
    const next = record(101);
    next.person = { ...next.person, schoolYears: 12, hoursMin: 20, hoursMax: 20, mailbox: "none", note: "ruft an" };
    next.skills = [...next.skills, { skillId: "S_WELD", original: "Schweißen" }];
    known.person = { ...known.person, hoursMin: null, hoursMax: null };
    const { record: merged, questions: asked, changed } = mergePerson(known, next);
    expect(changed).toBe(true);
    expect(merged.person).toMatchObject({
      schoolYears: 9,
      hoursMin: 20,
      hoursMax: 20,
      mailbox: "none",
      note: "ruft an",
    });
    expect(merged.skills.map((skill) => skill.skillId)).toContain("S_WELD");
    expect(asked).toEqual([
      { field: "schoolYears", code: "merge.differs", original: "12", suggestions: [{ value: "12" }] },
    ]);
  });

  test("a level that is known is not lowered by an older list", () => {
    const known = record(83);
    const next = record(83);
    next.languages = next.languages.map((language) =>
      language.language === "de" ? { ...language, speaking: "A1" as const } : language,
    );
    const { record: merged, questions: asked } = mergePerson(known, next);
    expect(merged.languages.find((language) => language.language === "de")?.speaking).toBe("B1");
    expect(asked[0]).toMatchObject({ field: "germanSpoken", original: "A1" });
  });
});
