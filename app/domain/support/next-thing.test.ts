import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/days";
import { nextSources, nextThing, type OpenThing } from "./next-thing";

const things = fc.array(
  fc.record<OpenThing>({
    source: fc.constantFrom(...nextSources),
    id: fc.uuid(),
    due: fc.integer({ min: -20, max: 20 }).map((days) => addDays("2026-11-30", days)),
  }),
  { maxLength: 12 },
);

test("nothing open, nothing next", () => expect(nextThing([])).toBeNull());

test("it is one of what is open, a call for help where there is one, and nothing of these is earlier", () =>
  fc.assert(
    fc.property(things, (open) => {
      const next = nextThing(open);
      expect(next === null).toBe(open.length === 0);
      if (next === null) return;
      expect(open).toContain(next);
      const calls = open.filter(({ source }) => source === "concern");
      const first = calls.length > 0 ? calls : open;
      expect(first).toContain(next);
      expect(first.every(({ due }) => due >= next.due)).toBe(true);
    }),
  ));

test("it does not depend on the order in which pages read", () =>
  fc.assert(
    fc.property(
      things.chain((open) => fc.tuple(fc.constant(open), fc.shuffledSubarray(open, { minLength: open.length }))),
      ([open, shuffled]) => {
        expect(nextThing(shuffled)).toEqual(nextThing(open));
      },
    ),
  ));

test.each([
  [["step", "own"], "own"],
  [["step", "own", "appointment"], "appointment"],
  [["step", "visit"], "visit"],
] as const)("of %j on one day it is the %s", (sources, first) =>
  expect(nextThing(sources.map((source) => ({ source, id: source, due: "2026-11-30" })))?.source).toBe(first),
);
