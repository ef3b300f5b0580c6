import { describe, expect, test } from "vitest";
import { readEmail, readName, readPhone, readPlace, readStreet } from "./contact";
import { birthPivot, futurePivot, readDate } from "./dates";

const codes = (reading: { findings: { code: string }[] }) => reading.findings.map((finding) => finding.code);

describe("dates", () => {
  const pivot = birthPivot("2026-11-23");
  test.each([
    ["26.02.1988", "1988-02-26"],
    ["30.3.1995", "1995-03-30"],
    ["28.04.73", "1973-04-28"],
    ["1988-02-09", "1988-02-09"],
    ["7.6.1992", "1992-06-07"],
    ["26/02/1988", "1988-02-26"],
    ["01.01.05", "2005-01-01"],
    ["29.02.2028", "2028-02-29"],
    ["1988-02-09T00:00:00", "1988-02-09"],
  ])("%s is the day %s", (text, iso) => {
    expect(readDate(text, pivot)).toEqual({ kind: "day", iso });
  });
  test.each(["31.02.1990", "29.02.2027", "00.01.2000", "1.13.2000"])("%s does not exist", (text) => {
    expect(readDate(text, pivot)).toEqual({ kind: "impossible" });
  });
  test("a year alone stays a year", () => {
    expect(readDate("1977", pivot)).toEqual({ kind: "year", year: 1977 });
    expect(readDate("ca. 1980", pivot)).toEqual({ kind: "year", year: 1980 });
  });
  test("two digits for a date in the future belong to this century", () => {
    expect(readDate("05.12.26", futurePivot("2026-11-23"))).toEqual({ kind: "day", iso: "2026-12-05" });
  });
  test.each(["gestern", "", "12.1988", "1.2.3.4"])("%s is unreadable", (text) => {
    expect(readDate(text, pivot).kind).toBe("unreadable");
  });
});

describe("phones", () => {
  test.each([
    ["(0208) 37462582", "+4920837462582", false],
    ["(0208)/39569569", "+4920839569569", false],
    ["(0208)-571 18241", "+4920857118241", false],
    ["(0208)61400845", "+4920861400845", false],
    ["+49 163/74875880", "+4916374875880", true],
    ["+49 163-988 56044", "+4916398856044", true],
    ["0049 177-574 99887", "+4917757499887", true],
    ["0152-893 74876", "+4915289374876", true],
    ["017678936891", "+4917678936891", true],
    ["+49 (0)208 1234567", "+492081234567", false],
  ])("%s", (text, e164, isMobile) => {
    expect(readPhone("phone", text)).toEqual({ value: { e164, mobile: isMobile }, findings: [] });
  });
  test.each([
    ["0208 123456", "phone.placeholder"],
    ["12345", "phone.noPrefix"],
    ["0152 12", "phone.wrongLength"],
    ["im Büro fragen", "phone.unreadable"],
  ])("%s is asked about: %s", (text, code) => {
    const reading = readPhone("phone", text);
    expect(reading.value).toBeNull();
    expect(codes(reading)).toEqual([code]);
    expect(reading.findings[0]?.original).toBe(text);
  });
  test.each(["", "-", "keine"])("%s says nothing", (text) => {
    expect(readPhone("phone", text)).toEqual({ value: null, findings: [] });
  });
});

describe("mail addresses", () => {
  test("are stored in lower case", () => {
    expect(readEmail("email", "Olena.Melnyk30@Example.org").value).toBe("olena.melnyk30@example.org");
  });
  test.each(["", "keine", "hat keine", "k.A."])("%s means none", (text) => {
    expect(readEmail("email", text)).toEqual({ value: null, findings: [] });
  });
  test.each([
    "bohdan.petrovic@example",
    "a@b",
    "@example.org",
    "a..b@example.org",
    "a b@example.org",
    "a@example.org, c@example.org",
  ])("%s is not stored but asked about", (text) => {
    const reading = readEmail("email", text);
    expect(reading.value).toBeNull();
    expect(reading.findings[0]).toMatchObject({ level: "question", code: "email.broken", original: text });
  });
});

describe("names", () => {
  test.each([
    ["YILMAZ", "Yilmaz"],
    ["AL-HAMWI", "Al-Hamwi"],
    ["ÖZTÜRK", "Öztürk"],
    ["  Petrović ", "Petrović"],
    ["Al-Hamwi", "Al-Hamwi"],
    ["Islam", "Islam"],
  ])("%s → %s", (text, name) => {
    expect(readName("familyName", text).value).toBe(name);
  });
  test.each([
    ['=HYPERLINK("http://x")', "cell.formula"],
    ["+cmd", "cell.formula"],
    ["12345", "name.noLetters"],
    ["x".repeat(200), "cell.tooLong"],
  ])("%s is refused", (text, code) => {
    expect(codes(readName("familyName", text))).toEqual([code]);
  });
});

describe("addresses", () => {
  test("c/o says only that post goes through somebody else; what follows is removed", () => {
    const reading = readStreet("street", "Duisburger Str. 98 c/o Unterkunft");
    expect(reading.value).toEqual({ street: "Duisburger Str. 98", careOf: true });
    expect(JSON.stringify(reading)).not.toContain("Unterkunft");
  });
  test.each([
    ["Hauptstr. 5", { street: "Hauptstr. 5", careOf: false }, []],
    ["Hauptstraße", { street: "Hauptstraße", careOf: false }, ["street.noNumber"]],
    ["Hauptstraße c/o Ali", { street: "Hauptstraße", careOf: true }, ["street.careOf", "street.noNumber"]],
    ["c/o Ali", { street: null, careOf: true }, ["street.careOf"]],
    ["-", { street: null, careOf: false }, []],
    ["", { street: null, careOf: false }, []],
  ])("(%s) goes through somebody else only where c/o is written", (text, value, expected) => {
    const reading = readStreet("street", text);
    expect([reading.value, codes(reading)]).toEqual([value, expected]);
  });
  test.each([
    "45470 Mülheim an der Ruhr",
    "45470 Mülheim",
    "45470 Mülheim a.d.R.",
    "D-45470 Muelheim",
    "45470 Mülheim/Ruhr",
  ])("%s", (text) => {
    expect(readPlace("place", text, { city: "Mülheim an der Ruhr", postcodes: ["45470"] })).toEqual({
      value: { postcode: "45470", city: "Mülheim an der Ruhr" },
      findings: [],
    });
  });
  test("another town stays what it is", () => {
    const reading = readPlace("place", "46045 Oberhausen", { city: "Mülheim an der Ruhr", postcodes: ["45470"] });
    expect(reading.value).toEqual({ postcode: "46045", city: "Oberhausen" });
    expect(codes(reading)).toEqual(["postcode.elsewhere"]);
  });
  test("four digits are no postcode", () => {
    expect(codes(readPlace("place", "4547 Mülheim", { city: "Mülheim an der Ruhr", postcodes: [] }))).toEqual([
      "postcode.unreadable",
    ]);
  });
});
