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

/** Mixtures of facts as some person has them, each with its number. */
type Kinds = { numbers: Map<string, number>; examples: CandidateFacts[] };
type Person = { id: string; waitingSince: string; skills: readonly number[] };

export type People = {
  readonly size: number;
  put(known: Known): void;
  drop(id: string): void;
  /** The best that each of them can be for this job, best first; worked out as far as it is read. */
  bounds(job: JobFacts, reference: MatchReference, today: string, rules: RuleSet): Generator<Bound>;
};

/**
 * Everybody the index knows, held so that the bounds of all for one job cost about as much as adding up a dozen numbers
 * for each: the rules run once for each mixture of facts that anybody has, not once for each person. The numbers of the
 * mixtures stand in columns, because walking over twenty thousand objects takes longer than all the rules.
 */
export function knownPeople(): People {
  const kinds = ofGroups((): Kinds => ({ numbers: new Map(), examples: [] }));
  /** of each group the number of everybody's mixture, at the person's place; of `work` the number of a list of them */
  const columns = ofGroups(() => new Int32Array(firstRoom));
  const lists: { numbers: Map<string, number>; parts: number[][] } = { numbers: new Map(), parts: [] };
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
    const only = Object.fromEntries(groups[group].map((field) => [field, of[field] ?? nobody[field]]));
    examples.push(optimisticFacts({ ...nobody, ...only }));
    return examples.length - 1;
  };
  const listNumber = (parts: number[]): number => {
    const key = parts.join();
    const known = lists.numbers.get(key);
    if (known !== undefined) return known;
    lists.numbers.set(key, lists.parts.length);
    lists.parts.push(parts);
    return lists.parts.length - 1;
  };
  const skillNumber = (skill: string): number => {
    const number = skillNumbers.get(skill) ?? skillNumbers.size;
    skillNumbers.set(skill, number);
    return number;
  };
  const makeRoom = (size: number) => {
    if (size <= columns.work.length) return;
    for (const group of groupNames) {
      const wider = new Int32Array(2 * size);
      wider.set(columns[group]);
      columns[group] = wider;
    }
  };

  return {
    get size() {
      return people.length;
    },
    put(known) {
      const place = places.get(known.id) ?? people.length;
      makeRoom(place + 1);
      places.set(known.id, place);
      people[place] = {
        id: known.id,
        waitingSince: known.waitingSince,
        skills: [...known.able.map((s) => skillNumber(`+${s}`)), ...known.lacking.map((s) => skillNumber(`-${s}`))],
      };
      for (const group of groupNames) {
        columns[group][place] =
          group === "work" ? listNumber(workOf(known).map((part) => numberOf(group, part))) : numberOf(group, known);
      }
    },
    drop(id) {
      const place = places.get(id);
      if (place === undefined) return;
      places.delete(id);
      const last = people.pop();
      if (last === undefined || last.id === id) return;
      people[place] = last;
      places.set(last.id, place);
      for (const group of groupNames) columns[group][place] = columns[group][people.length] ?? 0;
    },
    *bounds(job, reference, today, rules) {
      // changes that come while the list is read must not move anybody in it
      const everybody = people.slice();
      const points = new Float64Array(everybody.length);
      const blocked = new Uint8Array(everybody.length);
      const skills = skillsAsked(job, skillNumbers, everybody);
      let total = 0;
      // dimension by dimension in the order of the rules: adding up rounds as it does for one person
      for (const id of dimensionIds) {
        const weight = rules.weights[id];
        total += weight;
        const rate = (facts: CandidateFacts): number => {
          const answer = dimensionRules[id](job, facts, reference, rules, today);
          return answer.kind === "blocks" ? Number.NaN : weight * creditOf(answer, rules);
        };
        const group = decidedBy[id];
        if (group) {
          const worth = Float64Array.from(kinds[group].examples, rate);
          const ofColumn = group === "work" ? Float64Array.from(lists.parts, (parts) => bestOf(parts, worth)) : worth;
          addUp(points, blocked, columns[group], ofColumn);
        } else if (bySkills.includes(id)) {
          addUp(points, blocked, skills.column, Float64Array.from(skills.examples, rate));
        } else {
          // nothing of it is in the index: everybody may be what the rules like best
          const worth = rate(optimisticFacts(nobody));
          if (Number.isNaN(worth)) blocked.fill(1);
          else for (let place = 0; place < points.length; place += 1) points[place] = (points[place] ?? 0) + worth;
        }
      }
      const scores = points.map((sum) => scoreOf(sum, total));
      yield* inOrder(scores, blocked, (place): Bound => {
        const { id = "", waitingSince = "" } = everybody[place] ?? {};
        const [score = 0, stops] = [scores[place], blocked[place] === 1];
        return { result: { candidateId: id, jobId: job.id, score, blocked: stops }, waitingSince };
      });
    },
  };
}

const firstRoom = 1_024;

function ofGroups<T>(make: () => T): Record<Group, T> {
  return Object.fromEntries(groupNames.map((group) => [group, make()])) as Record<Group, T>;
}

/** Adds to everybody's points what their mixture is worth; not a number: the mixture blocks. */
function addUp(points: Float64Array, blocked: Uint8Array, column: Int32Array, worth: Float64Array): void {
  for (let place = 0; place < points.length; place += 1) {
    const more = worth[column[place] ?? 0] ?? 0;
    if (Number.isNaN(more)) blocked[place] = 1;
    else points[place] = (points[place] ?? 0) + more;
  }
}

/** Past work by its parts, of which the best one counts: each occupation somebody worked in. */
function workOf(known: Known): Partial<Known>[] {
  if (known.experience.length < 2) return [known];
  const practised = new Set(known.practised);
  return known.experience.map((id) => ({ experience: [id], practised: practised.has(id) ? [id] : [] }));
}

function bestOf(numbers: readonly number[], worth: Float64Array): number {
  let best = worth[numbers[0] ?? 0] ?? 0;
  for (let i = 1; i < numbers.length; i += 1) best = Math.max(best, worth[numbers[i] ?? 0] ?? 0);
  return best;
}

/** More skills than this in one job are taken as there: three states each have to fit into one exact number. */
const mostSkills = 33;

/**
 * Which of the job's skills everybody has, lacks or was not asked about, as the number of one of the mixtures that there
 * are.
 */
function skillsAsked(
  job: JobFacts,
  numbers: ReadonlyMap<string, number>,
  people: readonly Person[],
): { column: Int32Array; examples: CandidateFacts[] } {
  const asked = [...new Set([...job.required, ...job.helpful])];
  const told = asked.slice(0, mostSkills);
  const further = asked.slice(mostSkills);
  const digits = new Float64Array(numbers.size);
  told.forEach((skill, i) => {
    const [able, lacking] = [numbers.get(`+${skill}`), numbers.get(`-${skill}`)];
    if (able !== undefined) digits[able] = 3 ** i;
    if (lacking !== undefined) digits[lacking] = 2 * 3 ** i;
  });
  const factsOf = (sum: number) => {
    const state = (i: number) => Math.floor(sum / 3 ** i) % 3;
    return optimisticFacts({
      ...nobody,
      able: [...told.filter((_, i) => state(i) === 1), ...further],
      lacking: told.filter((_, i) => state(i) === 2),
    });
  };
  const column = new Int32Array(people.length);
  const mixtures = new Map<number, number>();
  const examples: CandidateFacts[] = [];
  for (let place = 0; place < people.length; place += 1) {
    let sum = 0;
    for (const skill of people[place]?.skills ?? []) sum += digits[skill] ?? 0;
    let mixture = mixtures.get(sum);
    if (mixture === undefined) {
      mixture = examples.length;
      mixtures.set(sum, mixture);
      examples.push(factsOf(sum));
    }
    column[place] = mixture;
  }
  return { column, examples };
}
