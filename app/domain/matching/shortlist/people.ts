import type { Masks } from "../facet-set";
import { germanBand, type PersonFacet, personFacets, startBand, waitBand } from "../facets";
import type { CandidateFacts, JobFacts } from "../facts";
import { scoreOf } from "../match";
import { type DimensionId, dimensionIds } from "../result";
import { heldStandings } from "./held-standings";
import { factsOf, type Known, type KnownField, type Rest } from "./known";
import { masksOfMarks } from "./pair-masks";
import { type Later, laterOf, licensingOf, skillsAsked } from "./skills-asked";
import { type Standing, standingOf } from "./standing";
import {
  addWorth,
  type JobWorths,
  noWorths,
  type Rating,
  rateFurther,
  stops,
  type Worths,
  worthsOfJobs,
} from "./worths";

/** Facts that decide a dimension, and nothing else does. Few people differ in all of a group, so each mixture is rated once. */
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
} as const satisfies Record<string, readonly (KnownField | keyof Rest)[]>;
type Group = keyof typeof groups;
const groupNames = Object.keys(groups) as Group[];
/** What the tables decide, alone or with the index. */
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
/** Nearly everybody has other skills than everybody else: what counts is only which of the job's they have or lack. */
const bySkills: readonly DimensionId[] = ["required", "helpful"];

const nobody: Known & Rest = {
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
};
const someone = (facts: Partial<Known & Rest>): CandidateFacts => {
  const whole = { ...nobody, ...facts };
  return factsOf(whole, whole);
};

/** Mixtures of facts as some person has them, each with its number. */
type Kinds = { numbers: Map<string, number>; examples: CandidateFacts[] };
type Person = {
  id: string;
  waitingSince: string;
  working: boolean;
  skills: readonly number[];
  /** what may be otherwise on the first day of a job; null for nearly everybody */
  later: Later | null;
  /** told by the tables; who is not active any more is not */
  told: boolean;
  own: Pick<Known, "demands" | "experience" | "practised">;
};

export type People = {
  /** how many the index knows */
  readonly size: number;
  /** how many the tables told of whom the index does not know */
  readonly missing: number;
  /** what the index knows of somebody */
  put(known: Known): void;
  drop(id: string): void;
  /** nobody, but what the tables told is known already: for an index that is copied anew */
  anew(): People;
  /** who the tables told of */
  told(): string[];
  /** what the tables tell of somebody beyond the index; null: not active, in no list */
  tell(id: string, rest: Rest | null): void;
  /** Everybody whom both index and tables know, rated for this job. */
  standing(given: Rating & { interested: readonly string[] }): Standing;
};

/**
 * Everybody, held so that rating all for one job costs about as much as adding up a dozen numbers for each: the rules run
 * once for each mixture of facts that anybody has, not once for each person. The numbers of the mixtures stand in
 * columns, because walking over twenty thousand objects takes longer than all the rules.
 */
export function knownPeople(): People {
  const kinds = ofGroups((): Kinds => ({ numbers: new Map(), examples: [] }));
  /** of each group the number of everybody's mixture, at the person's place; of `work` the number of a list of them */
  const columns = ofGroups(() => new Int32Array(firstRoom));
  /** age class and benefit as one number: who may hold a licence, and who pays for it */
  let licensings: Int32Array = new Int32Array(firstRoom);
  const lists: { numbers: Map<string, number>; parts: number[][] } = { numbers: new Map(), parts: [] };
  /** a skill somebody has and the same skill somebody lacks are two numbers */
  const skillNumbers = new Map<string, number>();
  const people: Person[] = [];
  const places = new Map<string, number>();
  const rests = new Map<string, Rest>();
  const worthsOf = worthsOfJobs();
  const standings = heldStandings();
  /** the people as lists see them: one copy for all lists until somebody changes */
  let seen: readonly Person[] | null = null;
  /** masks of waits, which no job changes, as far as they were asked for */
  let waits: { day: string; masks: number[] } = { day: "", masks: [] };

  const numberOf = (group: Group, of: Partial<Known & Rest>): number => {
    const { numbers, examples } = kinds[group];
    const key = keyOf(groups[group], of);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, examples.length);
    examples.push(someone(Object.fromEntries(groups[group].map((field) => [field, of[field] ?? nobody[field]]))));
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
  const makeRoom = (size: number) => {
    if (size <= columns.work.length) return;
    const wider = (column: Int32Array) => {
      const room = new Int32Array(2 * size);
      room.set(column);
      return room;
    };
    for (const group of groupNames) columns[group] = wider(columns[group]);
    licensings = wider(licensings);
  };
  const number = (at: number, of: readonly Group[], facts: Partial<Known & Rest>) => {
    for (const group of of) {
      columns[group][at] =
        group === "work" ? listNumber(workOf(facts).map((one) => numberOf(group, one))) : numberOf(group, facts);
    }
  };
  const place = (at: number, person: Person, rest: Rest | undefined) => {
    // never changed in place: who reads a list keeps the people as they were when it was made
    if (!rest) {
      people[at] = { ...person, told: false };
      return;
    }
    const later = rest.ends.length > 0 || rest.ageLater.length > 0 ? laterOf(rest) : null;
    people[at] = { ...person, told: true, working: rest.working, later };
    licensings[at] = licensingOf(rest);
    number(at, ofRest, { ...person.own, ...rest });
  };

  const changed = () => {
    seen = null;
    standings.clear();
  };

  return {
    get size() {
      return people.length;
    },
    get missing() {
      return rests.size - people.reduce((sum, { told }) => sum + (told ? 1 : 0), 0);
    },
    put(known) {
      changed();
      const at = places.get(known.id) ?? people.length;
      makeRoom(at + 1);
      places.set(known.id, at);
      const { demands, experience, practised } = known;
      const person: Person = {
        id: known.id,
        waitingSince: known.waitingSince,
        working: false,
        skills: [...known.able.map((s) => skillNumber(`+${s}`)), ...known.lacking.map((s) => skillNumber(`-${s}`))],
        later: null,
        told: false,
        own: { demands, experience, practised },
      };
      number(at, ofIndex, known);
      place(at, person, rests.get(known.id));
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
    anew() {
      const other = knownPeople();
      for (const [id, rest] of rests) other.tell(id, rest);
      return other;
    },
    told: () => [...rests.keys()],
    tell(id, rest) {
      changed();
      if (rest) rests.set(id, rest);
      else rests.delete(id);
      const at = places.get(id);
      const person = at === undefined ? undefined : people[at];
      if (at !== undefined && person) place(at, person, rest ?? undefined);
    },
    standing({ interested, ...rating }) {
      const worths = worthsOf(rating);
      return standings.of(worths, interested, people.length, () => rate(rating, worths, interested));
    },
  };

  function rate(rating: Rating, worths: JobWorths, interested: readonly string[]): Standing {
    const { job, today, rules } = rating;
    const size = people.length;
    const points = new Float64Array(size);
    const marks = new Int32Array(size);
    const bySkill = skillsAsked(job, { numbers: skillNumbers, people, licensings, today }, someone, worths.skills);
    const wishing = new Set(interested.map((id) => places.get(id)));
    let total = 0;
    // dimension by dimension in the order of the rules: adding up rounds as it does for one person
    for (const id of dimensionIds) {
      total += rules.weights[id];
      const group = decidedBy[id];
      const ofSkills = bySkills.includes(id);
      const examples = group ? kinds[group].examples : ofSkills ? worths.skills.examples : [someone({})];
      const rated = rateFurther(worths.of(id), id, examples, rating);
      const { points: more, marks: said } = group === "work" ? bestOf(lists.parts, rated, worths.of("work")) : rated;
      const column = group ? columns[group] : ofSkills ? bySkill : null;
      // who said to be interested in this very job wishes for it, whatever else they wish
      const interest = { ...someone({}), interestedJobIds: [job.id] };
      const wish = id === "wish" && wishing.size > 0 ? rateFurther(noWorths(), id, [interest], rating) : null;
      for (let place = 0; place < size; place += 1) {
        const kind = column ? (column[place] ?? 0) : 0;
        const wishes = wish !== null && wishing.has(place);
        points[place] = (points[place] ?? 0) + ((wishes ? wish.points[0] : more[kind]) ?? 0);
        marks[place] = (marks[place] ?? 0) | ((wishes ? wish.marks[0] : said[kind]) ?? 0);
      }
    }
    // changes that come while the list is read must not move anybody in it
    seen ??= people.slice();
    return standingOf({
      jobId: job.id,
      people: seen,
      scores: points.map((sum) => scoreOf(sum, total)),
      blocked: Uint8Array.from(marks, (of) => ((of & stops) !== 0 ? 1 : 0)),
      masks: { ...masksOfMarks(marks), ...ownMasks(job, today) },
    });
  }

  /** Of the facets that say nothing of the pair. */
  function ownMasks(job: JobFacts, today: string): Pick<Masks<PersonFacet>, "german" | "start" | "waits"> {
    const of = (group: Group, name: PersonFacet, value: (facts: CandidateFacts) => string, masks: number[] = []) => {
      for (const facts of kinds[group].examples.slice(masks.length)) {
        masks.push(personFacets.maskOf(name, [value(facts)]));
      }
      const column = columns[group];
      return Int32Array.from(people, (_, place) => masks[column[place] ?? 0] ?? 0);
    };
    if (waits.day !== today) waits = { day: today, masks: [] };
    const waited = ({ waitingSince }: CandidateFacts) => (waitingSince === "" ? "new" : waitBand(waitingSince, today));
    return {
      german: of("speaking", "german", ({ speaking }) => germanBand(speaking)),
      start: of("start", "start", ({ availableFrom }) => startBand(availableFrom, job.startDate, today)),
      waits: of("since", "waits", waited, waits.masks),
    };
  }
}

const firstRoom = 1_024;

/** One text for the same facts and another for others. Written by hand, because it is asked a dozen times of everybody. */
function keyOf(fields: readonly (KnownField | keyof Rest)[], of: Partial<Known & Rest>): string {
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

/** Past work by its parts, of which the best one counts: each occupation somebody worked in. */
function workOf(facts: Partial<Known & Rest>): Partial<Known & Rest>[] {
  const { experience = [], practised = [], unnamedWork = false } = facts;
  if (experience.length === 0) return [{ unnamedWork }];
  return experience.map((id) => ({ experience: [id], practised: practised.includes(id) ? [id] : [] }));
}

/** Of each list the worth of its best part. */
function bestOf(lists: readonly (readonly number[])[], rated: Worths, known: Worths): Worths {
  for (let i = known.size; i < lists.length; i += 1) {
    const [first = 0, ...others] = lists[i] ?? [];
    let best = first;
    for (const other of others) if ((rated.points[other] ?? 0) > (rated.points[best] ?? 0)) best = other;
    addWorth(known, rated.points[best] ?? 0, rated.marks[best] ?? 0);
  }
  return known;
}
