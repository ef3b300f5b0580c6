import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roomFor } from "./room";

const part = fc.record({ rows: fc.nat(30), whole: fc.boolean() });
const parts = fc.array(part, { maxLength: 5 });
const linesOf = (all: readonly { rows: number }[], shown: readonly number[]) =>
  all.reduce(
    (sum, { rows }, at) => sum + (rows === 0 ? 0 : 1 + (shown[at] ?? 0) + ((shown[at] ?? 0) < rows ? 1 : 0)),
    0,
  );

describe("the room of a page", () => {
  test("shows everything where it fits", () => {
    expect(
      roomFor(
        [
          { rows: 2, whole: true },
          { rows: 4, whole: false },
        ],
        8,
      ),
    ).toEqual([2, 4]);
  });

  test("is taken from the longest part first, which then says that there are more", () => {
    const city = [
      { rows: 2, whole: true },
      { rows: 10, whole: false },
      { rows: 3, whole: false },
    ];
    expect(roomFor(city, 16)).toEqual([2, 7, 3]);
    expect(roomFor(city, 12)).toEqual([2, 3, 3]);
  });

  test("never shortens what must be whole, leaves every part a row, and hides no single row", () => {
    fc.assert(
      fc.property(parts, fc.nat(40), (all, lines) => {
        const shown = roomFor(all, lines);
        all.forEach(({ rows, whole }, at) => {
          const seen = shown[at] ?? -1;
          if (whole) expect(seen).toBe(rows);
          expect(seen).toBeGreaterThanOrEqual(Math.min(rows, 1));
          expect(rows - seen).not.toBe(1);
        });
      }),
    );
  });

  test("keeps to the lines there are, unless every part is as short as it can be", () => {
    fc.assert(
      fc.property(parts, fc.nat(40), (all, lines) => {
        const shown = roomFor(all, lines);
        const shortest = all.every(({ rows, whole }, at) => whole || (shown[at] ?? 0) <= 2 || rows <= 2);
        expect(linesOf(all, shown) <= lines || shortest).toBe(true);
      }),
    );
  });
});
