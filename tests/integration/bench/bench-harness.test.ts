import { expect, test } from "vitest";
import { compare, minRounds, spread } from "#tests/bench/harness";

test("a spread is the median and the outer tenths", () => {
  expect(spread([5, 1, 4, 2, 3])).toEqual({ median: 3, p10: 1, p90: 5 });
  expect(spread([1, 2, 3, 4]).median).toBe(2.5);
});

test("both sides run equally often, in turns, and never for fewer rounds than can be trusted", async () => {
  const order: string[] = [];
  const side = (name: string) => ({ name, run: async () => order.push(name) });
  const result = await compare(side("a"), side("b"), { rounds: 1, perRound: 1, warmUp: 0 });
  expect(result.rounds).toBe(minRounds);
  expect(order.slice(0, 4)).toEqual(["a", "b", "b", "a"]);
  expect(order.filter((name) => name === "a")).toHaveLength(minRounds);
});
