import { describe, expect, test } from "vitest";
import { cleanRow } from "./clean";
import { allowedTarget, columnsOf, guessKind, guessMapping, requiredFields } from "./headers";
import { context } from "./reference.fixture";
import { readRow } from "./row";
import { isKind } from "./types";

describe("a line and its columns", () => {
  const verdictOf = (names: string[], cells: string[]) => {
    const read = readRow(
      "profiles",
      names,
      ["familyName", "givenName", "birthDate", "phone", "email"].slice(0, names.length),
      { cells, dropped: [] },
      context,
    );
    return read.verdict === "skipped" ? read.reason : read.verdict;
  };
  const names = ["Name", "Vorname", "Geburtsdatum", "Telefon", "Mail"];
  test("is a sum row with four filled cells, and a person with five", () => {
    expect(verdictOf(names, ["Summe", "1", "2", "3", ""])).toBe("sum");
    expect(verdictOf(names, ["Summe", "Ada", "06.07.1992", "", "a@example.org"])).toBe("sum");
    expect(verdictOf(names, ["Summe", "Ada", "06.07.1992", "0208 4447788", "a@example.org"])).toBe("good");
  });
  test("that repeats the headers is a header row, from two cells on", () => {
    expect(verdictOf(names, ["Name", "Vorname", "", "", ""])).toBe("header");
    expect(verdictOf(names, names)).toBe("header");
    expect(verdictOf(names, ["Name", "", "", "", ""])).not.toBe("header");
    expect(verdictOf(names, ["Name", "Ada", "06.07.1992", "", ""])).not.toBe("header");
  });
  test("keeps what was removed under its column's field", () => {
    const cells = cleanRow("profiles", ["familyName", "sensitive.religion"], ["Muster", "x"]);
    const read = readRow("profiles", ["Name", "Religion"], ["familyName", "sensitive.religion"], cells, context);
    if (read.verdict === "skipped") throw new Error("a row");
    expect(read.findings).toContainEqual(
      expect.objectContaining({ field: "sensitive.religion", code: "dropped.religion", level: "dropped" }),
    );
  });
  test("is guessed from headers of five letters and more with one typo", () => {
    expect(guessMapping(columnsOf(["Telefn", "Ortt", "Orte", "Stadtt"], []), "profiles")).toEqual([
      "phone",
      "ignore",
      "ignore",
      "city",
    ]);
  });
  test.each([
    ["Emial", "email"],
    ["Emal", "ignore"],
    // "Name" is too short to be meant by a mistake
    ["Namen", "ignore"],
  ])("is guessed from %s as %s", (header, field) => {
    expect(guessMapping(columnsOf([header], []), "profiles")).toEqual([field]);
  });
  test("reveals what kind of list it is; without a clue it is one of people", () => {
    expect(guessKind(columnsOf(["Firma", "Branche", "Beschäftigte"], []))).toBe("companies");
    expect(guessKind(columnsOf(["Stelle", "Aufgaben", "Stundenlohn"], []))).toBe("jobs");
    expect(guessKind(columnsOf(["Farbe"], []))).toBe("profiles");
  });
  test("may become a field, a note, nothing or forbidden, and a forbidden one nothing else", () => {
    const may = (header: string, target: string) => allowedTarget("profiles", header, target);
    for (const target of ["ignore", "note", "sensitive.other", "familyName"]) expect(may("Farbe", target)).toBe(true);
    for (const target of ["sensitive.health", "employerNo"]) expect(may("Farbe", target)).toBe(false);
    for (const target of ["ignore", "note", "familyName"]) expect(may("Religion", target)).toBe(false);
    expect(may("Religion", "sensitive.religion")).toBe(true);
  });
  test("is of people, companies or jobs, and of nothing else", () => {
    expect(["profiles", "companies", "jobs", "", "people"].map(isKind)).toEqual([true, true, true, false, false]);
  });
  test("needs a name of a person, a name of a company, title and company of a job", () => {
    expect(requiredFields("profiles")).toEqual([["familyName", "fullName", "familyFirst", "givenName"]]);
    expect(requiredFields("companies")).toEqual([["name"]]);
    expect(requiredFields("jobs")).toEqual([["title"], ["employerNo", "employerName"]]);
  });
});

test("a remark of which nothing is dropped stays letter for letter", () => {
  expect(cleanRow("profiles", ["remark"], ["kann  nähen ,  Religion: x"]).cells).toEqual(["kann nähen"]);
  expect(cleanRow("profiles", ["remark"], ["kann  nähen "]).cells).toEqual(["kann  nähen "]);
});

describe("columns whose header nobody knows", () => {
  const targets = (header: string, ...values: string[]) =>
    guessMapping(
      columnsOf(
        [header],
        values.map((value) => [value]),
      ),
      "profiles",
    )[0];
  test.each<[string, string[], string]>([
    ["Zuruf", ["0163 4411220", "0152 29117730"], "phone"],
    ["Zuruf", ["45468", "45476"], "postcode"],
    ["Zuruf", ["14.03.1991", "02.11.1986"], "birthDate"],
    ["Zuruf", ["Bus", "Fahrrad"], "mobility"],
    ["mobil", ["Bus", "Fahrrad"], "mobility"],
    ["mobil", ["0163 4411220", "0152 29117730"], "phone"],
    ["Telefonnummer privat", ["0163 4411220", "0152 29117730"], "phone"],
    // what may be somebody else's, another language's or another day's is not taken for the person's
    ["Telefon Notfallkontakt", ["0163 4411220", "0152 29117730"], "ignore"],
    ["Englisch", ["A1", "B2"], "ignore"],
    ["Erstgespräch", ["03.11.2026", "04.11.2026"], "ignore"],
    ["Name des Kurses", ["Start", "Sprache"], "ignore"],
    // a header that holds something else
    ["Telefon", ["14.03.1991", "02.11.1986"], "birthDate"],
  ])("%s with %j becomes %s", (header, values, target) => {
    expect(targets(header, ...values)).toBe(target);
  });
});
