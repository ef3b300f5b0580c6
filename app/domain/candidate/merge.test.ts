import { expect, test } from "vitest";
import { type MergeRecord, mergeGroupNames, mergeGroups, mergeQuestions, takenColumns } from "./merge";

const empty = Object.fromEntries(
  mergeGroupNames.flatMap((group) => mergeGroups[group].map((column) => [column, null])),
) as MergeRecord["columns"];
const record = (columns: Partial<MergeRecord["columns"]> = {}, waitingSince = "2026-05-01"): MergeRecord => ({
  id: "one",
  waitingSince,
  columns: { ...empty, ...columns },
});

test("only what both say differently is asked; what one does not know is taken", () => {
  const kept = record({ familyName: "Nasser", street: "Weg 1", mailbox: "unknown", hoursMax: 20 });
  const gone = record({ familyName: "Nassar", street: "", mailbox: "own", hoursMax: 20, namedGap: "B1" });
  expect(mergeQuestions(kept, gone)).toEqual([
    { group: "name", kept: true, gone: true },
    { group: "address", kept: true, gone: false },
    { group: "mailbox", kept: false, gone: true },
    { group: "namedGap", kept: false, gone: true },
  ]);
  expect(takenColumns(kept, gone, {})).toEqual(["mailbox", "namedGap"]);
  expect(takenColumns(kept, gone, { name: "gone" })).toEqual(["givenName", "familyName", "mailbox", "namedGap"]);
});

test("nothing is taken that was not asked, whatever a form sends", () => {
  const kept = record({ street: "Weg 1" });
  expect(takenColumns(kept, record(), { address: "gone" })).toEqual([]);
});

test("who has waited longer has waited since then", () => {
  expect(takenColumns(record(), record({}, "2026-04-30"), {})).toEqual(["waitingSince"]);
  expect(takenColumns(record(), record(), {})).toEqual([]);
});
