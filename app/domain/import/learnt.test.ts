import { describe, expect, test } from "vitest";
import { cleanRow } from "./clean";
import { learntMeaning } from "./learnt";
import { readExperience } from "./occupations";
import { codes } from "./read-row.fixture";
import { context, learnt, reference } from "./reference.fixture";
import { readRow } from "./row";
import { readSkills } from "./skills";
import type { LearntKind } from "./types";

describe("a word that was learnt", () => {
  const both = {
    ...reference,
    learnt: [
      { kind: "occupation" as const, folded: "packer halle", meaning: "lagerhelfer" },
      { kind: "occupation" as const, folded: "turmwart", meaning: "gone" },
    ],
  };
  const work = (title: string) => readExperience({ title: "job", years: "years" }, title, "2", both);

  test("is found however it is spelt, asked about once or again, and only for what it was said about", () => {
    for (const words of ["Packer Halle", "PACKER  HALLE", "packer halle"])
      expect(learntMeaning(both, "occupation", words)).toBe("lagerhelfer");
    expect(learntMeaning(both, "skill", "Packer Halle")).toBeNull();
    expect(learntMeaning({ ...both, learnt: [] }, "occupation", "Packer Halle")).toBeNull();
  });

  test("names an occupation for certain, unless that one no longer exists", () => {
    expect(work("Packer Halle").value.map(({ occupationId }) => occupationId)).toEqual(["lagerhelfer"]);
    expect(codes(work("Packer Halle").findings)).not.toContain("occupation.unknown");
    expect(work("Turmwart").value.map(({ occupationId }) => occupationId)).not.toContain("gone");
    expect(codes(work("Turmwart").findings)).toContain("occupation.unknown");
  });
});

describe("words that were learnt", () => {
  test("for a skill that was deleted are asked about again", () => {
    expect(readSkills("skills", "Zwirbeln", learnt("skill", "zwirbeln", "S_GONE"))).toMatchObject({
      value: [],
      findings: [{ code: "skill.unknown", original: "Zwirbeln" }],
    });
  });
  test("for skills are those the reference data still has", () => {
    const skill = (meaning: string) =>
      readSkills("skills", "Zwirbeln", learnt("skill", "zwirbeln", meaning)).value.map(({ skillId }) => skillId);
    expect([skill("S_WELD"), skill("gone")]).toEqual([["S_WELD"], []]);
  });
  test("are levels, hours and letter boxes of a person", () => {
    const read = (kind: LearntKind, column: string, meaning: string) => {
      const names = ["familyName", "givenName", "birthDate", column];
      const cells = cleanRow("profiles", names, ["Muster", "Ada", "06.07.1992", "zwirbeln"]);
      const row = readRow("profiles", names, names, cells, {
        ...context,
        reference: learnt(kind, "zwirbeln", meaning),
      });
      if (row.verdict === "skipped" || row.facts.kind !== "profiles") throw new Error("a person");
      return row.facts.profile;
    };
    expect(read("level", "germanSpoken", "B1").speaking).toEqual({
      level: "B1",
      proof: "stated",
      original: "zwirbeln",
    });
    expect(read("level", "germanSpoken", "Z9").speaking).toBeNull();
    expect(read("hours", "hours", "20-30").hours).toMatchObject({ min: 20, max: 30 });
    expect(read("hours", "hours", "60").hours).toBeNull();
    expect(read("mailbox", "mailbox", "none").mailbox).toBe("none");
    expect(read("mailbox", "mailbox", "gone").mailbox).toBe("unknown");
  });
});
