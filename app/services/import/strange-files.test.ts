import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AppError } from "~/domain/errors";
import { reference } from "~/domain/import/reference.fixture";
import { type RowReading, readRow } from "~/domain/import/row";
import { readList } from "./read-list";

/**
 * Lists as other offices and programs write them, each with what has to come out of it: `people` as
 * family|given|birth|telephones|postcode, `asks` words that have to become a question, `never` and `texts` what must not
 * and must stand in what was read.
 */
type Strange = {
  file: string;
  why: string;
  kind?: string;
  people?: string[];
  births?: string[];
  phones?: string[];
  pay?: (number | null)[];
  asks?: string[];
  never?: string[];
  texts?: string[];
  columns?: Record<string, string | null>;
  refused?: string;
  mapping?: boolean;
};
const folder = "tests/fixtures/office/strange";
const expected: Strange[] = JSON.parse(readFileSync(`${folder}/expected.json`, "utf8"));

async function readStrange(file: string) {
  const list = await readList({ bytes: new Uint8Array(readFileSync(`${folder}/${file}`)) });
  const context = { reference, today: "2026-11-30" };
  const all = list.rows.map((row) => readRow(list.kind, list.headers, list.mapping, row.cells, context));
  return { list, all, rows: all.filter((row) => row.verdict !== "skipped") };
}

const profileOf = (row: RowReading) => {
  if (row.verdict === "skipped" || row.facts.kind !== "profiles") throw new Error("no person");
  return row.facts.profile;
};
const questionsOf = (row: RowReading, field?: string) =>
  row.findings.filter((finding) => finding.level === "question" && (field === undefined || finding.field === field));
const birthOf = (row: RowReading) => {
  const { birthDate, birthYear } = profileOf(row);
  return birthDate ?? (birthYear === null ? "" : `year ${birthYear}`);
};
const phonesOf = (row: RowReading) =>
  profileOf(row)
    .phones.map(({ e164 }) => e164)
    .join(",");
const asked = (row: RowReading, value: string, field: string) =>
  value === "" && questionsOf(row, field).length > 0 ? "ask" : value;

describe("lists of other offices and programs", () => {
  test.each(expected.filter(({ refused }) => refused === undefined))("$file $why", async (strange) => {
    const { list, all, rows } = await readStrange(strange.file);
    expect(rows.filter(({ verdict }) => verdict === "refused").length).toBe(strange.mapping ? rows.length : 0);
    if (strange.kind) expect(list.kind).toBe(strange.kind);
    if (strange.people)
      expect(
        rows.map((row) => {
          const { familyName, givenName, postcode } = profileOf(row);
          return [familyName, givenName, birthOf(row), phonesOf(row), postcode ?? ""].join("|");
        }),
      ).toEqual(strange.people);
    if (strange.births) expect(rows.map((row) => asked(row, birthOf(row), "birthDate"))).toEqual(strange.births);
    if (strange.phones) expect(rows.map((row) => asked(row, phonesOf(row), "phone"))).toEqual(strange.phones);
    if (strange.pay)
      expect(rows.map((row) => (row.facts.kind === "jobs" ? row.facts.job.payCents : null))).toEqual(strange.pay);
    const questions = all.flatMap((row) => questionsOf(row).map(({ original }) => original));
    for (const words of strange.asks ?? []) expect(questions.join("\n")).toContain(words);
    const everything = JSON.stringify([list.headers, rows]);
    for (const words of strange.never ?? []) expect(everything).not.toContain(words);
    for (const words of strange.texts ?? []) expect(everything).toContain(words);
    for (const [header, field] of Object.entries(strange.columns ?? {}))
      expect([header, list.mapping[list.headers.indexOf(header)]]).toEqual([header, field ?? "ignore"]);
    // a list whose names are not found leads to the page that assigns columns
    if (strange.mapping) {
      expect(rows.length).toBe(3);
      expect(list.unread.length).toBeGreaterThan(0);
    }
  });

  test.each(expected.filter(({ refused }) => refused !== undefined))("$file $why", async ({ file, refused }) => {
    const error: unknown = await readList({ bytes: new Uint8Array(readFileSync(`${folder}/${file}`)) }).catch(
      (cause: unknown) => cause,
    );
    expect(error instanceof AppError ? error.code : error).toBe(refused);
  });

  test("the sheet that was chosen is read, and the other ones are named", async () => {
    const bytes = new Uint8Array(readFileSync(`${folder}/04-two-lists.xlsx`));
    const { rows, reading } = await readList({ bytes, sheet: "Gruppe B" });
    expect([rows.length, reading.otherSheets]).toEqual([2, ["Gruppe A"]]);
  });

  test("the letters that were chosen are read", async () => {
    const bytes = new Uint8Array(readFileSync(`${folder}/23-iso-8859-2.csv`));
    const { rows } = await readList({ bytes, encoding: "windows-1252" });
    expect(rows[0]?.cells.cells[0]).toBe("Petroviæ");
  });
});
