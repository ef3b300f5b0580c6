import { expect, test } from "vitest";
import { refusalBook } from "./refusals";

test("of a flood of refusals twenty a minute are written down, for each account", () => {
  const mayNote = refusalBook();
  const noted = (userId: string, minute: number, times: number) =>
    Array.from({ length: times }, (_, n) => mayNote(userId, new Date(minute * 60_000 + n))).filter(Boolean).length;
  expect(noted("a", 1, 1_000)).toBe(20);
  expect(noted("b", 1, 3)).toBe(3);
  expect(noted("a", 2, 30)).toBe(20);
});
