import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import { exampleCandidate, exampleJob, unaskedCandidate } from "./example-facts";
import type { CandidateFacts, JobFacts } from "./facts";
import { match } from "./match";
import { isBarelyProfiled, ownContext, ownWords, sharedConditions, unspokenReasons } from "./own-words";
import { defaultRuleSet, type RuleSet } from "./rule-set";

const told = (
  job: JobFacts,
  person: CandidateFacts,
  birthDate: string | null = null,
  rules: RuleSet = defaultRuleSet,
) => ownWords(match(job, person, reference, today, rules), ownContext(job, person, birthDate, today));
const codes = (words: { code: string }[]) => words.map(({ code }) => code);

/** The same rules with other weights: the last dimension counts most, the first least. */
const turned: RuleSet = {
  ...defaultRuleSet,
  weights: Object.fromEntries(
    Object.keys(defaultRuleSet.weights).map((id, at, all) => [
      id,
      defaultRuleSet.weights[all[all.length - 1 - at] as keyof RuleSet["weights"]],
    ]),
  ) as RuleSet["weights"],
  unknownCredit: 0.8,
};

describe("what a person is told", () => {
  test("names what they have in their words, with time, means and length of the way", () => {
    const words = told(exampleJob(), exampleCandidate());
    expect(words.lack).toEqual([]);
    expect(words.ask).toEqual([]);
    expect(words.help).toEqual([]);
    expect(codes(words.have)).toContain("have.speaking.enough");
    expect(words.have.find(({ dimension }) => dimension === "travel")).toMatchObject({
      code: "have.travel.fitAt",
      params: { clock: "06:00", mode: "bike" },
    });
    expect(words.have.find(({ dimension }) => dimension === "experience")?.params).toMatchObject({ years: 2 });
  });

  test("says nothing about a question that nobody rated", () => {
    const [job, person] = [exampleJob(), exampleCandidate()];
    const result = match(job, person, reference, today, defaultRuleSet);
    const one = { ...result, dimensions: result.dimensions.filter(({ id }) => id === "speaking") };
    expect(codes(ownWords(one, ownContext(job, person, null, today)).have)).toEqual(["have.speaking.enough"]);
  });

  test("asks everything when somebody was never asked, and counts nothing against them", () => {
    const words = told(exampleJob(), unaskedCandidate());
    expect(words.lack).toEqual([]);
    expect(words.first).toEqual([]);
    expect(codes(words.ask)).toContain("ask.travel_home");
    expect(isBarelyProfiled(unaskedCandidate())).toBe(true);
    expect(isBarelyProfiled(unaskedCandidate({ speaking: "A1" }))).toBe(false);
  });

  test("names each instrument once, with all that it is about", () => {
    const person = exampleCandidate({ weeklyHoursMin: 10, weeklyHoursMax: 15, shiftsRefused: ["s"], speaking: "A1" });
    const { help, lack } = told(exampleJob({ reading: "B1" }), person);
    expect(codes(lack)).toEqual(["lack.speaking.gap", "lack.reading.gap", "lack.hours.fewer", "lack.shifts.refused"]);
    expect(help.find(({ code }) => code === "help.besuch")?.topics).toEqual(["hours", "times"]);
    expect(new Set(codes(help)).size).toBe(help.length);
    expect(help.find(({ code }) => code === "help.intkurs")).toMatchObject({ weeks: 10, payer: "bamf" });
  });

  test("distinguishes a missing paper from one that is there and one nobody asked about", () => {
    const skills = [
      { skillId: "L_FORKLIFT", level: 0, evidence: "self", until: null },
      { skillId: "L_IFSG43", level: 1, evidence: "self", until: null },
    ] as const;
    const words = told(exampleJob({ required: ["L_FORKLIFT", "L_IFSG43", "S_SEW"] }), exampleCandidate({ skills }));
    expect(words.lack).toMatchObject([{ code: "lack.required.gap", params: { skills: ["L_FORKLIFT"] } }]);
    expect(words.have).toContainEqual(expect.objectContaining({ params: { skills: ["L_IFSG43"] } }));
    expect(words.ask).toContainEqual(expect.objectContaining({ code: "ask.required", params: { skills: ["S_SEW"] } }));
    expect(words.help.map(({ code }) => code)).toEqual(["help.vb"]);
  });

  test("distinguishes money for a licence from money for a bicycle", () => {
    const skills = [{ skillId: "L_B", level: 0, evidence: "self", until: null }] as const;
    expect(codes(told(exampleJob({ required: ["L_B"] }), exampleCandidate({ skills })).help)).toEqual(["help.driving"]);
  });

  test("says when something the law stops becomes possible, and promises no day nobody knows", () => {
    const young = exampleCandidate({ ageClass: "under_18" });
    const job = exampleJob({ demands: ["HH"] });
    expect(told(job, young, "2009-03-14").first).toMatchObject([
      { code: "first.age.hazardFrom", params: { from: "2027-03-14", demands: ["HH"] } },
    ]);
    expect(codes(told(job, young).first)).toEqual(["first.age.hazard"]);
    const child = exampleCandidate({ ageClass: "under_15" });
    expect(told(exampleJob(), child, "2012-06-01").first).toMatchObject([{ params: { from: "2027-06-01" } }]);
  });

  test("names the day from which a later paper allows work", () => {
    const none = { permission: "none" as const, from: "2026-01-01", employerId: null, weeklyHoursLimit: null };
    const person = exampleCandidate({ access: [{ ...none, until: "2027-02-28" }] });
    expect(codes(told(exampleJob(), person).first)).toEqual(["first.access.none"]);
    const later = { ...none, permission: "free" as const, from: "2027-03-01", until: null };
    const soon = exampleCandidate({ access: [...person.access, later] });
    expect(told(exampleJob(), soon).first).toMatchObject([
      { code: "first.access.noneFrom", params: { from: "2027-03-01" } },
    ]);
  });

  test("distinguishes a paper that has ended from one that ends before the first day", () => {
    const paper = { permission: "free" as const, from: "2025-01-01", employerId: null, weeklyHoursLimit: null };
    const until = (day: string) =>
      codes(told(exampleJob(), exampleCandidate({ access: [{ ...paper, until: day }] })).lack);
    expect(until("2026-12-31")).toEqual(["lack.access.ends"]);
    expect(until("2026-11-23")).toEqual(["lack.access.ends"]);
    expect(until("2026-11-22")).toEqual(["lack.access.ended"]);
  });
});

describe("what the law says about the person", () => {
  const none = {
    permission: "none" as const,
    from: "2026-01-01",
    until: null,
    employerId: null,
    weeklyHoursLimit: null,
  };
  const person = exampleCandidate({ access: [none] });
  const [open, full] = [{ words: told(exampleJob(), person) }, { words: told(exampleJob({ open: false }), person) }];

  test("is said once above several jobs, and each keeps only what is its own", () => {
    const { first, jobs } = sharedConditions([open, full]);
    expect(codes(first)).toEqual(["first.access.none"]);
    expect(jobs.map(({ words }) => codes(words.first))).toEqual([[], ["first.job.closed"]]);
    expect(codes(full.words.first)).toEqual(["first.job.closed", "first.access.none"]);
  });

  test("stays with a single job, and with those to which alone it applies", () => {
    expect(sharedConditions([open]).jobs).toEqual([open]);
    const free = { words: told(exampleJob({ open: false }), exampleCandidate()) };
    expect(sharedConditions([full, free])).toEqual({ first: [], jobs: [full, free] });
    expect(sharedConditions([])).toEqual({ first: [], jobs: [] });
  });
});

describe("for every job and every person", () => {
  test("every answer is told, or is one nobody wants to read", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        const words = told(job, person);
        const said = new Set([...words.have, ...words.lack, ...words.ask, ...words.first].map((w) => w.dimension));
        const { dimensions } = match(job, person, reference, today);
        const wanted = dimensions.filter((d) => !(d.kind === "met" && unspokenReasons.has(d.reason))).map((d) => d.id);
        expect([...said].sort()).toEqual([...wanted].sort());
        expect(words.help.length > 0).toBe(dimensions.some((d) => d.kind === "bridge"));
      }),
      { numRuns: 150 },
    );
  });

  test("the weights change neither words nor their order, and no points appear in them", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        const words = told(job, person);
        expect(told(job, person, null, turned)).toEqual(words);
        expect(JSON.stringify(words)).not.toMatch(/"(score|weight|credit|coverage|rank|law)"|§/);
      }),
      { numRuns: 150 },
    );
  });

  test("two people with the same facts are told the same", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        expect(told(job, { ...person, id: "other", waitingSince: "2020-01-01" })).toEqual(told(job, person));
      }),
      { numRuns: 100 },
    );
  });
});
