import { expect, test } from "vitest";
import type { JobScores } from "./answer-scores";
import type { Standing } from "./standing";
import { standingCache } from "./standing-cache";

const job = () => ({}) as JobScores;
const rate = () => ({}) as Standing;

test("when all lists together hold too many people, those not used for longest are dropped, but never the one just asked for", () => {
  const held = standingCache();
  const [first, second, third, huge] = [job(), job(), job(), job()];
  const ask = (of: JobScores, size = 300_000) => held.of(of, [], size, rate);
  const [one, two] = [ask(first), ask(second)];
  expect(ask(first)).toBe(one);
  const three = ask(third);
  expect(ask(third)).toBe(three);
  expect(ask(first)).toBe(one);
  expect(ask(second), "it was asked for before the others").not.toBe(two);
  const all = ask(huge, 5_000_000);
  expect(ask(huge, 5_000_000)).toBe(all);
  expect(ask(first)).not.toBe(one);
});

test("lists of 640,000 people together are kept, one more is too many", () => {
  const kept = (size: number) => {
    const held = standingCache();
    const [first, second] = [job(), job()];
    const one = held.of(first, [], 320_000, rate);
    held.of(second, [], size, rate);
    return held.of(first, [], 320_000, rate) === one;
  };
  expect([kept(320_000), kept(320_001)]).toEqual([true, false]);
});

test("whoever is interested is part of the key, in whatever order they are given", () => {
  const held = standingCache();
  const of = job();
  const one = held.of(of, ["a", "b"], 1, rate);
  expect(held.of(of, ["b", "a"], 1, rate)).toBe(one);
  expect(held.of(of, ["a"], 1, rate)).not.toBe(one);
});
