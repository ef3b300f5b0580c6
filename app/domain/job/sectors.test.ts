import { expect, test } from "vitest";
import sectorRows from "#db/reference/sectors.json";
import { parseSectors, sectorOf } from "./sectors";

const sectors = parseSectors(sectorRows);

test.each([
  ["dachdeckerhelfer", "roofing"],
  // a trained roofer or painter has the higher floor of the trade
  ["kldb-32142", "roofing_skilled"],
  ["kldb-32141", "roofing"],
  ["kldb-33212", "painting_skilled"],
  ["kldb-54122", "cleaning_glass"],
  ["kldb-54182", "cleaning"],
  ["kldb-93522", "crafts"],
  ["kldb-01402", undefined],
  ["unknown", undefined],
])("%s belongs to %s", (occupation, sector) => {
  expect(sectorOf(occupation, sectors)?.id).toBe(sector);
});

test("no beginning of a code belongs to two branches", () => {
  const all = sectors.flatMap(({ kldb }) => kldb);
  expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
});
