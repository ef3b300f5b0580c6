import { describe, expect, it } from "vitest";
import { acceptedLocale } from "./request.server";

describe("the language of a first visit", () => {
  it.each([
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
