import { describe, expect, test } from "vitest";
import { readHours, readMailbox, readMobility } from "./availability";
import { readCount } from "./company";
import { byField } from "./headers";
import { readYears } from "./occupations";
import { codes, company, job, person } from "./read-row.fixture";
import { context, reference } from "./reference.fixture";
import { readSkills } from "./skills";
import { readBenefit, readSchool } from "./validity";

describe("a row's person", () => {
  const dayOfBirth = (yearsAgo: number, shift: number) => {
    const [year = 0, month = 1, day = 1] = context.today.split("-").map(Number);
    return new Date(Date.UTC(year - yearsAgo, month - 1, day + shift)).toISOString().slice(0, 10);
  };

  test("is asked about when under fifteen, and no longer from the birthday on (§ 2 JArbSchG)", () => {
    expect(person({ birthDate: dayOfBirth(15, 1) }).codes).toContain("birth.under15");
    expect(person({ birthDate: dayOfBirth(15, 0) }).codes).not.toContain("birth.under15");
  });

  test("has its place in one column or in two", () => {
    expect(person({ place: "45476 Mülheim" })).toMatchObject({ postcode: "45476" });
    expect(person({ postcode: "45478", city: "Mülheim" })).toMatchObject({ postcode: "45478" });
  });

  test("has a benefit system, or a question about which", () => {
    expect(readBenefit("benefit", "SGB II", null).value?.system).toBe("sgb2");
    const { value, findings } = readBenefit("benefit", "Taschengeld von Oma", null);
    expect([value, codes(findings)]).toEqual([null, ["benefit.unreadable"]]);
  });
});

test("a field with two columns takes the first one with content", () => {
  expect(byField(["city", "city", "city"], ["", "Mülheim", "Essen"]).get("city")).toBe("Mülheim");
});

describe("a row's company", () => {
  test.each([
    ["", "unknown", false],
    ["?", "unknown", false],
    ["ja", "yes", false],
    ["nein", "no", false],
    ["früher", "formerly", false],
    ["vielleicht", "unknown", true],
  ])("trains according to %j: %s", (text, trains, asked) => {
    const read = company({ trains: text });
    expect(read.trains).toBe(trains);
    expect(read.codes.includes("trains.unreadable")).toBe(asked);
    expect(read.shown.trains).toEqual(trains === "unknown" ? undefined : [{ as: "code", value: `trains.${trains}` }]);
  });
});

describe("a row's job", () => {
  test.each([
    ["1", 1, 1],
    ["60", 60, 60],
    ["1-60", 1, 60],
    ["20-30", 20, 30],
    ["38,5", 38.5, 38.5],
    ["0", null, null],
    ["61", null, null],
    ["0-30", null, null],
    ["30-61", null, null],
    ["30-20", null, null],
  ])("has these hours a week according to %j: %s to %s", (text, hoursMin, hoursMax) => {
    const read = job({ hours: text });
    expect(read).toMatchObject({ hoursMin, hoursMax });
    expect(read.codes.includes("hours.unreadable")).toBe(hoursMin === null);
  });

  test.each([
    ["ab 4 Uhr", ["n", "f"]],
    ["ab 5 Uhr", ["f"]],
    ["ab 6 Uhr", ["f"]],
    ["ab 7 Uhr", ["t"]],
    ["ab 22 Uhr", ["t"]],
    ["ab 23 Uhr", ["n"]],
  ])("that begins %s is in shift %j, and shows only its start", (text, shifts) => {
    const begin = `${text.replace(/\D/g, "").padStart(2, "0")}:00`;
    expect(job({ shift: text })).toMatchObject({ shifts, shiftStart: begin, shiftEnd: null });
    expect(job({ shift: text }).shown.shift).toContainEqual({ as: "text", value: begin });
  });

  test("shows its shift as from and to, when it has both", () => {
    expect(job({ shift: "6-14 Uhr" })).toMatchObject({ shiftStart: "06:00", shiftEnd: "14:00" });
    expect(job({ shift: "6-14 Uhr" }).shown.shift).toContainEqual({ as: "clock", from: "06:00", to: "14:00" });
    expect(job({}).shown.shift).toBeUndefined();
  });
});

describe("a cell that says nothing", () => {
  const nothing = ["", "-", "?", "unklar"];
  test.each(nothing)("(%j) is no answer and no question", (text) => {
    expect(readHours("hours", text)).toEqual({ value: null, findings: [] });
    expect(readMobility("mobility", text)).toEqual({ value: null, findings: [] });
    expect(readMailbox("mailbox", text)).toEqual({ value: "unknown", findings: [] });
    expect(readYears("years", text)).toEqual({ value: { min: null, max: null }, findings: [] });
    expect(readSkills("skills", text, reference)).toEqual({ value: [], findings: [] });
    expect(readSchool("school", text)).toEqual({ value: null, findings: [] });
    expect(readCount("size", text, 10)).toEqual({ value: null, findings: [] });
    expect(company({ visit: text })).toMatchObject({ visit: "unknown", codes: [] });
    expect(job({ start: text }).codes).not.toContain("start.unreadable");
    expect(job({ shift: text }).codes).not.toContain("shift.unreadable");
    expect(job({ apprenticeship: text }).codes).not.toContain("apprenticeship.unknown");
  });
  test.each(nothing)("(%j) leaves the question open where an answer is needed", (text) => {
    expect(job({ hours: text }).codes).toContain("job.hoursMissing");
    expect(job({ german: text }).codes).toContain("german.missing");
    expect(job({ pay: text }).codes).toContain("pay.missing");
    expect(job({ mentor: text }).codes).toContain("mentor.missing");
  });
});
