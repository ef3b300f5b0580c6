import { describe, expect, test } from "vitest";
import { companyName, PersonIndex, type PersonKey, sameCompany, samePerson } from "./duplicates";

const key = (values: Partial<PersonKey>): PersonKey => ({
  familyName: "Noori",
  givenName: "Nour",
  birthDate: "1988-10-28",
  birthYear: 1988,
  postcode: "45475",
  street: "Sandstr. 94",
  phones: [],
  emails: [],
  ...values,
});

describe("people", () => {
  test.each<[string, Partial<PersonKey>, Partial<PersonKey>, unknown]>([
    ["same name and day", {}, {}, { sure: true, reason: "nameAndBirth" }],
    ["capitals and dots", { familyName: "YILMAZ" }, { familyName: "Yılmaz" }, { sure: true, reason: "nameAndBirth" }],
    ["names changed round", { familyName: "Nour", givenName: "Noori" }, {}, { sure: true, reason: "nameAndBirth" }],
    [
      "same name and day, all else different",
      { phones: ["+49208"], postcode: "45468", street: "Weg 1" },
      { phones: ["+49209"] },
      { sure: false, reason: "nameAndBirth" },
    ],
    [
      "same name and day, moved, with the same number",
      { phones: ["+49208"], postcode: "45468", street: "Weg 1" },
      { phones: ["+49208"] },
      { sure: true, reason: "nameAndBirth" },
    ],
    [
      "same name and first of January",
      { birthDate: "1988-01-01", street: "Weg 1" },
      { birthDate: "1988-01-01" },
      { sure: false, reason: "nameAndBirth" },
    ],
    [
      "another spelling of Arabic",
      { familyName: "El Hamwi", givenName: "Mohammed" },
      { familyName: "Al-Hamwi", givenName: "Muhammad" },
      { sure: false, reason: "similarName" },
    ],
    [
      "Cyrillic and Latin",
      { familyName: "Коваленко", givenName: "Олена" },
      { familyName: "Kovalenko", givenName: "Olena" },
      { sure: false, reason: "similarName" },
    ],
    [
      "half of a double name",
      { familyName: "Schmidt-Müller", givenName: "Ada" },
      { familyName: "Müller", givenName: "Ada" },
      { sure: false, reason: "similarName" },
    ],
    [
      "a brother with the same consonants but another day",
      { familyName: "El Hamwi", givenName: "Mohammed", birthDate: "1990-02-03" },
      { familyName: "Al-Hamwi", givenName: "Muhammad" },
      null,
    ],
    ["other day", { birthDate: "1988-10-29" }, {}, null],
    [
      "other day, same phone",
      { birthDate: "1988-10-29", phones: ["+49208"] },
      { phones: ["+49208"] },
      { sure: false, reason: "nameAndContact" },
    ],
    [
      "shared phone only",
      { familyName: "Haile", givenName: "Saba", birthDate: "1990-01-01", phones: ["+49208"] },
      { phones: ["+49208"] },
      null,
    ],
    ["same day, similar name", { givenName: "Noor" }, {}, { sure: false, reason: "similarName" }],
    ["two slips in the family name", { familyName: "Norie" }, {}, { sure: false, reason: "similarName" }],
    ["one slip in each name", { familyName: "Nori", givenName: "Noor" }, {}, { sure: false, reason: "similarName" }],
    ["three slips in the given name", { givenName: "Aaar" }, {}, null],
    ["three slips in both names", { familyName: "Norie", givenName: "Noor" }, {}, null],
    ["three slips in the family name", { familyName: "Maaki" }, {}, null],
    ["changed round, only one of both the same", { familyName: "Nour", givenName: "Haile", birthDate: null }, {}, null],
    [
      "same day, same phone",
      { familyName: "Haile", givenName: "Saba", phones: ["+49208"] },
      { phones: ["+49208"] },
      { sure: false, reason: "birthAndContact" },
    ],
    [
      "names changed round, other day, same phone",
      { familyName: "Nour", givenName: "Noori", birthDate: "1988-10-29", phones: ["+49208"] },
      { phones: ["+49208"] },
      null,
    ],
    [
      "names changed round, year only",
      { familyName: "Nour", givenName: "Noori", birthDate: null, street: null },
      {},
      { sure: false, reason: "nameAndYear" },
    ],
    [
      "year unknown to one side",
      { birthDate: null, birthYear: null, street: null },
      {},
      { sure: false, reason: "nameOnly" },
    ],
    ["same street in another town", { birthDate: null, postcode: "45468" }, {}, { sure: false, reason: "nameAndYear" }],
    [
      "year only, same phone",
      { birthDate: null, phones: ["+49208"] },
      { phones: ["+49208"] },
      { sure: true, reason: "nameAndContact" },
    ],
    [
      "year only, same address",
      { birthDate: null, street: "Sandstraße 94" },
      {},
      { sure: true, reason: "nameAndAddress" },
    ],
    ["year only", { birthDate: null, street: null }, {}, { sure: false, reason: "nameAndYear" }],
    ["other year", { birthDate: null, birthYear: 1990 }, {}, null],
    ["no birth at all", { birthDate: null, birthYear: null, street: null }, {}, { sure: false, reason: "nameOnly" }],
  ])("%s", (_, a, b, expected) => {
    expect(samePerson(key(a), key(b))).toEqual(expected);
    expect(samePerson(key(b), key(a))).toEqual(expected);
  });

  test("people without any name are not the same because of that", () => {
    const nameless = { familyName: "", givenName: "" };
    expect(samePerson(key({ ...nameless, phones: ["+49208"] }), key({ ...nameless, phones: ["+49208"] }))).toEqual({
      sure: false,
      reason: "birthAndContact",
    });
    expect(samePerson(key({ ...nameless, birthDate: null }), key({ ...nameless, birthDate: null }))).toBeNull();
    const given = { familyName: "", birthDate: null, street: null };
    expect(samePerson(key(given), key(given))).toEqual({ sure: false, reason: "nameAndYear" });
  });

  test("of several possible matches the index returns the one added first", () => {
    const index = new PersonIndex<string>();
    const unsure = { birthDate: null, street: null };
    index.add(key({ ...unsure, birthYear: 1970 }), "somebody else");
    index.add(key(unsure), "first");
    index.add(key(unsure), "second");
    expect(index.find(key(unsure))).toEqual({ ref: "first", match: { sure: false, reason: "nameAndYear" } });
  });

  test("the index finds a certain match before a possible one", () => {
    const index = new PersonIndex<string>();
    index.add(key({ birthDate: null, birthYear: null, street: null }), "possible");
    index.add(key({}), "sure");
    expect(index.find(key({}))).toMatchObject({ ref: "sure", match: { sure: true } });
    expect(index.find(key({ familyName: "Anders", birthDate: "1970-01-01", birthYear: 1970 }))).toBeNull();
  });
});

describe("companies", () => {
  test("the legal form is no part of the name", () => {
    expect(companyName("Bau Broich GmbH & Co. KG")).toBe("bau broich");
    expect(companyName("Metallbau Nienhaus e.K.")).toBe("metallbau nienhaus");
  });
  test.each([
    [
      { externalNo: "F1", name: "Bau Broich KG" },
      { externalNo: "F1", name: "Bau Broich GmbH" },
      { sure: true, reason: "number" },
    ],
    [
      { externalNo: "F1", name: "Bau Broich KG" },
      { externalNo: "F1", name: "Autohaus Kalthoff" },
      { sure: false, reason: "number" },
    ],
    [
      { externalNo: "F1", name: "Bau Broich KG" },
      { externalNo: "F2", name: "Bau Broich" },
      { sure: false, reason: "companyName" },
    ],
    [
      { externalNo: "", name: "Bau Broich KG" },
      { externalNo: "F2", name: "Bau Broich" },
      { sure: true, reason: "companyName" },
    ],
    [{ externalNo: "", name: "Bau Broich KG" }, { externalNo: "", name: "Bau Brich" }, null],
    // with the same number and three typos it is one company, with four somebody has to look
    [
      { externalNo: "F1", name: "Bau Broich" },
      { externalNo: "F1", name: "Bau Bro" },
      { sure: true, reason: "number" },
    ],
    [
      { externalNo: "F1", name: "Bau Broich" },
      { externalNo: "F1", name: "Bau Br" },
      { sure: false, reason: "number" },
    ],
  ])("%j and %j", (a, b, expected) => {
    expect(sameCompany({ ...a, postcode: "45470" }, { ...b, postcode: "45470" })).toEqual(expected);
  });
  test.each([
    ["45470", "45470", true],
    ["45470", null, true],
    [null, "45470", true],
    [null, null, true],
    ["45470", "45468", false],
  ])("with the same name, in %s and %s: certain is %s", (here, there, sure) => {
    const broich = { externalNo: "", name: "Bau Broich" };
    expect(sameCompany({ ...broich, postcode: here }, { ...broich, postcode: there })).toEqual({
      sure,
      reason: "companyName",
    });
  });
});
