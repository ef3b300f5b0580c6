import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cefrLevels } from "../matching/facts";
import { countReach, type ReachGroup, reachHolds, reachOf, reachQuestion, reachQuestions, rounded } from "./reach";

const level = fc.option(fc.constantFrom(...cefrLevels));
const group: fc.Arbitrary<ReachGroup> = fc.record({
  speaking: level,
  reading: level,
  refusesNights: fc.boolean(),
  refusesWeekends: fc.boolean(),
  people: fc.nat(40),
});
const groups = fc.array(group, { maxLength: 30 });
const one = group.map((person) => ({ ...person, people: 1 }));

const alike = (people: number, change: Partial<ReachGroup> = {}): ReachGroup => ({
  speaking: "A2",
  reading: "A1",
  refusesNights: false,
  refusesWeekends: false,
  people,
  ...change,
});
const asking = (germanSpeaking: "A0" | "A2" | "B1", germanReading: "A0" | "A1" | "A2", shifts: string[] = []) =>
  reachQuestion({ germanSpeaking, germanReading, shifts });

describe("a number that a company may read", () => {
  test.each([
    [0, "few"],
    [1, "few"],
    [9, "few"],
    [10, 10],
    [14, 10],
    [15, 20],
    [34, 30],
    [35, 40],
  ])("%d people are %s", (count, told) => expect(rounded(count)).toBe(told));

  test("is a ten or nothing, whoever is counted", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const told = Object.values(countReach(all));
        expect(told).toHaveLength(reachQuestions.length);
        expect(told.filter((each) => each !== "few" && (each < 10 || each % 10 !== 0))).toEqual([]);
      }),
    );
  });

  test("of none is that of nine, so that nothing tells whether there is anybody", () => {
    expect(countReach([])).toEqual(countReach([alike(9)]));
  });

  test("moves by a ten at most when one person comes, and never down", () => {
    fc.assert(
      fc.property(groups, one, (all, newcomer) => {
        const [before, after] = [countReach(all), countReach([...all, newcomer])];
        for (const question of reachQuestions) {
          const [was, is] = [reachOf(before, question)?.now, reachOf(after, question)?.now].map((each) =>
            each === "few" ? 0 : (each ?? -1),
          );
          expect([0, 10]).toContain((is ?? 0) - (was ?? 0));
        }
      }),
    );
  });

  test("says nothing of a person that is not asked: who is alike in German and times is counted alike", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const oneByOne = all.flatMap((each) => Array.from({ length: each.people }, () => ({ ...each, people: 1 })));
        expect(countReach(oneByOne)).toEqual(countReach(all));
      }),
    );
  });
});

describe("the hour", () => {
  const at = (clock: string) => new Date(`2026-11-30T${clock}Z`);

  test.each([
    ["10:05:00", "10:59:59", true],
    ["10:59:59", "11:00:00", false],
    ["10:00:00", "10:00:00", true],
    ["11:00:01", "10:59:00", true],
  ])("what was counted at %s holds at %s: %s", (countedAt, now, holds) => {
    expect(reachHolds({ countedAt: at(countedAt), answers: {} }, at(now))).toBe(holds);
  });

  test("nothing that was never counted holds", () => expect(reachHolds(null, at("10:00:00"))).toBe(false));

  test("within it, one person more or less changes no answer and no difference between two", () => {
    const tick = fc.integer({ min: 0, max: 60 * 60 * 1000 - 1 });
    const hour = at("10:00:00").getTime();
    fc.assert(
      fc.property(groups, one, tick, tick, (all, newcomer, first, second) => {
        const kept = { countedAt: new Date(hour + first), answers: countReach(all) };
        const later = reachHolds(kept, new Date(hour + second)) ? kept.answers : countReach([...all, newcomer]);
        for (const question of reachQuestions) {
          expect(reachOf(later, question)).toEqual(reachOf(kept.answers, question));
        }
      }),
    );
  });
});

describe("what an answer changes", () => {
  const city = countReach([
    alike(31),
    alike(12, { reading: "A0" }),
    alike(20, { speaking: "B1", refusesNights: true }),
    alike(40, { speaking: null, reading: null }),
  ]);

  test("is the easier answer with tens more, and none that reaches as many", () => {
    expect(reachOf(city, asking("A2", "A1"))).toEqual({
      now: 50,
      easier: [{ what: "reading", level: "A0", reach: 60 }],
    });
    expect(reachOf(city, asking("B1", "A1"))?.easier).toEqual([{ what: "speaking", level: "A2", reach: 50 }]);
    expect(reachOf(city, asking("A2", "A1", ["n", "f"]))).toEqual({
      now: 30,
      easier: [
        { what: "reading", level: "A0", reach: 40 },
        { what: "nights", level: null, reach: 50 },
      ],
    });
  });

  test("counts nobody whose German is not known where German is needed, and everybody where none is", () => {
    expect(reachOf(city, asking("A0", "A0"))?.now).toBe(100);
    expect(reachOf(city, asking("A2", "A2"))?.now).toBe("few");
  });

  test("is not said before anything was counted", () => expect(reachOf(null, asking("A2", "A1"))).toBeNull());
});
