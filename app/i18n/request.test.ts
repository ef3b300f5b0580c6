import { describe, expect, test } from "vitest";
import { isReadingPath, readableLocale } from "./locales";
import { acceptedLocale, requestLocale } from "./request.server";

describe("the language of a first visit", () => {
  test.each([
    ["ar-SY,ar;q=0.9,en;q=0.5", "ar"],
    ["fr;q=0.9, tr;q=0.4, de;q=0.2", "tr"],
    ["prs", "fa"],
    ["fa-AF", "fa"],
    ["de;q=0, en", "en"],
    ["so, fr", "de"],
    ["leicht", "de"],
    ["", "de"],
    [null, "de"],
    [";;;q=,", "de"],
  ])("%s is read as %s", (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });
});

describe("the language of an address", () => {
  test.each([
    ["/ar/jobs", true],
    ["/ar/my/jobs", false],
    ["/ar/told/0a", false],
    ["/ar/seen/0a", false],
    ["/ar/told/0a.data", false],
  ])("%s is Arabic, and the same for everybody: %s", (path, everybody) => {
    expect(requestLocale(new Request(`https://example.org${path}`))).toEqual({ locale: "ar", isPublic: everybody });
    expect(isReadingPath(path)).toBe(everybody);
  });
});

describe("the language somebody reads", () => {
  test.each([
    ["uk", "uk"],
    ["de", "de"],
    ["prs", "fa"],
    ["ti", "leicht"],
    ["", "leicht"],
  ])("somebody who speaks %s reads %s", (language, locale) => expect(readableLocale(language)).toBe(locale));
});
