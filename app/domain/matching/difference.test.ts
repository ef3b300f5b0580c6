import { describe, expect, test } from "vitest";
import { betterDimensions } from "~/domain/proposal/order";
import { differences, pointsOf } from "./difference";
import { exampleCandidate, exampleJob } from "./example-facts";
import { match } from "./match";
import { buildReference } from "./reference";

const reference = buildReference({ occupations: [], skills: [], districts: [] });
const rate = (change: Parameters<typeof exampleCandidate>[0]) =>
  match(exampleJob({ speaking: "B1" }), exampleCandidate(change), reference, "2026-11-23");

describe("the difference of two pairs", () => {
  test("adds up to the difference of their scores", () => {
    const one = rate({ speaking: "B1" });
    const other = rate({ speaking: "A1", availableFrom: "2027-06-01" });
    const sum = differences(one, other).reduce((total, d) => total + d.points, 0);
    expect(sum).toBeCloseTo(one.score - other.score, 0);
    expect(one.dimensions.reduce((total, d) => total + pointsOf(one, d), 0)).toBeCloseTo(one.score, 1);
  });

  test("names gains first, and only what differs", () => {
    const one = rate({ speaking: "B1", availableFrom: "2027-06-01" });
    const other = rate({ speaking: "A1" });
    expect(differences(one, other).map((d) => [d.id, Math.sign(d.points)])).toEqual([
      ["speaking", 1],
      ["start", -1],
    ]);
    expect(betterDimensions(one, other)).toEqual(["speaking"]);
    expect(betterDimensions(other, one)).toEqual(["start"]);
    expect(betterDimensions(one, one)).toEqual([]);
    expect(differences(one, one)).toEqual([]);
  });

  test("orders what differs by its points", () => {
    const one = rate({});
    const other = rate({ weeklyHoursMin: null, weeklyHoursMax: null, shiftsAccepted: [] });
    expect(differences(one, other)).toEqual([
      { id: "shifts", points: 2.5 },
      { id: "hours", points: 1.4 },
    ]);
  });
});
