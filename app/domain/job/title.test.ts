import { describe, expect, test } from "vitest";
import { isGenderOpen, openTitle } from "./title";

describe("gender-open titles", () => {
  test.each([
    "Lagerhelfer (m/w/d)",
    "Lagerhelfer m/w/d",
    "Helfer (w/m/d)",
    "Lagerhelfer/in",
    "Packer:in",
    "Gärtner*innen",
    "Küchenhilfe",
    "Reinigungskraft für Büros",
    "Kaufmann/-frau",
    "Gärtnerin oder Gärtner",
  ])("accepts %s", (title) => expect(isGenderOpen(title)).toBe(true));

  test.each(["Bauhelfer", "Wäschereihelfer", "Putzmann", "Gartenhelferin"])("asks about %s", (title) =>
    expect(isGenderOpen(title)).toBe(false),
  );

  test.each([
    ["Bauhelfer", "Bauhilfe"],
    ["Putzfrau", "Reinigungskraft"],
    ["Gärtner im Stadtpark", "Gärtnerin oder Gärtner im Stadtpark"],
    ["Kellnerin", "Servicekraft"],
    ["Lagerist", "Lagerkraft"],
    ["Hausmann", "Hauskraft"],
    ["Küchenjunge", "Küchenhilfe"],
    ["Koch", "Koch (m/w/d)"],
  ])("of %s the wording for everybody is %s, which is open itself", (title, open) => {
    expect(openTitle(title)).toBe(open);
    expect(isGenderOpen(open)).toBe(true);
  });
});
