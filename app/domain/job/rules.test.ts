import { describe, expect, test } from "vitest";
import { context, job, person } from "./lawful-job.fixture";
import { type FindingLevel, findingLevels } from "./rule";
import { type Cases, training } from "./rule-cases.fixture";
import { payCases } from "./rule-cases-pay.fixture";
import { textCases } from "./rule-cases-text.fixture";
import { timeCases } from "./rule-cases-time.fixture";
import { carriesLabel, checkJob, checkRule, isLawful, jobRules } from "./rules";

/** The table is complete: a rule without a case that triggers it and one that does not fails. */
const cases: Record<string, Cases> = { ...payCases, ...timeCases, ...textCases };

const rule = (id: string) => {
  const found = jobRules.find((one) => one.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};
const flat = (kind: keyof Cases) =>
  Object.entries(cases).flatMap(([id, both]) =>
    both[kind].map(([name, facts, where, code]) => ({ id, name, facts, where, code })),
  );

describe("the rules of a job", () => {
  test("are V01 to V28, each with a case that triggers it and one that does not", () => {
    const ids = Array.from({ length: 28 }, (_, index) => `V${String(index + 1).padStart(2, "0")}`);
    expect(jobRules.map((one) => one.id)).toEqual(ids);
    expect(Object.keys(cases).sort()).toEqual(ids);
    for (const [id, both] of Object.entries(cases)) {
      expect(both.triggers.length, id).toBeGreaterThan(0);
      expect(both.quiet.length, id).toBeGreaterThan(0);
    }
  });

  test.each(flat("triggers"))("$id answers: $name", ({ id, facts, where, code }) => {
    const findings = checkRule(rule(id), facts, where);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toMatchObject({ rule: id, field: expect.any(String) });
    if (code) expect(findings.map((finding) => finding.code)).toContain(code);
  });

  test.each(flat("quiet"))("$id is silent: $name", ({ id, facts, where }) => {
    expect(checkRule(rule(id), facts, where)).toEqual([]);
  });

  test("finds nothing but tasks and hints in a lawful job", () => {
    const findings = checkJob(job(), context());
    expect(findings.map((finding) => [finding.rule, finding.level])).toEqual([
      ["V24", "task"],
      ["V26", "info"],
    ]);
    expect(isLawful(findings)).toBe(true);
    expect(carriesLabel(findings)).toBe(true);
  });

  test("names what the written contract still has to settle (§ 2 Abs. 1 NachwG)", () => {
    const open = (facts: Parameters<typeof job>[0]) => checkRule(rule("V24"), job(facts), context())[0]?.params.open;
    expect(open({})).toBe("");
    expect(open({ startsOn: null })).toBe("start");
    expect(open({ placeOfWork: null })).toBe("place");
    expect(open({ payFromCents: null })).toBe("pay");
    expect(open({ payFromCents: null, trainingPayCents: [72_400] })).toBe("");
    expect(open({ weeklyHours: null })).toBe("hours");
    expect(open({ shifts: [] })).toBe("shifts");
    expect(open({ probationMonths: null, holidayDays: null })).toBe("probation,holidays");
  });

  test("names wage floor, year and section for 12.50 € in 2026", () => {
    const [finding] = checkJob(job({ payFromCents: 1250 }), context());
    expect(finding).toMatchObject({
      rule: "V01",
      level: "error",
      paragraph: "§ 1 MiLoG, § 8 AEntG",
      field: "payFromCents",
      params: { payCents: 1250, floorCents: 1390, year: 2026 },
    });
  });

  test("stops native German and names the words", () => {
    const findings = checkJob(job({ requirementsNote: "Muttersprache Deutsch" }), context());
    expect(isLawful(findings)).toBe(false);
    expect(findings.filter(({ field }) => field === "requirementsNote")).toMatchObject([
      { rule: "V20", level: "error", code: "text.language", params: { found: "Muttersprache" } },
    ]);
  });

  test.each([
    [17, "§ 19 JArbSchG"],
    [18, "§ 3 BUrlG"],
  ])("names the law on leave of a person of %i", (age, paragraph) => {
    expect(checkRule(rule("V10"), job({ holidayDays: 19 }), person({ age }))[0]).toMatchObject({ paragraph });
  });

  test("names the year of training whose pay does not rise (§ 17 Abs. 1 BBiG)", () => {
    const year = (...cents: number[]) =>
      checkRule(rule("V04"), training(cents), context()).map(({ code, params }) => [code, params.trainingYear]);
    expect(year(90_000, 90_000, 110_000)).toEqual([["pay.trainingMustRise", 2]]);
    expect(year(90_000, 100_000, 99_000)).toEqual([["pay.trainingMustRise", 3]]);
  });

  test("names the year of training that is below the minimum, with the minimum of that year", () => {
    expect(checkRule(rule("V04"), training([72_400, 85_399]), context())[0]?.params).toMatchObject({
      trainingYear: 2,
      payCents: 85_399,
      floorCents: 85_400,
    });
  });

  test("converts monthly pay to an hour, in whole cents: 2,000 € ÷ (40 × 13 ÷ 3)", () => {
    const facts = job({ payKind: "monthly", payFromCents: 200_000, weeklyHours: 40 });
    expect(checkRule(rule("V02"), facts, context())[0]?.params.hourCents).toBe(1153);
  });

  test("withholds the label without a mentor, but does not stop the job", () => {
    const findings = checkJob(job({ mentorName: null }), context());
    expect(carriesLabel(findings)).toBe(false);
    expect(isLawful(findings)).toBe(true);
  });

  test("checks a draft with almost no answers", () => {
    const empty = job({
      title: null,
      ownTasks: null,
      description: null,
      learnings: null,
      weeklyHours: null,
      shifts: [],
      payKind: null,
      payFromCents: null,
      startsOn: null,
      probationMonths: null,
      holidayDays: null,
      speaking: null,
      reading: null,
      placeOfWork: null,
    });
    expect(isLawful(checkJob(empty, context()))).toBe(true);
  });
});

test("the heaviest finding comes first, whatever the order of the rules", () => {
  const order = (findings: readonly { level: FindingLevel }[]) =>
    findings.map(({ level }) => findingLevels.indexOf(level));
  const lists = flat("triggers").map(({ facts, where }) => ({
    found: order(checkJob(facts, where)),
    byRule: order(jobRules.flatMap((one) => checkRule(one, facts, where))),
  }));
  for (const { found } of lists) expect(found).toEqual([...found].sort());
  expect(lists.filter(({ found, byRule }) => found.join() !== byRule.join())).not.toEqual([]);
});
