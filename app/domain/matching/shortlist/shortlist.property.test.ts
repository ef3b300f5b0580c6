import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import type { CandidateFacts } from "../facts";
import { compareMatches, match } from "../match";
import { defaultRuleSet, type RuleSet } from "../rule-set";
import type { Condition } from "./condition";
import { type Known, knownOf, upperBound } from "./known";
import { reasonsOf } from "./reasons";
import { bestByThreshold } from "./threshold";
import { withinLoss } from "./within";

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
const total = (rules: RuleSet) => Object.values(rules.weights).reduce((sum, w) => sum + w, 0);

/** Reads a condition the way both engines do. */
function holds(condition: Condition, known: Known): boolean {
  if (condition.op === "not") return !holds(condition.of, known);
  if (condition.op === "and") return condition.of.every((c) => holds(c, known));
  if (condition.op === "or") return condition.of.some((c) => holds(c, known));
  const value: unknown = known[condition.field];
  const list = (Array.isArray(value) ? value : value === null ? [] : [value]) as (string | number | boolean)[];
  if (condition.op === "missing") return list.length === 0;
  if (condition.op === "eq") return list.includes(condition.value);
  if (condition.op === "in") return list.some((v) => condition.values.includes(v as string));
  return list.some(
    (v) => (condition.gte === undefined || v >= condition.gte) && (condition.lte === undefined || v <= condition.lte),
  );
}

const size = (c: Condition): number =>
  "of" in c ? (Array.isArray(c.of) ? c.of.reduce((sum, part) => sum + size(part), 0) : size(c.of as Condition)) : 1;

/** Counts of generated cases; more of them were run when the rules were written. */
const runs = { numRuns: 400 };
const patient = 60_000;

describe("for every job, person and rule set", () => {
  it(
    "nobody is rated better than the bound",
    () => {
      fc.assert(
        fc.property(openJob, storable, anyRules, (job, person, rules) => {
          const real = { result: match(job, person, reference, today, rules), waitingSince: person.waitingSince };
          const bound = upperBound(job, knownOf(person), reference, today, rules);
          expect(bound.result.score).toBeGreaterThanOrEqual(real.result.score);
          expect(compareMatches(bound, real)).toBeLessThanOrEqual(0);
        }),
        runs,
      );
    },
    patient,
  );

  it(
    "who loses at most L points fulfils the condition for L",
    () => {
      fc.assert(
        fc.property(openJob, storable, anyRules, (job, person, rules) => {
          const result = match(job, person, reference, today, rules);
          const lost = 100 - (result.score + 0.05);
          const dimensions = reasonsOf(job, reference, today, rules);
          const known = knownOf(person);
          for (const spare of [0.1, 2, 9]) {
            expect(holds(withinLoss(dimensions, total(rules), lost + spare), known)).toBe(true);
          }
        }),
        runs,
      );
    },
    patient,
  );

  it(
    "every reason that holds for a person's credit is listed",
    () => {
      fc.assert(
        fc.property(openJob, storable, anyRules, (job, person, rules) => {
          const result = match(job, person, reference, today, rules);
          const known = knownOf(person);
          for (const { id, reasons } of reasonsOf(job, reference, today, rules)) {
            const answer = result.dimensions.find((d) => d.id === id);
            const credit =
              answer?.kind === "unknown" ? rules.unknownCredit : answer?.kind === "blocks" ? 0 : (answer?.credit ?? 0);
            const covered = reasons.some((r) => r.credit >= credit - 1e-9 && holds(r.needs, known));
            expect(covered, `${id} ${answer?.kind} ${credit}`).toBe(true);
          }
        }),
        runs,
      );
    },
    patient,
  );

  it(
    "the condition leaves out people who lose more, and stays short",
    () => {
      fc.assert(
        fc.property(openJob, fc.integer({ min: 1, max: 30 }), (job, limit) => {
          const condition = withinLoss(reasonsOf(job, reference, today, defaultRuleSet), 100, limit);
          expect(size(condition)).toBeLessThan(1500);
        }),
        { numRuns: 100 },
      );
      const job = fc.sample(openJob, 1)[0];
      if (!job) throw new Error("no job");
      const demanding = { ...job, speaking: "B2" as const, occupationId: "lagerhelfer" };
      const stranger = fc.sample(storable, { numRuns: 200, seed: 7 }).map((p) => ({ ...p, speaking: "A0" as const }));
      const condition = withinLoss(reasonsOf(demanding, reference, today, defaultRuleSet), 100, 5);
      expect(stranger.filter((p) => holds(condition, knownOf(p)))).toEqual([]);
    },
    patient,
  );

  it(
    "the threshold algorithm finds the list of those who look at everybody",
    () => {
      const crowd = fc.array(storable, { minLength: 1, maxLength: 120 });
      return fc.assert(
        fc.asyncProperty(
          anyJob,
          crowd,
          anyRules,
          fc.integer({ min: 1, max: 30 }),
          fc.boolean(),
          async (job, some, rules, want, withBlocked) => {
            const people = some.map((p, i) => ({ ...p, id: String(i).padStart(4, "0") }));
            const rate = (p: CandidateFacts) => ({
              result: match(job, p, reference, today, rules),
              waitingSince: p.waitingSince,
            });
            const shown = (r: ReturnType<typeof rate>) => withBlocked || !job.open || !r.result.blocked;
            const everybody = people.map(rate).filter(shown).sort(compareMatches).slice(0, want);
            const dimensions = reasonsOf(job, reference, today, rules);
            const { best } = await bestByThreshold({
              want,
              allBlocked: !job.open,
              pick: async (limit) => {
                const condition =
                  limit >= 100 ? { op: "and" as const, of: [] } : withinLoss(dimensions, total(rules), limit);
                const known = people.map(knownOf).filter((k) => holds(condition, k));
                return known.map((k) => upperBound(job, k, reference, today, rules));
              },
              rate: async (bounds) => {
                const ids = new Set(bounds.map((b) => b.result.candidateId));
                return people.filter((p) => ids.has(p.id)).map(rate);
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
});
