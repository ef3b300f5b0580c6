import { describe, expect, test } from "vitest";
import { matchesToExplain } from "./found-by";

const answer = (word: string, how: string, zone: string, found = word) => ({ word, how, zone, found });

describe("what a hit has to explain", () => {
  test("is nothing where the words stand in the record", () => {
    const words = [
      answer("Küche", "exact", "name"),
      answer("Lag", "prefix", "content"),
      answer("fahrer", "compound", "name"),
    ];
    expect(matchesToExplain({ words, occupations: ["lagerhelfer"] })).toEqual([]);
  });

  test("is a synonym, with the occupation it stands for", () => {
    expect(
      matchesToExplain({ words: [answer("Putzfrau", "exact", "synonym")], occupations: ["reinigungskraft"] }),
    ).toEqual([{ word: "Putzfrau", found: "Putzfrau", by: "synonym", occupation: "reinigungskraft" }]);
    expect(matchesToExplain({ words: [answer("clean", "prefix", "synonym", "cleaner")], occupations: [] })).toEqual([
      { word: "clean", found: "cleaner", by: "synonym", occupation: null },
    ]);
  });

  test("is a typo, also in a synonym, and each only once", () => {
    const typo = answer("Puzfrau", "typo", "synonym", "Putzfrau");
    expect(matchesToExplain({ words: [typo, typo], occupations: ["reinigungskraft"] })).toEqual([
      { word: "Puzfrau", found: "Putzfrau", by: "typo", occupation: null },
    ]);
  });
});
