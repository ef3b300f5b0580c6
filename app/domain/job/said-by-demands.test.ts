import fc from "fast-check";
import { expect, test } from "vitest";
import skills from "#db/reference/skills.json";
import { demands } from "~/domain/matching/facts";
import { beyondDemands } from "./said-by-demands";

const physical = skills.filter(({ type }) => type === "physical").map(({ id }) => id);

test("a job that needs more than 10 kg does not call lifting up to 10 kg a help", () => {
  const chosen = ["S_LIFT10", "S_LIFT25", "S_PACK"].map((skillId) => ({ skillId, need: "helpful" as const }));
  const left = (of: string[]) => beyondDemands(chosen, of).map(({ skillId }) => skillId);
  expect(left([])).toEqual(["S_LIFT10", "S_LIFT25", "S_PACK"]);
  expect(left(["H"])).toEqual(["S_LIFT25", "S_PACK"]);
  expect(left(["HH"])).toEqual(["S_PACK"]);
});

test("every physical skill is said by some demand, and nothing else ever goes", () => {
  const all = physical.map((skillId) => ({ skillId, need: "helpful" as const }));
  expect(physical.length).toBeGreaterThan(3);
  expect(beyondDemands(all, [...demands])).toEqual([]);
  fc.assert(
    fc.property(fc.subarray(skills.map(({ id }) => id)), fc.subarray([...demands]), (ids, asked) => {
      const left = beyondDemands(
        ids.map((skillId) => ({ skillId, need: "helpful" as const })),
        asked,
      );
      expect(left.map(({ skillId }) => skillId)).toEqual(
        ids.filter((id) => !physical.includes(id) || left.some(({ skillId }) => skillId === id)),
      );
    }),
  );
});
