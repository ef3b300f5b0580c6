import { expect, test } from "vitest";
import { lookRelations } from "./looks";
import { isOfPapers, mayReadPapers } from "./need-to-know";

const today = "2026-12-01";

test("papers are read by those responsible, their stand-in and the coordinator", () => {
  const readers = lookRelations.filter((relation) => mayReadPapers({ relation, reasonOn: null }, today));
  expect(readers).toEqual(["responsible", "stand_in", "coordinator"]);
});

test("a colleague reads them on the day of the reason, and on no other; nobody else does by giving one", () => {
  expect(mayReadPapers({ relation: "colleague", reasonOn: today }, today)).toBe(true);
  expect(mayReadPapers({ relation: "colleague", reasonOn: "2026-11-30" }, today)).toBe(false);
  expect(mayReadPapers({ relation: "colleague", reasonOn: "2026-12-02" }, today)).toBe(false);
  expect(mayReadPapers({ relation: "company", reasonOn: today }, today)).toBe(false);
});

test("a question quotes papers by its code", () => {
  for (const code of ["residence.unreadable", "permission.unknown", "until.past", "benefit.contradicts"])
    expect(isOfPapers(code)).toBe(true);
  for (const code of ["occupation.unknown", "level.word", "birth.unreadable", "skill.unknown"])
    expect(isOfPapers(code)).toBe(false);
});
