import type { CandidateFacts, JobFacts, MatchReference } from "../facts";
import { creditOf, dimensionRules, scoreOf } from "../match";
import { type DimensionId, dimensionIds } from "../result";
import type { RuleSet } from "../rule-set";
import { type Bound, inOrder } from "./bound";
import { type Known, type KnownField, optimisticFacts } from "./known";

/** Facts that decide a dimension, and nothing else does. Few people differ in all of a group, so each mixture is rated once. */
const groups = {
  speaking: ["germanSpeaking"],
  reading: ["germanReading"],
  work: ["experience", "practised"],
  wish: ["wishes", "wishGroups", "apprenticeships", "anyWork"],
  hours: ["hoursMin", "hoursMax"],
  times: ["shifts", "shiftsRefused", "timeFrom", "timeTo"],
  way: ["districtId", "travelModes", "travelMinutes"],
  start: ["availableFrom"],
  demands: ["demands"],
  prospect: ["apprenticeshipWish", "apprenticeships"],
} as const satisfies Record<string, readonly KnownField[]>;
type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as Group[];

const decidedBy: Partial<Record<DimensionId, Group>> = {
  speaking: "speaking",
  reading: "reading",
  experience: "work",
  wish: "wish",
  hours: "hours",
  shifts: "times",
  travel: "way",
  start: "start",
  demands: "demands",
  prospect: "prospect",
};
/** Nearly everybody has other skills than everybody else: what counts is only which of the job's they have or lack. */
const bySkills: readonly DimensionId[] = ["required", "helpful"];

export const nobody: Known = {
  id: "",
  waitingSince: "",
  germanSpeaking: null,
  germanReading: null,
  able: [],
  lacking: [],
  experience: [],
  practised: [],
  wishes: [],
  wishGroups: [],
  apprenticeships: [],
  apprenticeshipWish: null,
  anyWork: false,
  hoursMin: null,
  hoursMax: null,
  shifts: [],
  shiftsRefused: [],
  timeFrom: null,
  timeTo: null,
  districtId: null,
  travelModes: [],
  travelMinutes: null,
  availableFrom: null,
  demands: [],
};

/** A mixture of facts as some person has them, and its number. */
type Kinds = { numbers: Map<string, number>; examples: CandidateFacts[] };
type Person = { id: string; waitingSince: string; kinds: Record<Group, readonly number[]>; skills: readonly number[] };

export type People = {
  readonly size: number;
  put(known: Known): void;
  drop(id: string): void;
  /** The best that each of them can be for this job, best first; worked out as far as it is read. */
  bounds(job: JobFacts, reference: MatchReference, today: string, rules: RuleSet): Generator<Bound>;
};

/**
 * Everybody the index knows, held so that the bounds of all for one job cost about as much as adding up a dozen numbers
 * for each: the rules run once for each mixture of facts that anybody has, not once for each person.
 */
export function knownPeople(): People {
  const kinds = Object.fromEntries(
    groupNames.map((g) => [g, { numbers: new Map(), examples: [] }]),
  ) as unknown as Record<Group, Kinds>;
  /** a skill somebody has and the same skill somebody lacks are two numbers */
  const skillNumbers = new Map<string, number>();
  const people: Person[] = [];
  const places = new Map<string, number>();

  const numberOf = (group: Group, of: Partial<Known>): number => {
    const { numbers, examples } = kinds[group];
    const key = JSON.stringify(groups[group].map((field) => of[field] ?? nobody[field]));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, examples.length);
    examples.push(optimisticFacts({ ...nobody, ...of }));
    return examples.length - 1;
  };
  const skillNumber = (skill: string): number => {
    const number = skillNumbers.get(skill) ?? skillNumbers.size;
    skillNumbers.set(skill, number);
    return number;
  };

  return {
    get size() {
      return people.length;
    },
    put(known) {
      const place = places.get(known.id) ?? people.length;
      places.set(known.id, place);
      people[place] = {
        id: known.id,
        waitingSince: known.waitingSince,
        kinds: Object.fromEntries(
          groupNames.map((g) => [g, partsOf(g, known).map((part) => numberOf(g, part))]),
        ) as Record<Group, number[]>,
        skills: [...known.able.map((s) => skillNumber(`+${s}`)), ...known.lacking.map((s) => skillNumber(`-${s}`))],
      };
    },
    drop(id) {
      const place = places.get(id);
      if (place === undefined) return;
      places.delete(id);
      const last = people.pop();
      if (last === undefined || last.id === id) return;
      people[place] = last;
      places.set(last.id, place);
    },
    *bounds(job, reference, today, rules) {
      const points = new Float64Array(people.length);
      const blocked = new Uint8Array(people.length);
      let total = 0;
      // dimension by dimension in the order of the rules: adding up rounds as it does for one person
      for (const id of dimensionIds) {
        const weight = rules.weights[id];
        total += weight;
        const rate = (facts: CandidateFacts): number => {
          const answer = dimensionRules[id](job, facts, reference, rules, today);
          return answer.kind === "blocks" ? Number.NaN : weight * creditOf(answer, rules);
        };
        const add = (place: number, worth: number) => {
          if (Number.isNaN(worth)) blocked[place] = 1;
          else points[place] = (points[place] ?? 0) + worth;
        };
        const group = decidedBy[id];
        if (group) {
          const worth = kinds[group].examples.map(rate);
          for (const [place, person] of people.entries()) add(place, bestOf(person.kinds[group], worth));
        } else if (bySkills.includes(id)) {
          const worth = ratedBySkills(job, skillNumbers, rate);
          for (const [place, person] of people.entries()) add(place, worth(person.skills));
        } else {
          // nothing of it is in the index: everybody may be what the rules like best
          const worth = rate(optimisticFacts(nobody));
          for (const place of people.keys()) add(place, worth);
        }
      }
      yield* inOrder(
        people.map(
          ({ id, waitingSince }, place): Bound => ({
            result: {
              candidateId: id,
              jobId: job.id,
              score: scoreOf(points[place] ?? 0, total),
              blocked: blocked[place] === 1,
            },
            waitingSince,
          }),
        ),
      );
    },
  };
}

/** The parts of a group of which the best one counts: each occupation somebody worked in; everything else as a whole. */
function partsOf(group: Group, known: Known): Partial<Known>[] {
  const whole = Object.fromEntries(groups[group].map((field) => [field, known[field]])) as Partial<Known>;
  if (group !== "work" || known.experience.length < 2) return [whole];
  const practised = new Set(known.practised);
  return known.experience.map((id) => ({ experience: [id], practised: practised.has(id) ? [id] : [] }));
}

function bestOf(numbers: readonly number[], worth: readonly number[]): number {
  let best = worth[numbers[0] ?? 0] ?? 0;
  for (let i = 1; i < numbers.length; i += 1) best = Math.max(best, worth[numbers[i] ?? 0] ?? 0);
  return best;
}

/** More skills than this in one job are taken as there: three states each have to fit into one exact number. */
const mostSkills = 33;

/** What the skills of a person are worth, by which of the job's skills are among them: has, lacks or nobody asked. */
function ratedBySkills(job: JobFacts, numbers: ReadonlyMap<string, number>, rate: (facts: CandidateFacts) => number) {
  const asked = [...new Set([...job.required, ...job.helpful])];
  const told = asked.slice(0, mostSkills);
  const further = asked.slice(mostSkills);
  const digits = new Map<number, number>();
  told.forEach((skill, i) => {
    const [able, lacking] = [numbers.get(`+${skill}`), numbers.get(`-${skill}`)];
    if (able !== undefined) digits.set(able, 3 ** i);
    if (lacking !== undefined) digits.set(lacking, 2 * 3 ** i);
  });
  const rated = new Map<number, number>();
  const factsOf = (sum: number) => {
    const state = (i: number) => Math.floor(sum / 3 ** i) % 3;
    return optimisticFacts({
      ...nobody,
      able: [...told.filter((_, i) => state(i) === 1), ...further],
      lacking: told.filter((_, i) => state(i) === 2),
    });
  };
  return (skills: readonly number[]): number => {
    let sum = 0;
    for (const skill of skills) sum += digits.get(skill) ?? 0;
    const known = rated.get(sum);
    if (known !== undefined) return known;
    const worth = rate(factsOf(sum));
    rated.set(sum, worth);
    return worth;
  };
}
