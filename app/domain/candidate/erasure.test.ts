import { expect, test } from "vitest";
import { erasureSchema, goneThings } from "./erasure";

test("what goes is counted thing by thing, in the order of the page, without what there is none of", () => {
  expect(goneThings({ note: 12, candidate_skill: 3, work_access: 1, interest: 0, membership: 1 })).toEqual([
    { thing: "facts", count: 4 },
    { thing: "notes", count: 12 },
  ]);
});

test("nobody is erased without a ground and without saying that it is the right person", () => {
  const form = { version: 3, ground: "own_wish", sure: "on" };
  expect(erasureSchema.safeParse(form).success).toBe(true);
  expect(erasureSchema.safeParse({ ...form, ground: "other" }).error?.issues[0]?.message).toBe("choose");
  expect(erasureSchema.safeParse({ ...form, sure: undefined }).error?.issues[0]?.message).toBe(
    "candidate:erase.notSure",
  );
});
