import { describe, expect, test } from "vitest";
import { isUnusual, type Reading } from "./reading";

const reading = (unexplained: number): Reading => ({ people: 100, ofOthers: 50, unexplained });
const team = (...numbers: number[]) => numbers.map(reading);

describe("unusual reading", () => {
  test("is far more than the middle of the team, and not little", () => {
    expect(isUnusual(reading(31), team(31, 10, 4))).toBe(true);
    expect(isUnusual(reading(30), team(30, 10, 4))).toBe(false);
    expect(isUnusual(reading(19), team(19, 0, 0))).toBe(false);
    expect(isUnusual(reading(20), team(20, 0, 0))).toBe(true);
  });
  test("is nobody's where all read alike, or who reads alone", () => {
    expect(isUnusual(reading(40), team(40, 40, 40))).toBe(false);
    expect(isUnusual(reading(40), team(40))).toBe(false);
  });
});
