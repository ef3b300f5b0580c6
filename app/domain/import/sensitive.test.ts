import { describe, expect, test } from "vitest";
import { cleanRow } from "./clean";
import { allowedTarget, byField, columnsOf, guessKind, guessMapping } from "./headers";
import { readRemarks } from "./remarks";
import { sensitiveHeader } from "./sensitive";

describe("columns that must not be stored", () => {
  test.each([
    ["Religion", "religion"],
    ["Konfession", "religion"],
    ["Nationalität", "origin"],
    ["Staatsangehörigkeit", "origin"],
    ["Herkunftsland", "origin"],
    ["Gesundheit", "health"],
    ["Behinderung (GdB)", "health"],
    ["Familienstand", "family"],
    ["Anzahl Kinder", "family"],
    ["Foto", "photo"],
    ["Schulden", "debts"],
    ["Wohnform", "housing"],
    ["Geschlecht", "gender"],
  ])("%s is %s", (header, category) => {
    expect(sensitiveHeader(header)).toBe(category);
  });
  test.each([
    "bildet aus",
    "Ausbildung möglich",
    "Beschäftigte",
    "Wirtschaftszweig",
    "Gesundheitszeugnis",
    "Anforderung",
    "Original",
    "Kenntnisse",
  ])("%s is harmless", (header) => {
    expect(sensitiveHeader(header)).toBeNull();
  });
  test("nobody can map such a column to a field", () => {
    expect(allowedTarget("profiles", "Religion", "remark")).toBe(false);
    expect(allowedTarget("profiles", "Religion", "sensitive.religion")).toBe(true);
    expect(allowedTarget("profiles", "Spalte 7", "remark")).toBe(true);
    expect(allowedTarget("profiles", "Spalte 7", "constructor")).toBe(false);
  });
});

describe("a row is cleaned before anything is written", () => {
  const headers = ["Name", "Straße", "Religion", "Bemerkung", "Sonstiges"];
  const mapping = guessMapping(columnsOf(headers, []), "profiles");
  test("the column is emptied, free texts lose what is forbidden, c/o loses what follows", () => {
    const row = cleanRow("profiles", mapping, [
      "Islam",
      "Sandstr. 94 c/o Unterkunft",
      "m.",
      "Knie, sehr motiviert",
      "ist Christin",
    ]);
    expect(row.cells).toEqual(["Islam", "Sandstr. 94 c/o", "", "sehr motiviert", ""]);
    expect(row.dropped).toEqual([
      { column: 2, category: "religion" },
      { column: 3, category: "health" },
      { column: 4, category: "religion" },
    ]);
  });
});

test("cells that stand in many rows are read once, each as its own column is read", () => {
  const columns = ["familyName", "remark", "skills", "ignore"];
  const words = ["Knie, sehr motiviert", "kann gut mit Kindern", "ist Christin", "", "Kinder in der Kita"];
  const rows = words.flatMap((one) => words.map((other) => ["Muster", one, other, one]));
  const read = new Map();
  expect(rows.map((cells) => cleanRow("profiles", columns, cells, [], read))).toEqual(
    rows.map((cells) => cleanRow("profiles", columns, cells)),
  );
  expect(read.size).toBe(12);
});

describe("remarks become facts", () => {
  test.each([
    ["teilt Handy", { sharedPhone: true }],
    ["kommt mit Dolmetscher", { interpreter: true }],
    ["will nicht nachts arbeiten", { noNights: true }],
    ["Termin 3x nicht erschienen – Post kam nicht an", { postFailed: true }],
    ["ruft nicht zurück", { phoneFailed: true }],
    ["Kita-Platz fehlt", { needs: ["childcare"] }],
    ["Zeugnisse in Anerkennung (IHK FOSA)", { needs: ["recognition"] }],
    ["Doppelt?", { listedTwice: true, note: "" }],
    ["sehr motiviert", { note: "sehr motiviert" }],
  ])("%s", (text, expected) => {
    expect(readRemarks("remark", text).value).toMatchObject(expected);
  });
  test("childcare and courses ask for the times", () => {
    const remark = "sucht Tagesmutter, braucht Plan";
    expect(readRemarks("remark", remark).findings[0]).toMatchObject({
      level: "question",
      code: "remark.childcareTimes",
      original: remark,
    });
    expect(readRemarks("remark", "Sprachkurs bis März").findings[0]).toMatchObject({ code: "remark.courseUntil" });
  });
});

describe("column mapping", () => {
  test("kinds of lists are told apart by their headers", () => {
    expect(guessKind(columnsOf(["Name", "Vorname", "Geburtsdatum", "Aufenthalt"], []))).toBe("profiles");
    expect(guessKind(columnsOf(["Nr", "Firma", "Branche", "Beschäftigte", "bildet aus"], []))).toBe("companies");
    expect(guessKind(columnsOf(["Nr", "Firma-Nr", "Stelle", "Aufgaben", "Stundenlohn"], []))).toBe("jobs");
  });
  test("English headers, typos, unknown columns", () => {
    expect(
      guessMapping(
        columnsOf(["Last name", "First name", "Date of birth", "Telefonnumer", "Lieblingsfarbe"], []),
        "profiles",
      ),
    ).toEqual(["familyName", "givenName", "birthDate", "phone", "ignore"]);
  });
  test("a field is assigned once; notes are joined", () => {
    expect(guessMapping(columnsOf(["Name", "Nachname"], []), "profiles")).toEqual(["familyName", "ignore"]);
    expect(byField(["familyName", "note", "note", "ignore"], ["Haile", "a", "b", "c"])).toEqual(
      new Map([
        ["familyName", "Haile"],
        ["note", "a; b"],
      ]),
    );
  });
});
