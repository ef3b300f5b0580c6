import { expect, test } from "vitest";
import { referenceRows } from "./reference/rows";

/** Remarks that a coordinator reads on the reference data, in both languages of the work areas. */
test.each([
  ["guard", "rule", "rule_de"],
  ["skill", "note", "note_de"],
])("every remark on a %s is there in German too", (table, english, german) => {
  const rows = referenceRows().find((each) => each.table === table)?.rows ?? [];
  const remarked = rows.filter((row) => row[english]);
  expect(remarked.length).toBeGreaterThan(15);
  expect(remarked.filter((row) => !row[german] || row[german] === row[english]).map((row) => row.id)).toEqual([]);
});
