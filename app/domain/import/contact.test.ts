import { describe, expect, test } from "vitest";
import { readEmail, readPhone, readPlace, readStreet } from "./contact";
import { districtsByPostcode } from "./districts";
import { readName } from "./names";
import { codes, company, job, person } from "./read-row.fixture";

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
    expect(codes(reading.findings)).toEqual([code]);
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
    expect(codes(readName("familyName", text).findings)).toEqual([code]);
  });
  test.each([
    ["YI", "YI"],
    ["YIL", "Yil"],
    ["Yilmaz", "Yilmaz"],
    ["yilmaz", "yilmaz"],
  ])("%s is stored as %s", (text, name) => {
    expect(readName("familyName", text).value).toBe(name);
  });
  test("in one column are split at a comma, else before the last word", () => {
    const full = (fullName: string) => {
      const { familyName, givenName, codes: asked } = person({ familyName: "", givenName: "", fullName });
      return [familyName, givenName, asked.includes("name.half")];
    };
    expect(full("Haile, Maryam Selam")).toEqual(["Haile", "Maryam Selam", false]);
    expect(full("Maryam Selam Haile")).toEqual(["Haile", "Maryam Selam", false]);
    expect(full("Maryam Haile")).toEqual(["Haile", "Maryam", false]);
    expect(full("Haile")).toEqual(["Haile", "", true]);
  });
  test("in one column are ignored where a name has its own column", () => {
    expect(person({ familyName: "Haile", givenName: "", fullName: "Ada Muster" })).toMatchObject({
      familyName: "Haile",
    });
    expect(person({ familyName: "", givenName: "Maryam", fullName: "Ada Muster" })).toMatchObject({
      givenName: "Maryam",
    });
  });
  test.each([
    [{ familyName: "Muster", givenName: "Ada" }, []],
    [{ familyName: "Muster", givenName: "" }, ["name.half"]],
    [{ familyName: "", givenName: "Ada" }, ["name.half"]],
    [{ familyName: "", givenName: "" }, ["name.missing"]],
    [{ familyName: "123", givenName: "" }, ["name.noLetters", "name.half"]],
  ])("%j: %j", (names, expected) => {
    expect(person(names).codes.filter((code) => code.startsWith("name."))).toEqual(expected);
  });
  test.each([
    [{ familyName: "Muster", givenName: "" }, "givenName"],
    [{ familyName: "", givenName: "Ada" }, "familyName"],
  ])("%j asks about the column that is empty", (fields, field) => {
    expect(person(fields).findings).toContainEqual(expect.objectContaining({ code: "name.half", field }));
  });
  test("of people in charge are split where there are two, without their form of address", () => {
    expect(person({ responsible: "Fr. Lange / Herr Öz, -; Kern und Wolf" }).responsible.names).toEqual([
      "Lange",
      "Öz",
      "Kern",
      "Wolf",
    ]);
    expect(person({ responsible: "Fr. Lange" }).responsible.names).toEqual(["Lange"]);
  });
  test.each([
    ["Katrin Demir", "00000000-0000-4000-8000-000000000001", []],
    ["Demir, Katrin", null, ["responsible.unknown"]],
    ["Fr. Demir", null, ["responsible.unknown"]],
    ["K. Demir", null, ["responsible.unknown"]],
    ["Becker", null, ["responsible.unknown"]],
  ])("%s is responsible only where the whole name is one colleague's", (responsible, userId, asked) => {
    const read = person({ responsible });
    expect(read.responsible.userId).toBe(userId);
    expect(read.codes.filter((code) => code.startsWith("responsible."))).toEqual(asked);
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
    expect([reading.value, codes(reading.findings)]).toEqual([value, expected]);
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
    expect(codes(reading.findings)).toEqual(["postcode.elsewhere"]);
  });
  test("four digits are no postcode", () => {
    expect(codes(readPlace("place", "4547 Mülheim", { city: "Mülheim an der Ruhr", postcodes: [] }).findings)).toEqual([
      "postcode.unreadable",
    ]);
  });
  test("a company's street without a postcode is asked about, and nothing else", () => {
    const asked = (fields: Record<string, string>) => company(fields).codes.includes("company.postcodeMissing");
    expect([
      asked({ street: "Weg 1" }),
      asked({ street: "Weg 1", postcode: "45470" }),
      asked({}),
      asked({ postcode: "45470" }),
    ]).toEqual([true, false, false, false]);
  });
  test("a postcode elsewhere is noted only where the city's own are known", () => {
    const at = (postcodes: string[]) =>
      codes(readPlace("place", "10115 Berlin", { city: "Mülheim", postcodes }).findings);
    expect([at(["45470"]), at(["10115"]), at([])]).toEqual([["postcode.elsewhere"], [], []]);
  });
  test("a short form of the city is the city, another one is not", () => {
    const home = { city: "Mülheim an der Ruhr", postcodes: [] };
    const city = (text: string) => readPlace("place", text, home).value.city;
    expect([
      city("Mülheim a.d.R."),
      city("Mülheim Ruhr"),
      city("Mülheim"),
      city("Mülheim Ruhr Nord"),
      city("Mülheim Köln"),
    ]).toEqual([home.city, home.city, home.city, "Mülheim Ruhr Nord", "Mülheim Köln"]);
  });
  test("a district is certain for its only postcode, or for the first one in only one part of the city", () => {
    const part = (id: string, postcodes: string[], kind = "Stadtteil") => ({ id, kind, postcodes });
    const sure = districtsByPostcode([
      part("alone", ["1"]),
      part("first", ["2", "3"]),
      part("second", ["4", "2"]),
      part("street", ["2"], "Siedlung"),
      part("left", ["5"]),
      part("right", ["5"]),
      part("one", ["6", "7"]),
      part("other", ["8", "7"]),
    ]);
    expect(Object.fromEntries(sure)).toEqual({ 1: "alone", 2: "first", 3: "first", 4: "second", 6: "one", 8: "other" });
  });
});

describe("how long a cell may be", () => {
  const letters = (count: number) => "a".repeat(count);
  test("names 120, streets 200, companies 200, titles 160, addresses 254 characters", () => {
    expect([codes(readName("f", letters(120)).findings), codes(readName("f", letters(121)).findings)]).toEqual([
      [],
      ["cell.tooLong"],
    ]);
    const street = (count: number) => codes(readStreet("street", `${letters(count - 2)} 1`).findings);
    expect([street(200), street(201)]).toEqual([[], ["street.tooLong"]]);
    const named = (count: number) => company({ name: letters(count) }).codes;
    expect([named(200), named(201)]).toEqual([[], ["cell.tooLong"]]);
    const titled = (count: number) => job({ title: letters(count) }).codes.includes("cell.tooLong");
    expect([titled(160), titled(161)]).toEqual([false, true]);
    const mail = (count: number) => `${letters(60)}@${`${letters(60)}.`.repeat(3)}${letters(count - 244)}`;
    expect([mail(254).length, mail(255).length]).toEqual([254, 255]);
    expect([readEmail("email", mail(254)).value, readEmail("email", mail(255)).value]).toEqual([mail(254), null]);
  });
  test("a street that is too long still records that letters go through somebody else", () => {
    const long = `${letters(200)} 1`;
    expect(readStreet("street", `${long}, c/o Ali`).value).toEqual({ street: null, careOf: true });
    expect(readStreet("street", long).value).toEqual({ street: null, careOf: false });
  });
});
