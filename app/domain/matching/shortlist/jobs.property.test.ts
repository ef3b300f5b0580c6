import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyChoice, anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import { facetsOfJob, jobFacets } from "../facets";
import type { JobFacts } from "../facts";
import { compareMatches, match } from "../match";
import { defaultRuleSet, type RuleSet } from "../rule-set";
import { knownJobs } from "./jobs";

const numbered = (jobs: readonly JobFacts[]) => jobs.map((job, i) => ({ ...job, id: `job-${(i * 7) % 13}` }));
const someJobs = fc.array(anyJob, { minLength: 1, maxLength: 12 }).map(numbered);
/** Some of them with people who said they are interested. */
const someone = fc
  .tuple(anyPerson, fc.subarray(["job-0", "job-7", "job-1"]))
  .map(([person, interestedJobIds]) => ({ ...person, interestedJobIds }));
const anyRules: fc.Arbitrary<RuleSet> = fc
  .record({
    speaking: fc.integer({ min: 1, max: 20 }),
    travel: fc.integer({ min: 1, max: 20 }),
    unknownCredit: fc.constantFrom(0.75, 0.8, 0.85),
    maxTravelMinutes: fc.integer({ min: 20, max: 120 }),
    startToleranceDays: fc.integer({ min: 0, max: 120 }),
  })
  .map(({ speaking, travel, ...limits }) => ({
    ...defaultRuleSet,
    ...limits,
    weights: { ...defaultRuleSet.weights, speaking, travel },
  }));
const runs = { numRuns: 400 };
const patient = 60_000;

describe("for every person, jobs and rule set", () => {
  test(
    "every job is where rating each would put it, to the last digit",
    () => {
      fc.assert(
        fc.property(someone, someJobs, anyRules, (person, jobs, rules) => {
          const expected = jobs
            .map((job) => ({ result: match(job, person, reference, today, rules), waitingSince: person.waitingSince }))
            .sort(compareMatches)
            .map(({ result: { jobId, score, blocked, dimensions } }) => {
              const minutes = dimensions.find(({ id }) => id === "travel")?.params.minutes;
              return [jobId, score, blocked, typeof minutes === "number" ? minutes : Number.POSITIVE_INFINITY];
            });
          const rated = knownJobs(jobs).rate({ person, reference, rules, today });
          const ways = rated.travelMinutes();
          const found = Array.from(rated.order(), (place) => [
            rated.jobs[place]?.id,
            rated.scores[place],
            rated.blocked[place] === 1,
            ways[place],
          ]);
          expect(found).toEqual(expected);
        }),
        runs,
      );
    },
    patient,
  );

  test(
    "the numbers beside the list are those of the list that a choice leaves",
    () => {
      const chosen = anyChoice(jobFacets);
      fc.assert(
        fc.property(someone, someJobs, anyRules, chosen, (person, jobs, rules, given) => {
          const choice = { ...jobFacets.none, ...given };
          const rated = knownJobs(jobs).rate({ person, reference, rules, today });
          const found = new Set(jobs.filter((_, i) => i % 3 !== 1).map(({ id }) => id));
          const group = rated.select(({ id }) => found.has(id));
          const own = jobs
            .filter(({ id }) => found.has(id))
            .map((job) => ({ job, facets: facetsOfJob(match(job, person, reference, today, rules), job, today) }));
          expect(rated.counts(group, choice)).toEqual(
            jobFacets.count(
              own.map(({ facets }) => facets),
              choice,
            ),
          );
          const fitting = rated.fitting(group, choice);
          expect(rated.jobs.filter((_, place) => fitting[place] === 1).map(({ id }) => id)).toEqual(
            own.filter(({ facets }) => jobFacets.fits(facets, choice)).map(({ job }) => job.id),
          );
        }),
        runs,
      );
    },
    patient,
  );

  test(
    "changed and withdrawn jobs leave no trace of what they were",
    () => {
      fc.assert(
        fc.property(someone, someJobs, someJobs, fc.array(fc.nat(12)), (person, before, after, withdrawn) => {
          const jobs = knownJobs(before);
          const list = (of: typeof jobs) => {
            const rated = of.rate({ person, reference, rules: defaultRuleSet, today });
            return Array.from(rated.order(), (place) => [rated.jobs[place], rated.scores[place]]);
          };
          // what one order worked out must not outlive a change
          list(jobs);
          for (const job of after) jobs.put(job);
          for (const n of withdrawn) jobs.drop(`job-${n}`);
          const now = new Map([...before, ...after].map((job) => [job.id, job] as const));
          for (const n of withdrawn) now.delete(`job-${n}`);
          expect(list(jobs)).toEqual(list(knownJobs(now.values())));
          expect(jobs.size).toBe(now.size);
        }),
        runs,
      );
    },
    patient,
  );
});

test("holds more jobs than it first had room for", () => {
  const [job] = fc.sample(anyJob, { numRuns: 1, seed: 3 });
  const [person] = fc.sample(anyPerson, { numRuns: 1, seed: 3 });
  if (!job || !person) throw new Error("nothing");
  const levels = ["A1", "B2"] as const;
  const jobs = Array.from({ length: 3_000 }, (_, i) => ({ ...job, id: `job-${i}`, speaking: levels[i % 2] ?? null }));
  const rated = knownJobs(jobs).rate({ person, reference, rules: defaultRuleSet, today });
  for (const at of [0, 1, 1_023, 1_024, 2_047, 2_048, 2_999]) {
    const own = jobs[at];
    expect(own && rated.scores[at]).toBe(own && match(own, person, reference, today).score);
  }
});
