import type { JobFacts, JobField, RuleContext } from "./facts";

/**
 * `error` and `block` stop a posting, `warn` asks to think again, `task` must be done before day one,
 * `info` is good to know.
 */
export const findingLevels = ["block", "error", "warn", "task", "info"] as const;
export type FindingLevel = (typeof findingLevels)[number];

type RuleId = `V${0 | 1 | 2}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** Values for the message: amounts end in `Cents`, dates in `On`, durations in `Hours`/`Minutes`. */
type FindingParams = Record<string, string | number>;

/** What a check found. Whatever it leaves out comes from its rule; `more` lists further places. */
export type Hit = {
  level?: FindingLevel;
  field?: JobField;
  paragraph?: string;
  code?: string;
  params?: FindingParams;
  more?: readonly Hit[];
};

export type JobRule = {
  id: RuleId;
  level: FindingLevel;
  /** The paragraph, cited the German way. */
  paragraph: string;
  /** The field of the posting it points to when the check names no other. */
  field: JobField;
  /** Message code when the check names no other. */
  code: string;
  /** The finding withholds the label "unterstützter Einstiegsjob". */
  withholdsLabel?: true;
  check: (facts: JobFacts, context: RuleContext) => Hit | null;
};

export type Finding = {
  rule: RuleId;
  level: FindingLevel;
  paragraph: string;
  field: JobField;
  code: string;
  params: FindingParams;
  withholdsLabel: boolean;
};

/** Several hits of one rule as one: the first leads, the others follow in `more`. */
export function allOf(hits: readonly Hit[]): Hit | null {
  const [first, ...more] = hits;
  return first ? { ...first, more: [...(first.more ?? []), ...more] } : null;
}
