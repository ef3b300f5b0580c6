import { describe, expect, test } from "vitest";
import { levelOf, longestBeginning, positionId, positionOf, unfitForStart } from "./position";

describe("a position", () => {
  test("has the id of an occupation, and the other way round", () => {
    expect(positionOf(positionId("24422"))).toBe("24422");
    expect(["lagerhelfer", "kldb-", "kldb-244225", "kldb-24x", "KLDB-24"].map(positionOf)).toEqual(Array(5).fill(null));
  });

  test("says by its last digit what it asks for", () => {
    expect(["2442", "24411", "24422", "24423", "24424"].map(levelOf)).toEqual([null, 1, 2, 3, 4]);
  });

  test.each([
    ["24411", null],
    ["25252", null],
    ["93522", null],
    ["24423", "level"],
    ["24424", "level"],
    ["2442", "group"],
    // nursing: the helper is free, the trained nurse needs the permit of the PflBG
    ["81301", null],
    ["81302", "regulated"],
    ["83112", "regulated"],
    ["53212", "regulated"],
  ])("%s can be posted: %s", (code, why) => {
    expect(unfitForStart(code)).toBe(why);
  });

  test("belongs to the longest beginning", () => {
    expect(longestBeginning("54121", ["54", "5412", "5"])).toBe("5412");
    expect(longestBeginning("24422", ["54"])).toBeUndefined();
  });
});
