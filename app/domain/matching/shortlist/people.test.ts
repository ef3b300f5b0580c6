import { expect, test } from "vitest";
import { reference } from "#tests/factories/any-facts";
import { exampleCandidate, exampleJob } from "../example-facts";
import { match } from "../match";
import { defaultRuleSet } from "../rule-set";
import { knownPeople } from "./people";
import { indexFactsOf, tableFactsOf } from "./person-facts";

const today = "2026-11-23";

// only adults may drive a forklift (DGUV V68 § 7); a birthday counts even without a paper that ends
test.each([
  ["2026-12-14", true],
  ["2026-12-15", false],
])(
  "somebody who is of age from 15 December on is ruled out of driving a forklift from %s on: %s",
  (startDate, isRuledOut) => {
    const person = exampleCandidate({
      ageClass: "under_18",
      ageLater: [{ from: "2026-12-15", ageClass: "adult" }],
      skills: [{ skillId: "L_FORKLIFT", level: 0, evidence: "self", until: null }],
    });
    const job = exampleJob({ required: ["L_FORKLIFT"], startDate });
    const people = knownPeople();
    people.put(indexFactsOf(person));
    people.setTableFacts(person.id, tableFactsOf(person, false));
    const standing = people.standing({ job, reference, today, rules: defaultRuleSet, interested: [] });
    const [placed] = [...standing.inOrder(standing.everybody)];
    const { score } = match(job, person, reference, today, defaultRuleSet);
    expect(placed?.result).toMatchObject({ score, blocked: isRuledOut });
  },
);

test("directly before somebody stands the one who waits less long, of those with the same points", () => {
  const waiting = [
    { id: "a", waitingSince: "2026-01-01" },
    { id: "b", waitingSince: "2026-02-01" },
    { id: "c", waitingSince: "2026-03-01" },
  ].map(exampleCandidate);
  const people = knownPeople();
  for (const person of waiting) {
    people.put(indexFactsOf(person));
    people.setTableFacts(person.id, tableFactsOf(person, false));
  }
  const standing = people.standing({ job: exampleJob(), reference, today, rules: defaultRuleSet, interested: [] });
  const last = standing.find("c");
  if (!last) throw new Error("somebody");
  expect(standing.directlyBefore(last, 1, standing.everybody).map(({ result }) => result.candidateId)).toEqual(["b"]);
});

test.each([
  ["of which nobody spoke", null, false],
  ["without a name", [null, null], true],
  ["of which one has a name", [null, "kuechenhilfe"], false],
])("work %s: %j, so none has a name: %s", (_what, occupations, unnamed) => {
  const experience = occupations?.map((occupationId) => ({ occupationId, kldb: null, isco: null, years: 1 })) ?? null;
  expect(tableFactsOf(exampleCandidate({ experience }), false).unnamedWork).toBe(unnamed);
});
