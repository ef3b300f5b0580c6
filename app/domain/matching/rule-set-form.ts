import { z } from "zod";
import { dayField } from "../typed-day";
import { dimensionIds } from "./result";
import { bestBridgeCredit, lowestMetCredit, type RuleSet } from "./rule-set";

/** Dimensions that may only stop a pair carry no weight and cannot get one. */
export const weightedDimensions = dimensionIds.filter((id) => id !== "job" && id !== "age");
type Weighted = (typeof weightedDimensions)[number];

const number = (least: number, most: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? "required" : "number") })
    .min(least, `tooSmall|{"min":${least}}`)
    .max(most, `tooLarge|{"max":${most}}`);
const whole = (least: number, most: number) => number(least, most).int("integer");

/** No single question may decide half of a list. */
const maxWeight = 40;

const weights = Object.fromEntries(weightedDimensions.map((id) => [id, number(0, maxWeight)])) as Record<
  Weighted,
  ReturnType<typeof number>
>;

/**
 * The numbers a coordinator may set. Not knowing must never count less than the best bridge, or asking would be punished;
 * and never as much as having what is needed, or nobody would ask.
 */
export const ruleNumbersSchema = z
  .object({
    ...weights,
    unknownPercent: whole(bestBridgeCredit * 100, lowestMetCredit * 100),
    maxTravelMinutes: whole(15, 180),
    startToleranceDays: whole(0, 180),
    permitWeeks: whole(0, 26),
  })
  .superRefine((value, issues) => {
    const sum = Math.round(weightedDimensions.reduce((all, id) => all + value[id], 0) * 100) / 100;
    if (sum !== 100) issues.addIssue({ code: "custom", path: [], message: `rules.sum|{"sum":${sum}}` });
  });
/** Why, and from which day; `from` names the earlier set whose numbers come back. */
export const forceSchema = z.object({
  reason: z.string({ error: "required" }).trim().min(5, 'tooShort|{"min":5}').max(1000, 'tooLong|{"max":1000}'),
  startsOn: dayField("start").optional(),
  from: z.guid("invalid").optional(),
});

export type RuleNumbers = z.infer<typeof ruleNumbersSchema>;

export function numbersOf(rules: RuleSet): RuleNumbers {
  return {
    ...(Object.fromEntries(weightedDimensions.map((id) => [id, rules.weights[id]])) as Record<Weighted, number>),
    unknownPercent: Math.round(rules.unknownCredit * 100),
    maxTravelMinutes: rules.maxTravelMinutes,
    startToleranceDays: rules.startToleranceDays,
    permitWeeks: rules.permitWeeks,
  };
}

/** Whether the numbers equal those of a set, so that putting them into force brings it back. */
export function areNumbersOf(rules: RuleSet, numbers: RuleNumbers): boolean {
  const own = numbersOf(rules);
  return (Object.keys(own) as (keyof RuleNumbers)[]).every((name) => own[name] === numbers[name]);
}

export function rulesOf(numbers: RuleNumbers, version: string): RuleSet {
  const { unknownPercent, maxTravelMinutes, startToleranceDays, permitWeeks } = numbers;
  const own = Object.fromEntries(weightedDimensions.map((id) => [id, numbers[id]])) as Record<Weighted, number>;
  return {
    version,
    weights: { job: 0, age: 0, ...own },
    unknownCredit: unknownPercent / 100,
    maxTravelMinutes,
    startToleranceDays,
    permitWeeks,
  };
}

/** `2026-11.3`: the month and the number of the set within it. */
export const nextVersion = (today: string, versions: readonly string[]): string => {
  const month = today.slice(0, 7);
  const numbers = versions.filter((v) => v.startsWith(`${month}.`)).map((v) => Number(v.slice(month.length + 1)));
  return `${month}.${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`;
};
