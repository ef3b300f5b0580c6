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

  test("the index finds the sure match before a possible one", () => {
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
  ])("%j and %j", (a, b, expected) => {
    expect(sameCompany({ ...a, postcode: "45470" }, { ...b, postcode: "45470" })).toEqual(expected);
  });
});
