import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import type { CandidateFacts, JobFacts } from "../facts";
import { compareMatches, match } from "../match";
import { defaultRuleSet, type RuleSet } from "../rule-set";
import { knownOf, optimisticFacts } from "./known";
import { knownPeople } from "./people";
import { bestByThreshold } from "./threshold";

/** What the tables can hold: past work names an occupation of the list or none. */
const storable = anyPerson.map(
  (p): CandidateFacts => ({
    ...p,
    interestedJobIds: [],
    experience: p.experience?.map((e) => ({ ...e, kldb: null })) ?? null,
  }),
);
const openJob = anyJob.map((job) => ({ ...job, open: true }));

/** Rule sets a coordinator could put into force. */
const anyRules: fc.Arbitrary<RuleSet> = fc
  .record({
    parts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 15, maxLength: 15 }),
    unknownCredit: fc.constantFrom(0.75, 0.8, 0.85),
    maxTravelMinutes: fc.integer({ min: 20, max: 120 }),
    startToleranceDays: fc.integer({ min: 0, max: 120 }),
  })
  .map(({ parts, ...limits }) => {
    const ids = Object.keys(defaultRuleSet.weights).filter((id) => id !== "job" && id !== "age");
    const weights = Object.fromEntries(ids.map((id, i) => [id, parts[i] ?? 1]));
    return { ...defaultRuleSet, ...limits, weights: { ...defaultRuleSet.weights, ...weights } };
  });
const held = (crowd: readonly CandidateFacts[]) => {
  const people = knownPeople();
  for (const person of crowd) people.put(knownOf(person));
  return people;
};
const numbered = (crowd: readonly CandidateFacts[]) => crowd.map((p, i) => ({ ...p, id: String(i).padStart(4, "0") }));
const rated = (job: JobFacts, person: CandidateFacts, rules: RuleSet) => ({
  result: match(job, person, reference, today, rules),
  waitingSince: person.waitingSince,
});

/** Counts of generated cases; more of them were run when the rules were written. */
const runs = { numRuns: 400 };
const patient = 60_000;

describe("for every job, crowd and rule set", () => {
  const crowd = fc.array(storable, { minLength: 1, maxLength: 12 }).map(numbered);

  it(
    "nobody is rated better than the bound, and nobody is without one",
    () => {
      fc.assert(
        fc.property(anyJob, crowd, anyRules, (job, people, rules) => {
          const bounds = [...held(people).bounds(job, reference, today, rules)];
          expect(bounds.map((b) => b.result.candidateId).sort()).toEqual(people.map((p) => p.id));
          for (const person of people) {
            const bound = bounds.find((b) => b.result.candidateId === person.id);
            const real = rated(job, person, rules);
            expect(bound?.result.score).toBeGreaterThanOrEqual(real.result.score);
            expect(bound && compareMatches(bound, real)).toBeLessThanOrEqual(0);
          }
        }),
        runs,
      );
    },
    patient,
  );

  it(
    "the bound is what the rules say of the facts in the index, to the last digit",
    () => {
      fc.assert(
        fc.property(anyJob, crowd, anyRules, (job, people, rules) => {
          const known = people.map((p) => optimisticFacts(knownOf(p)));
          const expected = known.map((p) => rated(job, p, rules)).sort(compareMatches);
          const bounds = [...held(people).bounds(job, reference, today, rules)];
          expect(bounds.map((b) => [b.result.candidateId, b.result.score, b.result.blocked])).toEqual(
            expected.map((e) => [e.result.candidateId, e.result.score, e.result.blocked]),
          );
        }),
        runs,
      );
    },
    patient,
  );

  it(
    "changed and dropped people are as if they had never been otherwise",
    () => {
      fc.assert(
        fc.property(openJob, crowd, crowd, fc.array(fc.nat(15)), (job, before, after, dropped) => {
          const people = held(before);
          for (const person of after) people.put(knownOf(person));
          const gone = new Set(dropped.map((n) => String(n).padStart(4, "0")));
          for (const id of gone) people.drop(id);
          const now = new Map([...before, ...after].map((p) => [p.id, p] as const));
          for (const id of gone) now.delete(id);
          const list = (of: ReturnType<typeof knownPeople>) => [...of.bounds(job, reference, today, defaultRuleSet)];
          expect(list(people)).toEqual(list(held([...now.values()])));
          expect(people.size).toBe(now.size);
        }),
        runs,
      );
    },
    patient,
  );

  it("a job may ask for more skills than one number can hold", () => {
    const skills = Array.from({ length: 40 }, (_, i) => `S_${i}`);
    const job = { ...exampleJob(), required: skills };
    const person = {
      ...fc.sample(storable, 1)[0],
      skills: skills.map((skillId) => ({ skillId, level: 0, evidence: "self" })),
    };
    const [bound] = held([person as CandidateFacts]).bounds(job, reference, today, defaultRuleSet);
    expect(bound?.result.score).toBeGreaterThanOrEqual(
      rated(job, person as CandidateFacts, defaultRuleSet).result.score,
    );
  });

  it(
    "the threshold algorithm finds the list of those who look at everybody",
    () => {
      const many = fc.array(storable, { minLength: 1, maxLength: 120 }).map(numbered);
      return fc.assert(
        fc.asyncProperty(
          anyJob,
          many,
          anyRules,
          fc.integer({ min: 1, max: 30 }),
          fc.boolean(),
          async (job, people, rules, want, withBlocked) => {
            const shown = (r: ReturnType<typeof rated>) => withBlocked || !job.open || !r.result.blocked;
            const everybody = people
              .map((p) => rated(job, p, rules))
              .filter(shown)
              .sort(compareMatches)
              .slice(0, want);
            const { best } = await bestByThreshold({
              want,
              bounds: held(people).bounds(job, reference, today, rules),
              rate: async (bounds) => {
                const ids = new Set(bounds.map((b) => b.result.candidateId));
                return people.filter((p) => ids.has(p.id)).map((p) => rated(job, p, rules));
              },
              shown,
              rated: [],
            });
            expect(best.map((b) => b.result.candidateId)).toEqual(everybody.map((b) => b.result.candidateId));
          },
        ),
        { numRuns: 100 },
      );
    },
    patient,
  );

  it("reads no further than somebody could still enter the list", async () => {
    const people = numbered(fc.sample(storable, { numRuns: 1_000, seed: 11 }));
    const job = exampleJob();
    const { rated: looked } = await bestByThreshold({
      want: 5,
      bounds: held(people).bounds(job, reference, today, defaultRuleSet),
      rate: async (bounds) => {
        const ids = new Set(bounds.map((b) => b.result.candidateId));
        return people.filter((p) => ids.has(p.id)).map((p) => rated(job, p, defaultRuleSet));
      },
      shown: () => true,
      rated: [],
    });
    expect(looked).toBeLessThan(500);
  });
});

function exampleJob(): JobFacts {
  const [job] = fc.sample(openJob, { numRuns: 1, seed: 3 });
  if (!job) throw new Error("no job");
  return job;
}
