import type { Masks } from "../facet-set";
import { facetsOfMarks, germanBand, marksOf, type PersonFacet, personFacets, startBand, waitBand } from "../facets";
import { benefitSystems, type CandidateFacts, type JobFacts, type MatchReference } from "../facts";
import { creditOf, dimensionRules, scoreOf } from "../match";
import { type DimensionId, dimensionIds } from "../result";
import type { RuleSet } from "../rule-set";
import { factsOf, type Known, type KnownField, type Rest } from "./known";
import { ageClasses, type Later, skillsAsked } from "./skills-asked";
import { type Standing, standingOf } from "./standing";

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
  /** age class and benefit as one number: who may hold a licence, and who pays for it */
  licensing: number;
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
  standing(given: {
    job: JobFacts;
    reference: MatchReference;
    today: string;
    rules: RuleSet;
    interested: readonly string[];
  }): Standing;
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
  const lists: { numbers: Map<string, number>; parts: number[][] } = { numbers: new Map(), parts: [] };
  /** a skill somebody has and the same skill somebody lacks are two numbers */
  const skillNumbers = new Map<string, number>();
  const people: Person[] = [];
  const places = new Map<string, number>();
  const rests = new Map<string, Rest>();

  const numberOf = (group: Group, of: Partial<Known & Rest>): number => {
    const { numbers, examples } = kinds[group];
    const key = JSON.stringify(groups[group].map((field) => of[field] ?? nobody[field]));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, examples.length);
    examples.push(someone(Object.fromEntries(groups[group].map((field) => [field, of[field] ?? nobody[field]]))));
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
  const number = (place: number, of: readonly Group[], facts: Partial<Known & Rest>) => {
    for (const group of of) {
      columns[group][place] =
        group === "work" ? listNumber(workOf(facts).map((one) => numberOf(group, one))) : numberOf(group, facts);
    }
  };
  const tellPlace = (place: number, person: Person, rest: Rest | undefined) => {
    person.told = rest !== undefined;
    if (!rest) return;
    person.working = rest.working;
    person.licensing =
      ageClasses.indexOf(rest.ageClass) * (benefitSystems.length + 1) +
      (rest.benefit === null ? 0 : benefitSystems.indexOf(rest.benefit) + 1);
    person.later = rest.ends.length > 0 || rest.ageLater.length > 0 ? rest : null;
    number(place, ofRest, { ...person.own, ...rest });
  };

  return {
    get size() {
      return people.length;
    },
    get missing() {
      return rests.size - people.reduce((sum, { told }) => sum + (told ? 1 : 0), 0);
    },
    put(known) {
      const place = places.get(known.id) ?? people.length;
      makeRoom(place + 1);
      places.set(known.id, place);
      const { demands, experience, practised } = known;
      const person: Person = {
        id: known.id,
        waitingSince: known.waitingSince,
        working: false,
        skills: [...known.able.map((s) => skillNumber(`+${s}`)), ...known.lacking.map((s) => skillNumber(`-${s}`))],
        licensing: 0,
        later: null,
        told: false,
        own: { demands, experience, practised },
      };
      people[place] = person;
      number(
        place,
        groupNames.filter((group) => !ofRest.includes(group)),
        known,
      );
      tellPlace(place, person, rests.get(known.id));
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
    anew() {
      const other = knownPeople();
      for (const [id, rest] of rests) other.tell(id, rest);
      return other;
    },
    told: () => [...rests.keys()],
    tell(id, rest) {
      if (rest) rests.set(id, rest);
      else rests.delete(id);
      const place = places.get(id);
      const person = place === undefined ? undefined : people[place];
      if (place !== undefined && person) tellPlace(place, person, rest ?? undefined);
    },
    standing({ job, reference, today, rules, interested }) {
      const size = people.length;
      const points = new Float64Array(size);
      const blocked = new Uint8Array(size);
      const marks = new Int32Array(size);
      const skills = skillsAsked(job, skillNumbers, people, someone, today);
      const wishing = new Set(interested.map((id) => places.get(id)));
      let total = 0;
      // dimension by dimension in the order of the rules: adding up rounds as it does for one person
      for (const id of dimensionIds) {
        const weight = rules.weights[id];
        total += weight;
        const rate = (facts: CandidateFacts): Worth => {
          const answer = dimensionRules[id](job, facts, reference, rules, today);
          const worth = answer.kind === "blocks" ? 0 : weight * creditOf(answer, rules);
          return { points: worth, blocks: answer.kind === "blocks", marks: marksOf(id, answer) };
        };
        const group = decidedBy[id];
        const worths = group
          ? kinds[group].examples.map(rate)
          : bySkills.includes(id)
            ? skills.examples.map(rate)
            : [rate(someone({}))];
        const ofColumn = group === "work" ? lists.parts.map((parts) => bestOf(parts, worths)) : worths;
        // who said to be interested in this very job wishes for it, whatever else they wish
        const wished = id === "wish" && wishing.size > 0 ? rate({ ...someone({}), interestedJobIds: [job.id] }) : null;
        const column = group ? columns[group] : bySkills.includes(id) ? skills.column : null;
        const [ofAll] = worths;
        const more = Float64Array.from(ofColumn, (worth) => worth.points);
        const said = Int32Array.from(ofColumn, (worth) => worth.marks | (worth.blocks ? stops : 0));
        for (let place = 0; place < size; place += 1) {
          if (wished && wishing.has(place)) {
            points[place] = (points[place] ?? 0) + wished.points;
            marks[place] = (marks[place] ?? 0) | wished.marks;
            continue;
          }
          const kind = column ? (column[place] ?? 0) : 0;
          points[place] = (points[place] ?? 0) + (more[kind] ?? 0);
          marks[place] = (marks[place] ?? 0) | (said[kind] ?? 0);
        }
        if (!column && ofAll?.blocks) blocked.fill(1);
      }
      for (let place = 0; place < size; place += 1) if (((marks[place] ?? 0) & stops) !== 0) blocked[place] = 1;
      return standingOf({
        jobId: job.id,
        // changes that come while the list is read must not move anybody in it
        people: people.slice(),
        there: Uint8Array.from(people, (person) => (person.told ? 1 : 0)),
        scores: points.map((sum) => scoreOf(sum, total)),
        blocked,
        masks: { ...masksOfMarks(marks), ...ownMasks(job, today) },
      });
    },
  };

  /** Of the facets that say nothing of the pair. */
  function ownMasks(job: JobFacts, today: string): Pick<Masks<PersonFacet>, "german" | "start" | "waits"> {
    const of = (group: Group, name: PersonFacet, value: (facts: CandidateFacts) => string) => {
      const masks = kinds[group].examples.map((facts) => personFacets.maskOf(name, [value(facts)]));
      const column = columns[group];
      return Int32Array.from(people, (_, place) => masks[column[place] ?? 0] ?? 0);
    };
    return {
      german: of("speaking", "german", ({ speaking }) => germanBand(speaking)),
      start: of("start", "start", ({ availableFrom }) => startBand(availableFrom, job.startDate, today)),
      waits: of("since", "waits", ({ waitingSince }) => (waitingSince === "" ? "new" : waitBand(waitingSince, today))),
    };
  }
}

type Worth = { points: number; blocks: boolean; marks: number };
/** A bit that no facet uses. */
const stops = 1 << 30;
const firstRoom = 1_024;

function masksOfMarks(marks: Int32Array): Pick<Masks<PersonFacet>, "blocks" | "bridge" | "way"> {
  const names = ["blocks", "bridge", "way"] as const;
  const found = new Map<number, readonly number[]>();
  const columns = names.map(() => new Int32Array(marks.length));
  for (let place = 0; place < marks.length; place += 1) {
    const of = (marks[place] ?? 0) & ~stops;
    let masks = found.get(of);
    if (masks === undefined) {
      const facets = facetsOfMarks(of);
      masks = names.map((name) => personFacets.maskOf(name, facets[name]));
      found.set(of, masks);
    }
    for (let i = 0; i < names.length; i += 1) {
      const column = columns[i];
      if (column) column[place] = masks[i] ?? 0;
    }
  }
  const [blocks, bridge, way] = columns;
  if (!blocks || !bridge || !way) throw new Error("three columns were made");
  return { blocks, bridge, way };
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

function bestOf(numbers: readonly number[], worths: readonly Worth[]): Worth {
  let best = worths[numbers[0] ?? 0] ?? { points: 0, blocks: false, marks: 0 };
  for (let i = 1; i < numbers.length; i += 1) {
    const one = worths[numbers[i] ?? 0];
    if (one && one.points > best.points) best = one;
  }
  return best;
}
