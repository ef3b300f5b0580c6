import { describe, expect, test } from "vitest";
import { exampleCandidate, exampleJob } from "./example-facts";
import { match } from "./match";
import { buildReference } from "./reference";
import { sideBySide } from "./side-by-side";

const reference = buildReference({ occupations: [], skills: [], districts: [] });
const rate = (change: Parameters<typeof exampleCandidate>[0]) =>
  match(exampleJob({ speaking: "B1" }), exampleCandidate(change), reference, "2026-11-23");

describe("people side by side", () => {
  const compared = sideBySide([
    rate({ id: "a", speaking: "B1" }),
    rate({ id: "b", speaking: "A0" }),
    rate({ id: "c", speaking: "B1", availableFrom: "2027-03-01" }),
  ]);

  test("what differs most comes first, what is the same comes last", () => {
    expect(compared.filter((one) => one.differs).map((one) => one.id)).toEqual(["speaking", "start"]);
    expect(compared.slice(0, 2).every((one) => one.differs)).toBe(true);
    expect(compared.slice(2).some((one) => one.differs)).toBe(false);
  });

  test("every line has everybody's answer in their order", () => {
    for (const { answers } of compared) expect(answers).toHaveLength(3);
    expect(compared[0]?.answers.map((d) => d.kind)).toEqual(["met", "bridge", "met"]);
  });

  test("being of age takes no line; a closed job takes one", () => {
    expect(compared.map((one) => one.id)).not.toContain("age");
    const closed = match(exampleJob({ open: false }), exampleCandidate(), reference, "2026-11-23");
    expect(sideBySide([closed, closed]).map((one) => one.id)).toContain("job");
  });
});
