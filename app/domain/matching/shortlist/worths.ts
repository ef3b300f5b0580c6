import { marksOf } from "../facets";
import type { CandidateFacts, JobFacts, MatchReference } from "../facts";
import { creditOf, dimensionRules } from "../match";
import type { Answer, DimensionId } from "../result";
import type { RuleSet } from "../rule-set";

export type Rating = { job: JobFacts; reference: MatchReference; today: string; rules: RuleSet };

/** What answers are worth: points, and marks for the facets with `stops` among them. The first `size` places count. */
export type Worths = { points: Float64Array; marks: Int32Array; size: number };

/** Answers that block have this mark; no facet uses its bit. */
export const stops = 1 << 30;

export const noWorths = (): Worths => ({ points: new Float64Array(64), marks: new Int32Array(64), size: 0 });

export function addWorth(worths: Worths, points: number, marks: number): void {
  if (worths.size === worths.points.length) {
    const wider = { points: new Float64Array(2 * worths.size), marks: new Int32Array(2 * worths.size) };
    wider.points.set(worths.points);
    wider.marks.set(worths.marks);
    Object.assign(worths, wider);
  }
  worths.points[worths.size] = points;
  worths.marks[worths.size] = marks;
  worths.size += 1;
}

/** Rates those of the examples that were not rated yet. */
export function rateFurther(
  worths: Worths,
  id: DimensionId,
  examples: readonly CandidateFacts[],
  { job, reference, today, rules }: Rating,
): Worths {
  for (let i = worths.size; i < examples.length; i += 1) {
    const facts = examples[i];
    if (!facts) break;
    const worth = worthOf(id, dimensionRules[id](job, facts, reference, rules, today), rules);
    addWorth(worths, worth.points, worth.marks);
  }
  return worths;
}

/** What one answer is worth. */
export function worthOf(id: DimensionId, answer: Answer, rules: RuleSet): { points: number; marks: number } {
  const blocks = answer.kind === "blocks";
  return {
    points: blocks ? 0 : rules.weights[id] * creditOf(answer, rules),
    marks: marksOf(id, answer) | (blocks ? stops : 0),
  };
}

/** What was rated for one job: mixtures only become more, so it stays right while job, rules, reference and day do. */
export type JobWorths = {
  of: (id: DimensionId | "work") => Worths;
  /** of the job's skills, by the number that `skillsAsked` gives a mixture */
  skills: { numbers: Map<number | string, number>; examples: CandidateFacts[] };
};

const jobsHeld = 32;

/** The worths of the jobs asked for last. */
export function worthsOfJobs(): (rating: Rating) => JobWorths {
  const held = new Map<string, JobWorths>();
  return ({ job, reference, today, rules }) => {
    const { occupations, skills, districts } = reference;
    const key = JSON.stringify([job, rules, today, [...occupations], [...skills], [...districts]]);
    const found = held.get(key) ?? newWorths();
    // the one asked for last stands last
    held.delete(key);
    held.set(key, found);
    const [oldest] = held.keys();
    if (held.size > jobsHeld && oldest !== undefined) held.delete(oldest);
    return found;
  };
}

function newWorths(): JobWorths {
  const all = new Map<string, Worths>();
  return {
    of(id) {
      const worths = all.get(id) ?? noWorths();
      all.set(id, worths);
      return worths;
    },
    skills: { numbers: new Map(), examples: [] },
  };
}
