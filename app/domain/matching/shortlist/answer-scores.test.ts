import { expect, test } from "vitest";
import { reference, today } from "#tests/factories/any-facts";
import { exampleJob } from "../example-facts";
import { defaultRuleSet } from "../rule-set";
import { jobScoreCache } from "./answer-scores";

test.each([
  [31, true],
  [32, false],
])("the scores of a job are kept while %i others are asked for: %s", (others, isKept) => {
  const scores = jobScoreCache();
  const of = (id: string) => scores({ job: exampleJob({ id }), reference, today, rules: defaultRuleSet });
  const first = of("first");
  for (let no = 0; no < others; no += 1) of(`other-${no}`);
  expect(of("first") === first).toBe(isKept);
});
