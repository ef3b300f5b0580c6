import { describe, expect, test } from "vitest";
import wageFloors from "#db/reference/wage_floors.json";
import { payCases } from "~/domain/job/rule-cases-pay.fixture";
import { textCases } from "~/domain/job/rule-cases-text.fixture";
import { timeCases } from "~/domain/job/rule-cases-time.fixture";
import { checkRule, jobRules } from "~/domain/job/rules";
import { remarkFields } from "~/domain/job/wizard";
import { groups } from "~/domain/job/wording/groups";
import de from "~/i18n/locales/de/job.json";
import en from "~/i18n/locales/en/job.json";

const cases = { ...payCases, ...timeCases, ...textCases };

/** Every code a rule can answer with, as found in its triggering cases, and those of its wordings. */
const codes = new Set([
  ...jobRules.map((rule) => rule.code),
  ...jobRules.flatMap((rule) =>
    (cases[rule.id]?.triggers ?? []).flatMap(([, facts, context]) =>
      checkRule(rule, facts, context).map((finding) => finding.code),
    ),
  ),
  ...groups.map((group) => `text.${group}`),
  "text.ground",
  "text.grounded",
]);

const textAt = (catalogue: object, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], catalogue);

describe.each([
  ["de", de],
  ["en", en],
])("the texts of the rules in %s", (_locale, catalogue) => {
  test.each([...codes].sort())("has words for %s", (code) => {
    expect(textAt(catalogue, `finding.${code}`)).toEqual(expect.any(String));
  });

  test("names every series of wage floors and every field a remark can stand on", () => {
    expect(wageFloors.length).toBeGreaterThan(0);
    expect(remarkFields.length).toBeGreaterThan(0);
    for (const floor of wageFloors) expect(textAt(catalogue, `series.${floor.floor}`), floor.floor).toBeTruthy();
    for (const field of remarkFields) expect(textAt(catalogue, `field.${field}`), field).toBeTruthy();
  });
});
