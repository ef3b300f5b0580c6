import { expect, test } from "vitest";
import { reference, today } from "#tests/factories/any-facts";
import { exampleCandidate, exampleJob } from "../example-facts";
import { match } from "../match";
import { defaultRuleSet } from "../rule-set";
import { knownJobs } from "./jobs";

test("the first job for which the room is widened is rated like any other", () => {
  const jobs = Array.from({ length: 1_025 }, (_, at) =>
    exampleJob({ id: `job-${at}`, speaking: at === 1_024 ? "C1" : "A1" }),
  );
  const last = jobs.at(-1);
  if (!last) throw new Error("a job");
  const person = exampleCandidate();
  const { scores } = knownJobs(jobs).rate({ person, reference, rules: defaultRuleSet, today });
  expect(scores.at(-1)).toBe(match(last, person, reference, today).score);
  expect(scores.at(-1)).toBeLessThan(scores.at(-2) ?? 0);
});
