import { describe, expect, test } from "vitest";
import { exampleCandidate, unaskedCandidate } from "~/domain/matching/example-facts";
import type { CandidateFacts } from "~/domain/matching/facts";
import { ageClass, ageClassOn, ageFacts } from "./age";
import { completeness, openQuestions, questions } from "./completeness";
import {
  accessSchema,
  benefitSchema,
  channelSchema,
  languageEvidences,
  personSchema,
  timesSchema,
  wishSchema,
} from "./sections";

const today = "2026-11-23";

describe("age class", () => {
  test.each([
    ["2008-11-23", "adult"],
    ["2008-11-24", "under_18"],
    ["2011-11-23", "under_18"],
    ["2011-11-24", "under_15"],
  ])("born %s is %s", (date, expected) => {
    expect(ageClass({ date, year: null }, today)).toBe(expected);
  });
  test("protects whoever might still be under age when only the year is known", () => {
    expect(ageClass({ date: null, year: 2008 }, today)).toBe("under_18");
    expect(ageClass({ date: null, year: 2007 }, today)).toBe("adult");
    expect(ageClass({ date: null, year: null }, today)).toBeNull();
  });
});

describe("changes of age class still to come", () => {
  const born = { date: "2008-11-24", year: null };
  test.each([
    ["2026-11-23", "under_18", ["2026-11-24"]],
    ["2026-11-24", "adult", []],
    ["2026-11-25", "adult", []],
  ])("on %s the class is %s", (day, now, ahead) => {
    const facts = ageFacts(born, day);
    expect(facts.ageClass).toBe(now);
    expect(facts.ageLater.map(({ from }) => from)).toEqual(ahead);
  });
  test.each([
    ["2026-11-23", "under_18"],
    ["2026-11-24", "adult"],
    ["2026-11-25", "adult"],
  ])("somebody who turns 18 on 24 November is on %s %s", (day, expected) => {
    expect(ageClassOn(ageFacts(born, "2026-11-01"), day)).toBe(expected);
  });
});

describe("open questions", () => {
  test("ask everything about a new person: what they can do first, how to reach them before what may count against them", () => {
    const open = openQuestions(unaskedCandidate(), { channels: 0, mailboxKnown: false });
    expect(open).toHaveLength(questions.length);
    expect(open.map(({ id }) => id).slice(0, 5)).toEqual(["skills", "wish", "experience", "channel", "speaking"]);
    expect(completeness(open)).toBe(0);
  });
  test("ask nothing more when all is known", () => {
    expect(openQuestions(exampleCandidate(), { channels: 1, mailboxKnown: true })).toEqual([]);
    expect(completeness([])).toBe(1);
  });
  test.each([
    ["hours", { weeklyHoursMin: 20, weeklyHoursMax: null }, []],
    ["hours", { weeklyHoursMin: null, weeklyHoursMax: 20 }, []],
    ["hours", { weeklyHoursMin: null, weeklyHoursMax: null }, ["hours"]],
    ["shifts", { shiftsAccepted: ["f"], shiftsRefused: ["n"] }, []],
    ["shifts", { shiftsAccepted: [], shiftsRefused: ["n"] }, []],
    ["shifts", { shiftsAccepted: [], shiftsRefused: [] }, ["shifts"]],
    ["demands", { demandsAccepted: ["S"], demandsRefused: ["H"] }, []],
    ["demands", { demandsAccepted: [], demandsRefused: ["H"] }, []],
    ["demands", { demandsAccepted: [], demandsRefused: [] }, ["demands"]],
  ] as [string, Partial<CandidateFacts>, string[]][])(
    "about %s need only one side for an answer: %j",
    (_, facts, expected) => {
      const open = openQuestions(exampleCandidate(facts), { channels: 1, mailboxKnown: true });
      expect(open.map(({ id }) => id)).toEqual(expected);
    },
  );
  test("still ask about work permission where the paper has to be read first", () => {
    const [access] = exampleCandidate().access;
    if (!access) throw new Error("the example has no work permission");
    const asked = (...permissions: (typeof access.permission)[]) =>
      openQuestions(exampleCandidate({ access: permissions.map((permission) => ({ ...access, permission })) }), {
        channels: 1,
        mailboxKnown: true,
      }).map(({ id }) => id);
    expect(asked("read_paper")).toEqual(["access"]);
    expect(asked("free")).toEqual([]);
    expect(asked("read_paper", "free")).toEqual([]);
  });
});

describe("sections of the record", () => {
  test("require a date for every next step", () => {
    const base = {
      givenName: "Samir",
      familyName: "Beispiel",
      preferredLanguage: "ar",
      state: "active",
    };
    expect(personSchema.safeParse({ ...base, nextStep: "anrufen" }).success).toBe(false);
    expect(personSchema.safeParse({ ...base, nextStep: "anrufen", nextStepOn: "2026-12-01" }).success).toBe(true);
  });
  test("check that an address is an address and a number a number", () => {
    expect(channelSchema.safeParse({ kind: "email", value: "kein-at" }).success).toBe(false);
    expect(channelSchema.safeParse({ kind: "phone", value: "ruf an" }).success).toBe(false);
    expect(channelSchema.safeParse({ kind: "letter", value: "c/o Beispiel" }).success).toBe(true);
  });
  test("require ranges to begin before they end", () => {
    const times = { travelMinutesMax: 60, shift: {}, demand: {} };
    expect(timesSchema.safeParse({ ...times, hoursMin: 40, hoursMax: 20 }).success).toBe(false);
    expect(timesSchema.safeParse({ ...times, hoursMin: 20, hoursMax: 40, shift: { n: "no" } }).success).toBe(true);
    expect(timesSchema.safeParse({ ...times, hoursMin: 20, hoursMax: 20 }).success).toBe(true);
    expect(timesSchema.safeParse({ ...times, hoursMin: 21, hoursMax: 20 }).success).toBe(false);
  });
  test.each([
    ["2026-01-01", false],
    ["2026-01-02", true],
    ["2026-01-03", true],
  ])("a paper and a benefit from 2 January may end on %s: %s", (until, fits) => {
    expect(accessSchema.safeParse({ permission: "free", from: "2026-01-02", until }).success).toBe(fits);
    expect(benefitSchema.safeParse({ system: "SGB II", from: "2026-01-02", until }).success).toBe(fits);
  });
  test("require the employer of a permission tied to one, and what a wish is about", () => {
    expect(accessSchema.safeParse({ permission: "tied", from: "2026-01-02" }).success).toBe(false);
    expect(wishSchema.safeParse({ kind: "occupation" }).success).toBe(false);
    expect(wishSchema.safeParse({ kind: "any" }).success).toBe(true);
  });
});

test("a language is proven by the person, a certificate, a test or a specialist; no company vouches for it", () => {
  expect([...languageEvidences].sort()).toEqual(["certificate", "self", "specialist", "test"]);
});
