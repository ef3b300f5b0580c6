import { describe, expect, test } from "vitest";
import { matchOccupation } from "./occupations";
import { reference } from "./reference.fixture";
import { readSkills } from "./skills";
import { allowedTypos, splitList } from "./text";

describe("words that are nearly right", () => {
  test("may have no typo below five letters, one below nine, two above", () => {
    expect([4, 5, 8, 9, 20].map(allowedTypos)).toEqual([0, 1, 1, 2, 2]);
  });
  test.each([
    ["Lagerarbeter", ["lagerhelfer"], []],
    // one typo is accepted from six letters on; with two the occupation is only suggested
    ["Maurr", [], ["hochbauhelfer"]],
    ["Maurir", ["hochbauhelfer"], []],
    ["Malr", [], ["malerhelfer"]],
    ["Fliesenlegar", ["fliesenhelfer"], []],
    ["Fliesenlaegar", [], ["fliesenhelfer"]],
    // a title inside a longer word is only suggested; before a place or after a long first word it is accepted
    ["Gärtnerarbeiten", [], ["gartenhelfer"]],
    ["Koch in Syrien", ["kochassistent"], []],
    ["Schweisser MIG", ["schweisserhelfer"], []],
    // too short and too long to guess
    ["Koc", [], []],
    ["x".repeat(61), [], []],
  ])("%s: certain %j", (text, certain, suggestions) => {
    expect(matchOccupation(text, reference)).toMatchObject({ certain, suggestions });
  });
  test("a phrase is kept together even where it begins the cell", () => {
    expect(splitList("ruhig, genau, schnell", ["ruhig, genau"])).toEqual(["ruhig, genau", "schnell"]);
    expect(splitList("schnell, ruhig, genau", ["ruhig, genau"])).toEqual(["schnell", "ruhig, genau"]);
    expect(splitList("ruhig, genau")).toEqual(["ruhig", "genau"]);
  });
  test("a skill is found by its German or its English name, with typos, and in part", () => {
    const [skill] = reference.skills.filter(({ de, en }) => de !== en && !/[,;]/.test(`${de}${en}`));
    if (!skill) throw new Error("a skill with two names");
    const ids = (text: string) => readSkills("skills", text, reference).value.map(({ skillId }) => skillId);
    expect(ids(skill.de)).toContain(skill.id);
    expect(ids(skill.en)).toContain(skill.id);
    expect(ids("Schweisse")).toEqual(["S_WELD"]);
    expect(readSkills("skills", "abc", reference).findings[0]).toMatchObject({
      code: "skill.unknown",
      suggestions: [],
    });
    expect(readSkills("skills", "x".repeat(61), reference).findings[0]).toMatchObject({ suggestions: [] });
  });
});
