import { describe, expect, test } from "vitest";
import { floors } from "./lawful-job.fixture";
import { floorFor, minijobLimit, trainingFloor } from "./wage-floors";

const ask = (patch: Partial<Parameters<typeof floorFor>[1]> = {}) =>
  floorFor(floors, { date: "2026-11-23", sector: null, age: null, contract: "job", ...patch });

describe("the wage floors of the reference data", () => {
  test("never overlap within one series and carry a source", () => {
    for (const floor of floors) {
      expect(floor.validFrom <= floor.validTo, floor.id).toBe(true);
      expect(floor.source, floor.id).not.toBe("");
      const twins = floors.filter(
        (other) =>
          other !== floor &&
          other.floor === floor.floor &&
          other.validFrom <= floor.validTo &&
          floor.validFrom <= other.validTo,
      );
      expect(twins, floor.id).toEqual([]);
    }
    expect(new Set(floors.map((floor) => floor.id)).size).toBe(floors.length);
  });

  test.each([
    ["2025-12-31", 1282],
    ["2026-01-01", 1390],
    ["2026-12-31", 1390],
    ["2027-01-01", 1460],
  ])("gives the minimum wage of %s", (date, cents) => {
    expect(ask({ date })).toMatchObject({ kind: "floor", amountCents: cents });
  });

  test("answers a year nobody has entered with what is missing, not with last year's amount", () => {
    expect(ask({ date: "2028-01-01" })).toEqual({ kind: "missing", series: "mw", year: 2028 });
    expect(ask({ date: "2027-01-04", sector: "cleaning" })).toEqual({ kind: "missing", series: "clean_1", year: 2027 });
    expect(trainingFloor(floors, "2027-08-01", 1)).toEqual({ kind: "missing", series: "miav_1", year: 2027 });
    expect(minijobLimit(floors, "2028-02-01")).toEqual({ kind: "missing", series: "minijob", year: 2028 });
  });

  test.each([
    ["cleaning", "2026-11-23", 1500],
    ["cleaning_glass", "2026-11-23", 1840],
    ["care", "2027-06-30", 1652],
    ["care", "2027-07-01", 1695],
    ["care_trained", "2026-11-23", 1780],
    ["roofing", "2026-11-23", 1496],
    ["scaffolding", "2026-11-23", 1435],
    ["scaffolding", "2027-01-01", 1490],
    ["painting_skilled", "2026-11-23", 1613],
  ])("takes the floor of %s on %s", (sector, date, cents) => {
    expect(ask({ sector, date })).toMatchObject({ kind: "floor", amountCents: cents });
  });

  test("of two floors of the same height takes the statutory one", () => {
    const cleaners = (amountCents: number) =>
      floorFor(
        floors.map((floor) => (floor.sector === "cleaning" ? { ...floor, amountCents } : floor)),
        { date: "2026-11-23", sector: "cleaning", age: null, contract: "job" },
      );
    expect(cleaners(1390)).toMatchObject({ floor: { scope: "statutory" } });
    expect(cleaners(1391)).toMatchObject({ floor: { scope: "sector" } });
  });

  test("takes the highest floor that binds", () => {
    expect(ask({ contract: "agency" })).toMatchObject({ amountCents: 1533 });
    expect(ask({ contract: "agency", sector: "cleaning_glass" })).toMatchObject({ amountCents: 1840 });
    expect(ask({ sector: "a sector without a floor of its own" })).toMatchObject({ amountCents: 1390 });
  });

  test("does not bind under 18 unless the sector does (§ 22 Abs. 2 MiLoG)", () => {
    expect(ask({ age: 17 })).toEqual({ kind: "none" });
    expect(ask({ age: 18 })).toMatchObject({ amountCents: 1390 });
    expect(ask({ age: 17, sector: "care" })).toMatchObject({ amountCents: 1652 });
  });

  test.each(["apprenticeship", "eq", "internship"] as const)("does not bind an %s", (contract) => {
    expect(ask({ contract })).toEqual({ kind: "none" });
  });

  test("gives the Minijob limit and the apprentice's minimum by year of training", () => {
    expect(minijobLimit(floors, "2026-06-01")).toMatchObject({ amountCents: 60300 });
    expect(minijobLimit(floors, "2027-06-01")).toMatchObject({ amountCents: 63300 });
    expect([1, 2, 3, 4].map((year) => trainingFloor(floors, "2026-08-01", year))).toMatchObject([
      { amountCents: 72400 },
      { amountCents: 85400 },
      { amountCents: 97700 },
      { amountCents: 101400 },
    ]);
  });
});
