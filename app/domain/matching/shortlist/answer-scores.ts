import { marksOf } from "../facets";
import type { CandidateFacts, JobFacts, MatchReference } from "../facts";
import { creditOf, dimensionRules, weightOf } from "../match";
import type { Answer, DimensionId } from "../result";
import type { RuleSet } from "../rule-set";

export type Rating = { job: JobFacts; reference: MatchReference; today: string; rules: RuleSet };

/**
 * Points of answers, the weight they are points of, and their marks for the facets, `blockedMark` among them. The first
 * `size` entries are in use.
 */
export type AnswerScores = { points: Float64Array; weights: Float64Array; marks: Int32Array; size: number };
type AnswerScore = { points: number; weight: number; marks: number };

/** Set for answers that block; no facet uses this bit. */
export const blockedMark = 1 << 30;

export const noScores = (): AnswerScores => ({
  points: new Float64Array(64),
  weights: new Float64Array(64),
  marks: new Int32Array(64),
  size: 0,
});

export function addScore(scores: AnswerScores, { points, weight, marks }: AnswerScore): void {
  if (scores.size === scores.points.length) {
    const room = 2 * scores.size;
    const wider = {
      points: new Float64Array(room),
      weights: new Float64Array(room),
      marks: new Int32Array(room),
    };
    wider.points.set(scores.points);
    wider.weights.set(scores.weights);
    wider.marks.set(scores.marks);
    Object.assign(scores, wider);
  }
  scores.points[scores.size] = points;
  scores.weights[scores.size] = weight;
  scores.marks[scores.size] = marks;
  scores.size += 1;
}

/** Scores the examples that have no score yet. */
export function scoreNewExamples(
  scores: AnswerScores,
  id: DimensionId,
  examples: readonly CandidateFacts[],
  { job, reference, today, rules }: Rating,
): AnswerScores {
  for (let i = scores.size; i < examples.length; i += 1) {
    const facts = examples[i];
    if (!facts) break;
    addScore(scores, scoreOfAnswer(id, dimensionRules[id](job, facts, reference, rules, today), rules));
  }
  return scores;
}

/** Points, weight and marks of one answer. */
export function scoreOfAnswer(id: DimensionId, answer: Answer, rules: RuleSet): AnswerScore {
  const blocks = answer.kind === "blocks";
  const weight = weightOf(id, answer, rules);
  return {
    points: blocks ? 0 : weight * creditOf(answer, rules),
    weight,
    marks: marksOf(id, answer) | (blocks ? blockedMark : 0),
  };
}

/** Scores for one job. Combinations are only ever added, so they stay valid for the same job, rules, reference and day. */
export type JobScores = {
  of: (id: DimensionId | "work") => AnswerScores;
  /** of the job's skills, by the number that `skillCombinations` gives a combination */
  skills: { numbers: Map<number | string, number>; examples: CandidateFacts[] };
};

const maxJobs = 32;

/** The scores of the jobs used last. */
export function jobScoreCache(): (rating: Rating) => JobScores {
  const cache = new Map<string, JobScores>();
  return ({ job, reference, today, rules }) => {
    const { occupations, skills, districts } = reference;
    const key = JSON.stringify([job, rules, today, [...occupations], [...skills], [...districts]]);
    const found = cache.get(key) ?? newJobScores();
    // the job used last stands last
    cache.delete(key);
    cache.set(key, found);
    const [oldest] = cache.keys();
    if (cache.size > maxJobs && oldest !== undefined) cache.delete(oldest);
    return found;
  };
}

function newJobScores(): JobScores {
  const all = new Map<string, AnswerScores>();
  return {
    of(id) {
      const scores = all.get(id) ?? noScores();
      all.set(id, scores);
      return scores;
    },
    skills: { numbers: new Map(), examples: [] },
  };
}
