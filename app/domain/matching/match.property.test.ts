import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyJob, anyPerson, day, reference, today } from "#tests/factories/any-facts";
import { benefitSystems, type CandidateFacts, type JobFacts, travelModes } from "./facts";
import { match } from "./match";
import { bestBridgeCredit, defaultRuleSet } from "./rule-set";

const score = (job: JobFacts, person: CandidateFacts) => match(job, person, reference, today).score;
const runs = { numRuns: 500 };

/** Ways to learn something good about a person: each is a fact the job asks for and the person has. */
const improvements: ((job: JobFacts, p: CandidateFacts) => CandidateFacts)[] = [
  (job, p) => (job.speaking ? { ...p, speaking: job.speaking } : p),
  (job, p) => (job.reading ? { ...p, reading: job.reading } : p),
  (job, p) => ({ ...p, interestedJobIds: [job.id] }),
  (job, p) => ({
    ...p,
    experience: [...(p.experience ?? []), { occupationId: job.occupationId, kldb: null, isco: null, years: 2 }],
  }),
  (job, p) => ({
    ...p,
    experience: [...(p.experience ?? []), { occupationId: job.occupationId, kldb: null, isco: null, years: 0 }],
  }),
  (job, p) => ({
    ...p,
    wish: {
      groups: [],
      apprenticeshipIds: [],
      open: false,
      ...p.wish,
      occupationIds: [...(p.wish?.occupationIds ?? []), job.occupationId],
    },
  }),
  (job, p) => ({ ...p, shiftsAccepted: [...job.shifts], shiftsRefused: [] }),
  (job, p) => ({ ...p, demandsAccepted: [...job.demands], demandsRefused: [] }),
  (_, p) => ({ ...p, availableFrom: "2026-10-01" }),
  (job, p) => ({ ...p, districtId: job.districtId ?? p.districtId, travelModes: [...travelModes] }),
  (job, p) => ({ ...p, weeklyHoursMin: job.weeklyHoursMin, weeklyHoursMax: job.weeklyHoursMax }),
  (_, p) => ({
    ...p,
    access: [{ permission: "free", from: "2025-01-01", until: null, employerId: null, weeklyHoursLimit: null }],
  }),
  (_, p) => ({ ...p, ageClass: "adult" }),
];

/** Every fact about a person that may count; a new one has to be added here, where it is seen in review. */
const mayCount = {
  id: true,
  waitingSince: true,
  ageClass: true,
  ageLater: true,
  speaking: true,
  reading: true,
  skills: true,
  experience: true,
  wish: true,
  interestedJobIds: true,
  weeklyHoursMin: true,
  weeklyHoursMax: true,
  shiftsAccepted: true,
  shiftsRefused: true,
  dayFrom: true,
  dayUntil: true,
  districtId: true,
  travelModes: true,
  maxTravelMinutes: true,
  availableFrom: true,
  access: true,
  benefit: true,
  demandsAccepted: true,
  demandsRefused: true,
  apprenticeshipWish: true,
} satisfies Record<keyof CandidateFacts, true>;

/** Adds one required skill, as a conversation does: one answer at a time. */
const learnSkill = (p: CandidateFacts, id: string): CandidateFacts => ({
  ...p,
  skills: [
    ...p.skills.filter((s) => s.skillId !== id),
    { skillId: id, level: 4, evidence: "certificate", until: null },
  ],
});

describe("for every job and every person", () => {
  test("gives a score from 0 to 100 and the same answer twice", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        const result = match(job, person, reference, today);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        expect(match(job, person, reference, today)).toEqual(result);
      }),
      runs,
    );
  });

  test("changes nothing for facts that must not count", () => {
    const forbidden = fc.record({
      nationality: fc.string(),
      countryOfOrigin: fc.string(),
      ethnicOrigin: fc.string(),
      sex: fc.constantFrom("f", "m", "d"),
      age: fc.integer({ min: 18, max: 99 }),
      birthDate: fc.string(),
      religion: fc.string(),
      health: fc.string(),
      disability: fc.boolean(),
      familyStatus: fc.string(),
      children: fc.integer({ min: 0, max: 9 }),
      residenceStatus: fc.string(),
      firstLanguage: fc.string(),
      name: fc.string(),
    });
    fc.assert(
      fc.property(anyJob, anyPerson, forbidden, (job, person, extra) => {
        expect(match(job, { ...person, ...extra }, reference, today)).toEqual(match(job, person, reference, today));
      }),
      runs,
    );
  });

  test("reads no fact about a person except those that may count, whatever its value", () => {
    const asked = new Set<string>();
    const watched = (person: CandidateFacts) =>
      new Proxy(person, {
        get: (facts, name) => {
          if (typeof name === "string") asked.add(name);
          return Reflect.get(facts, name);
        },
        has: (facts, name) => {
          if (typeof name === "string") asked.add(name);
          return Reflect.has(facts, name);
        },
      });
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        expect(match(job, watched(person), reference, today)).toEqual(match(job, person, reference, today));
      }),
      runs,
    );
    expect([...asked].filter((name) => !(name in mayCount))).toEqual([]);
    expect(asked.size, "control: it is seen what is asked").toBeGreaterThan(15);
  });

  test("does not rate who pays: the benefit system changes no score unless a law ties an instrument to it", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        fc.pre(!job.required.includes("L_B"));
        const scores = [...benefitSystems, null].map((benefit) => score(job, { ...person, benefit }));
        expect(new Set(scores).size).toBe(1);
      }),
      runs,
    );
  });

  test("gives two people with the same facts the same score", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, day, (job, person, since) => {
        expect(score(job, { ...person, id: "other", waitingSince: since })).toBe(score(job, person));
      }),
      runs,
    );
  });

  test("never lowers the score when a fact that fits is added", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, fc.nat(improvements.length - 1), (job, person, n) => {
        const better = improvements[n]?.(job, person) ?? person;
        expect(score(job, better)).toBeGreaterThanOrEqual(score(job, person));
      }),
      { numRuns: 3000 },
    );
  });

  test("never lowers the score when one more required skill is there", () => {
    fc.assert(
      fc.property(anyJob, anyPerson, fc.nat(5), (job, person, n) => {
        const wanted = [...job.required, ...job.helpful];
        const id = wanted[n % Math.max(wanted.length, 1)];
        fc.pre(id !== undefined);
        expect(score(job, learnSkill(person, id))).toBeGreaterThanOrEqual(score(job, person));
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps every bridge at or below an open question, and blocks only by law or a closed job", () => {
    const mayBlock = new Set(["job", "age", "access", "required"]);
    fc.assert(
      fc.property(anyJob, anyPerson, (job, person) => {
        for (const d of match(job, person, reference, today).dimensions) {
          if (d.kind === "bridge") {
            expect(d.credit).toBeLessThanOrEqual(bestBridgeCredit);
            expect(d.bridges.length).toBeGreaterThan(0);
          }
          if (d.kind === "met") expect(d.credit).toBeGreaterThan(defaultRuleSet.unknownCredit);
          if (d.kind === "blocks") expect(mayBlock.has(d.id)).toBe(true);
        }
      }),
      runs,
    );
  });
});
