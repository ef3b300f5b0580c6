import { describe, expect, test } from "vitest";
import cases from "../../tests/fixtures/typed/cases.json";
import { newCandidateSchema } from "./candidate/sections";
import { readEmail, readPhones } from "./import/contact";
import { mailField, readMail } from "./mail";
import { phoneField } from "./telephone";

/** What a field stores; null when it asks again. */
const stored = (result: { success: boolean; data?: unknown }) => (result.success ? result.data : null);

describe("a typed telephone number", () => {
  test.each(cases.phone)("$typed", ({ typed, expected }) => {
    expect(stored(phoneField.safeParse(typed))).toBe(expected);
  });

  test("stays the same when its stored form is typed again", () => {
    const numbers = cases.phone.flatMap(({ expected }) => expected ?? []);
    expect(numbers.map((number) => stored(phoneField.safeParse(number)))).toEqual(numbers);
  });

  test("is read in a list as in a form", () => {
    const alone = cases.phone.filter(
      ({ typed, expected }) => expected && !/12345678$/.test(expected) && !/[/]\s/.test(typed),
    );
    expect(alone.length).toBeGreaterThan(15);
    expect(alone.map(({ typed }) => readPhones("phone", typed).value.numbers[0]?.e164)).toEqual(
      alone.map(({ expected }) => expected),
    );
  });
});

describe("a typed address of mail", () => {
  test.each(cases.mail)("$typed", ({ typed, expected }) => {
    expect(readMail(typed)).toBe(expected);
    expect(stored(mailField.safeParse(typed))).toBe(expected);
    expect(readEmail("email", typed).value).toBe(expected);
  });
});

describe("a typed name", () => {
  test.each(cases.name)("$typed", ({ typed: [givenName, familyName], expected }) => {
    const read = newCandidateSchema.safeParse({ givenName, familyName, preferredLanguage: "de" });
    expect(read.success ? [read.data.givenName, read.data.familyName] : null).toEqual(expected);
  });
});
