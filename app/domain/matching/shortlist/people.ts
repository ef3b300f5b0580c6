import type { Masks } from "../facet-set";
import { germanBand, type PersonFacet, personFacets, startBand, waitBand } from "../facets";
import type { CandidateFacts, JobFacts } from "../facts";
import { scoreOf } from "../match";
import { type DimensionId, dimensionIds } from "../result";
import {
  type AnswerScores,
  addScore,
  blockedMark,
  type JobScores,
  jobScoreCache,
  noScores,
  type Rating,
  scoreNewExamples,
} from "./answer-scores";
import { masksOfMarks } from "./pair-masks";
import { factsOf, type IndexFacts, type IndexField, type TableFacts } from "./person-facts";
import { licensingOf, skillCombinations, type TimedFacts, timedFactsOf } from "./skill-combinations";
import { type Standing, standingOf } from "./standing";
import { standingCache } from "./standing-cache";

/** The facts that alone decide a dimension. Many people share the same values, so each combination is rated once. */
const groups = {
  speaking: ["germanSpeaking"],
  reading: ["germanReading"],
  work: ["experience", "practised", "unnamedWork"],
  wish: ["wishes", "wishGroups", "apprenticeships", "anyWork"],
  hours: ["hoursMin", "hoursMax"],
  times: ["shifts", "shiftsRefused", "timeFrom", "timeTo"],
  way: ["districtId", "travelModes", "travelMinutes"],
  start: ["availableFrom"],
  demands: ["demands", "refused"],
  prospect: ["apprenticeshipWish", "apprenticeships"],
  age: ["ageClass", "ageLater"],
  access: ["access"],
  since: ["waitingSince"],
} as const satisfies Record<string, readonly (IndexField | keyof TableFacts)[]>;
type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as Group[];
/** Decided by facts from the tables, alone or together with the index. */
const ofRest: readonly Group[] = ["work", "demands", "age", "access"];
const ofIndex = groupNames.filter((group) => !ofRest.includes(group));

const decidedBy: Partial<Record<DimensionId, Group>> = {
  age: "age",
  access: "access",
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
/** Hardly two people have the same skills; what counts is which of the job's skills they have or lack. */
const bySkills: readonly DimensionId[] = ["required", "helpful"];

const nobody: IndexFacts & TableFacts = {
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
  ageClass: null,
  ageLater: [],
  ends: [],
  access: [],
  benefit: null,
  refused: [],
  unnamedWork: false,
  working: false,
  busy: false,
};
const personWith = (facts: Partial<IndexFacts & TableFacts>): CandidateFacts => {
  const whole = { ...nobody, ...facts };
  return factsOf(whole, whole);
};

/** The combinations of facts that occur, each with its number and one example. */
type Kinds = { numbers: Map<string, number>; examples: CandidateFacts[] };
type Person = {
  id: string;
  waitingSince: string;
  working: boolean;
  busy: boolean;
  skills: readonly number[];
  /** what may have changed by the first day of a job; null for nearly everybody */
  timed: TimedFacts | null;
  /** the tables know the person as active */
  active: boolean;
  own: Pick<IndexFacts, "demands" | "experience" | "practised">;
};

export type People = {
  /** people in the index */
  readonly size: number;
  /** active people whom the index does not have */
  readonly missing: number;
  /** Takes over a person as the index has them. */
  put(known: IndexFacts): void;
  drop(id: string): void;
  /** A new copy that keeps the facts from the tables and nobody from the index: the index is about to be copied again. */
  withoutIndex(): People;
  /** everybody whose facts came from the tables */
  idsInTables(): string[];
  /** Takes over what the tables add to the index; null when the person is not active and belongs in no list. */
  setTableFacts(id: string, rest: TableFacts | null): void;
  /** Everybody known to both index and tables, rated for this job. */
  standing(given: Rating & { interested: readonly string[] }): Standing;
};

/**
 * Everybody, kept so that rating them for one job costs about as much as adding up a dozen numbers for each: the rules run
 * once for each combination of facts that occurs, not once for each person. The numbers of the combinations stand in
 * columns, because walking over twenty thousand objects takes longer than all the rules.
 */
export function knownPeople(): People {
  const kinds = ofGroups((): Kinds => ({ numbers: new Map(), examples: [] }));
  /** for each group the number of each person's combination, at their place; for `work` the number of a list of them */
  const columns = ofGroups(() => new Int32Array(initialCapacity));
  /** age class and benefit as one number: together they decide who may get a licence and who pays for it */
  let licensings: Int32Array = new Int32Array(initialCapacity);
  const lists: { numbers: Map<string, number>; parts: number[][] } = { numbers: new Map(), parts: [] };
  /** having a skill and lacking it are two numbers */
  const skillNumbers = new Map<string, number>();
  const people: Person[] = [];
  const places = new Map<string, number>();
  const tableFactsById = new Map<string, TableFacts>();
  const scoresOf = jobScoreCache();
  const standings = standingCache();
  /** the people as the lists see them: one snapshot shared by all lists until somebody changes */
  let snapshot: readonly Person[] | null = null;
  /** masks of the waiting time, which is the same for every job */
  let waitingMasks: { day: string; masks: number[] } = { day: "", masks: [] };

  const numberOf = (group: Group, of: Partial<IndexFacts & TableFacts>): number => {
    const { numbers, examples } = kinds[group];
    const key = keyOf(groups[group], of);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, examples.length);
    examples.push(personWith(Object.fromEntries(groups[group].map((field) => [field, of[field] ?? nobody[field]]))));
    return examples.length - 1;
  };
  const listNumber = (parts: number[]): number => {
    const key = parts.length === 1 ? `${parts[0]}` : parts.join();
    const known = lists.numbers.get(key);
    if (known !== undefined) return known;
    lists.numbers.set(key, lists.parts.length);
    lists.parts.push(parts);
    return lists.parts.length - 1;
  };
  const skillNumber = (skill: string): number => {
    const known = skillNumbers.get(skill);
    if (known !== undefined) return known;
    skillNumbers.set(skill, skillNumbers.size);
    return skillNumbers.size - 1;
  };
  const growTo = (size: number) => {
    if (size <= columns.work.length) return;
    const grown = (column: Int32Array) => {
      const larger = new Int32Array(2 * size);
      larger.set(column);
      return larger;
    };
    for (const group of groupNames) columns[group] = grown(columns[group]);
    licensings = grown(licensings);
  };
  const number = (at: number, of: readonly Group[], facts: Partial<IndexFacts & TableFacts>) => {
    for (const group of of) {
      columns[group][at] =
        group === "work" ? listNumber(workOf(facts).map((one) => numberOf(group, one))) : numberOf(group, facts);
    }
  };
  const place = (at: number, person: Person, rest: TableFacts | undefined) => {
    // replaced and never changed in place, because a list keeps the people as they were when it was made
    if (!rest) {
      people[at] = { ...person, active: false };
      return;
    }
    const timed = rest.ends.length > 0 || rest.ageLater.length > 0 ? timedFactsOf(rest) : null;
    people[at] = { ...person, active: true, working: rest.working, busy: rest.busy, timed };
    licensings[at] = licensingOf(rest);
    number(at, ofRest, { ...person.own, ...rest });
  };

  const changed = () => {
    snapshot = null;
    standings.clear();
  };

  return {
    get size() {
      return people.length;
    },
    get missing() {
      return tableFactsById.size - people.reduce((sum, { active: isActive }) => sum + (isActive ? 1 : 0), 0);
    },
    put(known) {
      changed();
      const at = places.get(known.id) ?? people.length;
      growTo(at + 1);
      places.set(known.id, at);
      const { demands, experience, practised } = known;
      const person: Person = {
        id: known.id,
        waitingSince: known.waitingSince,
        working: false,
        busy: false,
        skills: [...known.able.map((s) => skillNumber(`+${s}`)), ...known.lacking.map((s) => skillNumber(`-${s}`))],
        timed: null,
        active: false,
        own: { demands, experience, practised },
      };
      number(at, ofIndex, known);
      place(at, person, tableFactsById.get(known.id));
    },
    drop(id) {
      changed();
      const at = places.get(id);
      if (at === undefined) return;
      places.delete(id);
      const last = people.pop();
      if (last === undefined || last.id === id) return;
      people[at] = last;
      places.set(last.id, at);
      for (const column of [...Object.values(columns), licensings]) column[at] = column[people.length] ?? 0;
    },
    withoutIndex() {
      const other = knownPeople();
      for (const [id, rest] of tableFactsById) other.setTableFacts(id, rest);
      return other;
    },
    idsInTables: () => [...tableFactsById.keys()],
    setTableFacts(id, rest) {
      changed();
      if (rest) tableFactsById.set(id, rest);
      else tableFactsById.delete(id);
      const at = places.get(id);
      const person = at === undefined ? undefined : people[at];
      if (at !== undefined && person) place(at, person, rest ?? undefined);
    },
    standing({ interested, ...rating }) {
      const jobScores = scoresOf(rating);
      return standings.of(jobScores, interested, people.length, () => rate(rating, jobScores, interested));
    },
  };

  function rate(rating: Rating, jobScores: JobScores, interested: readonly string[]): Standing {
    const { job, today } = rating;
    const size = people.length;
    const points = new Float64Array(size);
    const marks = new Int32Array(size);
    const bySkill = skillCombinations(
      job,
      { numbers: skillNumbers, people, licensings, today },
      personWith,
      jobScores.skills,
    );
    const wishing = new Set(interested.map((id) => places.get(id)));
    let total = 0;
    // in the order of the rules, so that floating-point sums round exactly as they do for one person
    for (const id of dimensionIds) {
      const group = decidedBy[id];
      const ofSkills = bySkills.includes(id);
      const examples = group ? kinds[group].examples : ofSkills ? jobScores.skills.examples : [personWith({})];
      const rated = scoreNewExamples(jobScores.of(id), id, examples, rating);
      // the job alone decides whether it asks anything here, so every answer tells
      total += rated.weights[0] ?? 0;
      const { points: more, marks: moreMarks } =
        group === "work" ? bestOf(lists.parts, rated, jobScores.of("work")) : rated;
      const column = group ? columns[group] : ofSkills ? bySkill : null;
      // interest in this very job counts as the wish, whatever else the person wishes for
      const interest = { ...personWith({}), interestedJobIds: [job.id] };
      const wish = id === "wish" && wishing.size > 0 ? scoreNewExamples(noScores(), id, [interest], rating) : null;
      for (let place = 0; place < size; place += 1) {
        const kind = column ? (column[place] ?? 0) : 0;
        const wishes = wish !== null && wishing.has(place);
        points[place] = (points[place] ?? 0) + ((wishes ? wish.points[0] : more[kind]) ?? 0);
        marks[place] = (marks[place] ?? 0) | ((wishes ? wish.marks[0] : moreMarks[kind]) ?? 0);
      }
    }
    // nobody may move in a list while it is being read
    snapshot ??= people.slice();
    return standingOf({
      jobId: job.id,
      people: snapshot,
      scores: points.map((sum) => scoreOf(sum, total)),
      blocked: Uint8Array.from(marks, (of) => ((of & blockedMark) !== 0 ? 1 : 0)),
      masks: { ...masksOfMarks(marks), ...ownMasks(job, today) },
    });
  }

  /** The masks of the facets that depend on the person alone. */
  function ownMasks(job: JobFacts, today: string): Pick<Masks<PersonFacet>, "german" | "start" | "waits"> {
    const of = (group: Group, name: PersonFacet, value: (facts: CandidateFacts) => string, masks: number[] = []) => {
      for (const facts of kinds[group].examples.slice(masks.length)) {
        masks.push(personFacets.maskOf(name, [value(facts)]));
      }
      const column = columns[group];
      return Int32Array.from(people, (_, place) => masks[column[place] ?? 0] ?? 0);
    };
    if (waitingMasks.day !== today) waitingMasks = { day: today, masks: [] };
    const waited = ({ waitingSince }: CandidateFacts) => (waitingSince === "" ? "new" : waitBand(waitingSince, today));
    return {
      german: of("speaking", "german", ({ speaking }) => germanBand(speaking)),
      start: of("start", "start", ({ availableFrom }) => startBand(availableFrom, job.startDate, today)),
      waits: of("since", "waits", waited, waitingMasks.masks),
    };
  }
}

const initialCapacity = 1_024;

/** The same text for the same facts only. Written by hand, because it runs a dozen times for every person. */
function keyOf(fields: readonly (IndexField | keyof TableFacts)[], of: Partial<IndexFacts & TableFacts>): string {
  let key = "";
  for (const field of fields) {
    const value = of[field] ?? nobody[field];
    if (!Array.isArray(value)) key += value;
    else for (const one of value) key += `${typeof one === "string" ? one : JSON.stringify(one)}\u0000`;
    key += "\u0001";
  }
  return key;
}

function ofGroups<T>(make: () => T): Record<Group, T> {
  return Object.fromEntries(groupNames.map((group) => [group, make()])) as Record<Group, T>;
}

/** Past work split by occupation; the one that scores best counts. */
function workOf(facts: Partial<IndexFacts & TableFacts>): Partial<IndexFacts & TableFacts>[] {
  const { experience = [], practised = [], unnamedWork = false } = facts;
  if (experience.length === 0) return [{ unnamedWork }];
  return experience.map((id) => ({ experience: [id], practised: practised.includes(id) ? [id] : [] }));
}

/** The score of the best part of each list. */
function bestOf(lists: readonly (readonly number[])[], rated: AnswerScores, known: AnswerScores): AnswerScores {
  for (let i = known.size; i < lists.length; i += 1) {
    const [first = 0, ...others] = lists[i] ?? [];
    let best = first;
    for (const other of others) if ((rated.points[other] ?? 0) > (rated.points[best] ?? 0)) best = other;
    addScore(known, {
      points: rated.points[best] ?? 0,
      weight: rated.weights[best] ?? 0,
      marks: rated.marks[best] ?? 0,
    });
  }
  return known;
}
