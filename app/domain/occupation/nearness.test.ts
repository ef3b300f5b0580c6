import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinshipOf } from "./kin";
import {
  askedPositions,
  indexedPositions,
  isCollecting,
  isSpecific,
  nearBy,
  nearest,
  nearness,
  widestPositions,
} from "./nearness";

describe("how near two occupations are", () => {
  test.each([
    ["the same", ["29222"], ["29222"], "same"],
    ["one trade at two levels", ["29221"], ["29222"], "trade"],
    ["the helper of a trade and the trade", ["29201", "2922"], ["29222"], "trade"],
    ["helpers of two trades under one code", ["29201", "2922"], ["29201", "2923"], "field"],
    ["the helper of a trade and one nobody knows the trade of", ["29201", "2922"], ["29201"], "field"],
    ["kindred work in another field", ["81301"], ["82101"], "close"],
    ["a good part in common", ["29222"], ["62312"], "some"],
    ["nothing in common", ["29222"], ["24422"], "none"],
    ["two kinds that one code collects", ["63301", "6330-dishes"], ["63301", "6330-bar"], "none"],
    ["no position", [], ["29222"], "none"],
  ] as const)("%s", (_what, a, b, expected) => {
    expect(nearBy(a, b)).toBe(expected);
    expect(nearBy(b, a)).toBe(expected);
  });

  test("groups that collect the rest say nothing", () => {
    expect(["9329", "9629", "5329", "9311", "9612"].map(isCollecting)).toEqual([true, true, true, true, true]);
    expect(isCollecting("7512")).toBe(false);
    expect(["2920", "2928", "2929", "292"].map(isSpecific)).toEqual([false, false, false, false]);
    expect(isSpecific("29222")).toBe(true);
  });

  test("kinship has its reason in both languages", () => {
    expect(kinshipOf("81301", "82101")).toMatchObject({
      near: "close",
      de: expect.any(String),
      en: expect.any(String),
    });
    expect(kinshipOf("29222", "24422")).toBeNull();
  });

  test("is the same from both sides, and never nearer than the kinds are", () => {
    const code = fc.constantFrom("29201", "29222", "29232", "63301", "6330-dishes", "2922", "81301", "82101", "24422");
    fc.assert(
      fc.property(fc.array(code, { maxLength: 3 }), fc.array(code, { maxLength: 3 }), (a, b) => {
        expect(nearBy(a, b)).toBe(nearBy(b, a));
        if (a.some((one) => b.includes(one) && isSpecific(one))) expect(nearness[nearBy(a, b)]).toBeGreaterThan(0);
      }),
    );
  });

  test("the nearest of several", () => {
    expect(nearest(["none", "field", "close"])).toBe("close");
    expect(nearest([])).toBe("none");
  });
});

describe("positions in an index", () => {
  test("hold the kind of work only where it says something", () => {
    expect(indexedPositions(["29201", "2922"])).toEqual(["29201", "292", "2922"]);
    expect(indexedPositions(["29222"])).toEqual(["29222", "2922", "292"]);
  });
  test("are asked for from the same work to what has a part in common", () => {
    const asked = askedPositions(["29222"]);
    expect(asked.trade).toEqual(["29222", "2922"]);
    expect(asked.close).toContain("292");
    expect(asked.some).toContain("6231");
  });
});

test("the widest of several positions find in the index what all of them find", () => {
  const code = fc.stringMatching(/^[1-9][0-9]{2,4}$/);
  const few = fc.array(code, { minLength: 1, maxLength: 5 });
  expect(widestPositions(["8231", "82311", "8232", "823", "8132"])).toEqual(["823", "8132"]);
  fc.assert(
    fc.property(few, few, (positions, asked) => {
      const own = indexedPositions([...positions, ...asked.slice(0, 1)]);
      const finds = (codes: string[]) => codes.some((one) => own.includes(one));
      expect(finds(widestPositions(asked))).toBe(finds(asked));
    }),
  );
});
