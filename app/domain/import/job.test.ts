import { describe, expect, test } from "vitest";
import { readRequiredGerman } from "./job";
import { codes, company, job } from "./read-row.fixture";

describe("a job", () => {
  test.each([
    ["ab 23 Uhr", "23:00", null],
    ["ab 24 Uhr", null, null],
    ["23-7", "23:00", "07:00"],
    ["7-23", "07:00", "23:00"],
    ["24-7", null, null],
    ["7-24", null, null],
  ])("in shift %j from %s until %s", (shift, shiftStart, shiftEnd) => {
    expect(job({ shift })).toMatchObject({ shiftStart, shiftEnd });
  });
  test("in a shift nobody understands is asked about", () => {
    expect(job({ shift: "irgendwie" }).codes).toContain("shift.unreadable");
    expect(job({ shift: "Früh" })).toMatchObject({ shifts: ["f"] });
    expect(job({ shift: "Früh" }).codes).not.toContain("shift.unreadable");
  });
  test("has tasks of two letters and more", () => {
    expect(job({ tasks: "x, xy, xyz" }).tasks).toEqual(["xy", "xyz"]);
  });
  test("needs its company by number or by name", () => {
    const missing = (fields: Record<string, string>) => job(fields).codes.includes("job.employerMissing");
    expect(missing({ employerName: "" })).toBe(true);
    expect(missing({ employerName: "", employerNo: "F1" })).toBe(false);
    expect(missing({ employerNo: "F1" })).toBe(false);
    expect(missing({ employerNo: "" })).toBe(false);
  });
  test("keeps remark and notes, one after the other", () => {
    expect(job({ remark: "erst", note: "dann" }).note).toBe("erst; dann");
    expect(company({ remark: "", note: "dann" }).note).toBe("dann");
  });
  test.each([
    ["A2", "A2", []],
    ["a 2", "A2", []],
    ["A2-B1", "A2", ["german.range"]],
    ["A2-A2", null, ["german.word"]],
    ["B1-A2", null, ["german.word"]],
    ["A2-C0", null, ["german.word"]],
    ["B0-B2", null, ["german.word"]],
    ["B0", null, ["german.word"]],
  ])("that asks for German %s: %s, %j", (text, level, expected) => {
    const { value, findings } = readRequiredGerman("german", text);
    expect([value, codes(findings)]).toEqual([level, expected]);
  });
  test("names an apprenticeship, one of several, or none that is known", () => {
    expect(job({ apprenticeship: "Bäcker/in" })).toMatchObject({ apprenticeshipId: "baecker" });
    expect(job({ apprenticeship: "Raumschiffpilot" })).toMatchObject({ apprenticeshipId: null });
    expect(job({ apprenticeship: "Raumschiffpilot" }).codes).toContain("apprenticeship.unknown");
    expect(job({ apprenticeship: "Fachkraft" }).codes).toContain("apprenticeship.unsure");
    // four letters are too few to guess from
    expect(job({ apprenticeship: "Fach" }).codes).toContain("apprenticeship.unknown");
  });
});
