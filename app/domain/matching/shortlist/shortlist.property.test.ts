import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyChoice, anyJob, anyPerson, reference, today } from "#tests/factories/any-facts";
import { facetsOfPerson, personFacets } from "../facets";
import type { CandidateFacts, JobFacts } from "../facts";
import { compareMatches, match } from "../match";
import { defaultRuleSet, type RuleSet } from "../rule-set";
import { knownPeople, type People } from "./people";
import { indexFactsOf, tableFactsOf } from "./person-facts";
import { type Standing, sizeOf, sliceOf } from "./standing";

/** What the tables can hold: past work names a listed occupation or none. */
const storable = anyPerson.map(
  (p): CandidateFacts => ({
    ...p,
    interestedJobIds: [],
    experience: p.experience?.length ? p.experience.map((e) => ({ ...e, kldb: null })) : null,
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
/** Which of the people are in work; any rule that picks some of them will do. */
const isWorking = (person: CandidateFacts) => person.weeklyHoursMin !== null && person.weeklyHoursMin > 20;
const put = (people: People, crowd: readonly CandidateFacts[]) => {
  for (const person of crowd) {
    people.put(indexFactsOf(person));
    people.setTableFacts(person.id, tableFactsOf(person, isWorking(person)));
  }
  return people;
};
const held = (crowd: readonly CandidateFacts[]) => put(knownPeople(), crowd);
const standingFor = (people: People, job: JobFacts, rules: RuleSet, interested: readonly string[] = []): Standing =>
  people.standing({ job, reference, today, rules, interested });
const listOf = (standing: Standing) => [...standing.inOrder(standing.everybody)];
const numbered = (crowd: readonly CandidateFacts[]) => crowd.map((p, i) => ({ ...p, id: String(i).padStart(4, "0") }));
const rated = (job: JobFacts, person: CandidateFacts, rules: RuleSet) => ({
  result: match(job, person, reference, today, rules),
  waitingSince: person.waitingSince,
  row: { ...person, working: isWorking(person), busy: isWorking(person) },
});

/** Numbers of generated cases; more of them were run when the rules were written. */
const runs = { numRuns: 400 };
const patient = 60_000;

describe("for every job, crowd and rule set", () => {
  const crowd = fc.array(storable, { minLength: 1, maxLength: 12 }).map(numbered);

  test(
    "everybody is where rating each would put them, to the last digit",
    () => {
      fc.assert(
        fc.property(anyJob, crowd, anyRules, fc.array(fc.nat(11)), (job, people, rules, wishing) => {
          const interested = wishing.map((n) => String(n).padStart(4, "0"));
          const real = people.map((p) => ({ ...p, interestedJobIds: interested.includes(p.id) ? [job.id] : [] }));
          const expected = real.map((p) => rated(job, p, rules)).sort(compareMatches);
          const standing = standingFor(held(people), job, rules, interested);
          expect(listOf(standing)).toEqual(
            expected.map(
              ({ result: { candidateId, jobId, score, blocked }, waitingSince, row: { working, busy } }) => ({
                result: { candidateId, jobId, score, blocked },
                waitingSince,
                row: { working, busy },
              }),
            ),
          );
        }),
        runs,
      );
    },
    patient,
  );

  test(
    "the numbers beside the list are those of the list that a choice leaves",
    () => {
      const chosen = anyChoice(personFacets);
      fc.assert(
        fc.property(anyJob, crowd, anyRules, chosen, (job, people, rules, given) => {
          const choice = { ...personFacets.none, ...given };
          const standing = standingFor(held(people), job, rules);
          const free = standing.select((one) => !one.row.working);
          const real = people.map((p) => rated(job, p, rules)).filter((one) => !one.row.working);
          const own = real.map((one) => ({ one, facets: facetsOfPerson(one, job, today) }));
          expect(standing.counts(free, choice)).toEqual(
            personFacets.count(
              own.map(({ facets }) => facets),
              choice,
            ),
          );
          const left = own.filter(({ facets }) => personFacets.fits(facets, choice)).map(({ one }) => one);
          const fitting = standing.fitting(free, choice);
          expect([...standing.inOrder(fitting)].map((one) => one.result.candidateId)).toEqual(
            left.sort(compareMatches).map((one) => one.result.candidateId),
          );
          expect(sizeOf(fitting)).toBe(left.length);
        }),
        runs,
      );
    },
    patient,
  );

  test(
    "the people above and directly above anybody are those the list has there",
    () => {
      fc.assert(
        fc.property(anyJob, crowd, anyRules, (job, people, rules) => {
          const standing = standingFor(held(people), job, rules);
          const free = standing.select((one) => !one.row.working && !one.result.blocked);
          const list = [...standing.inOrder(free)];
          for (const person of people) {
            const one = rated(job, person, rules);
            const before = list.filter((other) => compareMatches(other, one) < 0);
            expect(standing.before(one, free)).toBe(before.length);
            expect(standing.directlyBefore(one, 3, free)).toEqual(before.slice(-3));
            expect(standing.withMore(one.result, free)).toBe(
              list.filter((other) => other.result.score > one.result.score).length,
            );
          }
          expect(sliceOf(standing.inOrder(free), 2, 5)).toEqual(list.slice(2, 5));
        }),
        runs,
      );
    },
    patient,
  );

  test(
    "changed and removed people leave no trace of what they were",
    () => {
      fc.assert(
        fc.property(openJob, crowd, crowd, fc.array(fc.nat(15)), (job, before, after, dropped) => {
          const list = (of: People) => listOf(standingFor(of, job, defaultRuleSet));
          const people = held(before);
          // asked in between, because what is cached for a list must not outlive a change
          for (const person of after) {
            list(people);
            put(people, [person]);
          }
          const gone = new Set(dropped.map((n) => String(n).padStart(4, "0")));
          for (const id of gone) {
            list(people);
            people.drop(id);
          }
          const now = new Map([...before, ...after].map((p) => [p.id, p] as const));
          for (const id of gone) now.delete(id);
          expect(list(people)).toEqual(list(held([...now.values()])));
          expect(people.size).toBe(now.size);
          // an index that is copied again keeps what the tables said
          const again = people.withoutIndex();
          for (const person of now.values()) again.put(indexFactsOf(person));
          expect(list(again)).toEqual(list(people));
        }),
        runs,
      );
    },
    patient,
  );

  test("a list that is asked for again is the same one until somebody changes or becomes interested", () => {
    const crowd = numbered(fc.sample(storable, { numRuns: 5, seed: 7 }));
    const people = held(crowd);
    const job = exampleJob();
    const ask = (interested: readonly string[], of = job) => standingFor(people, of, defaultRuleSet, interested);
    const first = ask([]);
    expect(ask([])).toBe(first);
    const wished = ask(["0001"]);
    expect(wished).not.toBe(first);
    expect(listOf(wished)).toEqual(listOf(standingFor(held(crowd), job, defaultRuleSet, ["0001"])));
    expect(listOf(ask([]))).toEqual(listOf(first));
    expect(ask([], { ...job, speaking: job.speaking === "B2" ? "A1" : "B2" })).not.toBe(ask([]));
    for (const change of [
      () => put(people, crowd.slice(0, 1)),
      () => people.setTableFacts("0002", null),
      () => people.drop("0003"),
    ]) {
      const before = ask([]);
      change();
      expect(ask([])).not.toBe(before);
    }
  });

  test("a job may ask for more skills than fit into one number", () => {
    const skills = Array.from({ length: 40 }, (_, i) => `S_${i}`);
    const job = { ...exampleJob(), required: skills };
    const person = {
      ...fc.sample(storable, 1)[0],
      skills: skills.map((skillId) => ({ skillId, level: 0, evidence: "self", until: null })),
    };
    const [found] = listOf(standingFor(held([person as CandidateFacts]), job, defaultRuleSet));
    expect(found?.result.score).toBeGreaterThanOrEqual(
      rated(job, person as CandidateFacts, defaultRuleSet).result.score,
    );
  });

  test("somebody who is not active is in no list, and back in it when active again", () => {
    const people = held(numbered(fc.sample(storable, { numRuns: 3, seed: 5 })));
    const job = exampleJob();
    const ids = () => listOf(standingFor(people, job, defaultRuleSet)).map((one) => one.result.candidateId);
    const before = ids();
    expect(before).toHaveLength(3);
    const [person] = numbered(fc.sample(storable, { numRuns: 3, seed: 5 }));
    if (!person) throw new Error("nobody");
    people.setTableFacts(person.id, null);
    expect(ids()).toEqual(before.filter((id) => id !== person.id));
    people.setTableFacts(person.id, tableFactsOf(person, false));
    expect(ids()).toEqual(before);
    expect(people.missing).toBe(0);
  });
});

function exampleJob(): JobFacts {
  const [job] = fc.sample(openJob, { numRuns: 1, seed: 3 });
  if (!job) throw new Error("no job");
  return job;
}
