import type { Chosen, Counts, Masks } from "../facet-set";
import { type JobFacet, jobFacets, ownFacetsOfJob } from "../facets";
import type { CandidateFacts, JobFacts, MatchReference } from "../facts";
import { dimensionRules, scoreOf } from "../match";
import { type DimensionId, dimensionIds } from "../result";
import type { RuleSet } from "../rule-set";
import { masksOfMarks } from "./pair-masks";
import { type Group, keyAt } from "./standing";
import { addWorth, noWorths, stops, type Worths, worthOf } from "./worths";

/**
 * Facts of a job that decide the points and the marks of a dimension, and nothing else does (the first day also decides
 * by when help is to be asked for, which brings no points). Many jobs are alike in each of them, so a mixture is rated
 * once.
 */
const groups = {
  open: ["open"],
  age: ["startDate", "demands", "shifts", "weeklyHoursMin", "weeklyHoursMax"],
  access: ["startDate", "weeklyHoursMin", "weeklyHoursMax"],
  speaking: ["speaking"],
  reading: ["reading"],
  required: ["required", "startDate"],
  helpful: ["helpful", "startDate"],
  occupation: ["occupationId"],
  aim: ["occupationId", "apprenticeshipIds"],
  hours: ["weeklyHoursMin", "weeklyHoursMax"],
  times: ["shifts", "dayStart", "dayEnd"],
  way: ["districtId", "shifts", "dayStart", "dayEnd"],
  start: ["startDate"],
  demands: ["demands"],
  leads: ["apprenticeshipIds"],
} as const satisfies Record<string, readonly (keyof JobFacts)[]>;
type JobGroup = keyof typeof groups;
const groupNames = Object.keys(groups) as JobGroup[];

const decidedBy: Record<DimensionId, JobGroup> = {
  job: "open",
  age: "age",
  access: "access",
  speaking: "speaking",
  reading: "reading",
  required: "required",
  helpful: "helpful",
  experience: "occupation",
  wish: "aim",
  hours: "hours",
  shifts: "times",
  travel: "way",
  start: "start",
  demands: "demands",
  prospect: "leads",
};

const anyJob: JobFacts = {
  id: "",
  employerId: "",
  open: true,
  occupationId: "",
  speaking: null,
  reading: null,
  required: [],
  helpful: [],
  weeklyHoursMin: null,
  weeklyHoursMax: null,
  shifts: [],
  dayStart: null,
  dayEnd: null,
  startDate: null,
  districtId: null,
  demands: [],
  apprenticeshipIds: [],
};

type PersonRating = { person: CandidateFacts; reference: MatchReference; rules: RuleSet; today: string };

/** By place: points with one decimal, and whether the law or a closed job stops the pair. */
export type Rated = { scores: Float64Array; blocked: Uint8Array };

/** All jobs for one person by the rules, each at its place in `jobs`. */
export type JobsForPerson = Rated & {
  jobs: readonly JobFacts[];
  those(shown: (job: JobFacts) => boolean): Group;
  /** of these, which fit what was chosen */
  fitting(group: Group, chosen: Chosen<JobFacet>): Group;
  counts(group: Group, chosen: Chosen<JobFacet>): Counts<JobFacet>;
  /** every place, the best first, as `compareMatches` puts them */
  order(): Int32Array;
  /** one way, by place; infinite where nobody can judge it */
  minutes(): Float64Array;
  /** the same jobs with other facts of the person, of which only these dimensions take notice */
  otherwise(apply: (person: CandidateFacts, job: JobFacts) => CandidateFacts, touched: readonly DimensionId[]): Rated;
};

export type KnownJobs = {
  readonly size: number;
  put(job: JobFacts): void;
  drop(id: string): void;
  find(id: string): JobFacts | undefined;
  /** every mixture of skills and licences that some job asks for */
  asking(): readonly Pick<JobFacts, "required">[];
  /** rated for this person; not to be used after a job was put or dropped */
  rate(given: PersonRating): JobsForPerson;
};

/**
 * Jobs, held so that rating all of them for one person costs about as much as adding up fifteen numbers for each: the
 * counterpart of `knownPeople`.
 */
export function knownJobs(list: Iterable<JobFacts> = []): KnownJobs {
  const kinds = ofGroups(() => ({ numbers: new Map<string, number>(), examples: [] as JobFacts[] }));
  const columns = ofGroups(() => new Int32Array(firstRoom));
  const jobs: JobFacts[] = [];
  const places = new Map<string, number>();
  /** places by id, and the position of each place in it */
  let alphabet: { places: Int32Array; positions: Int32Array } | null = null;

  const numberOf = (group: JobGroup, job: JobFacts): number => {
    const { numbers, examples } = kinds[group];
    const key = JSON.stringify(groups[group].map((field) => job[field]));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, examples.length);
    examples.push({ ...anyJob, ...Object.fromEntries(groups[group].map((field) => [field, job[field]])) });
    return examples.length - 1;
  };
  const byId = () => {
    if (alphabet) return alphabet;
    const sorted = Int32Array.from(jobs.keys());
    sorted.sort((a, b) => ((jobs[a]?.id ?? "") < (jobs[b]?.id ?? "") ? -1 : 1));
    const positions = new Int32Array(jobs.length);
    sorted.forEach((place, position) => {
      positions[place] = position;
    });
    alphabet = { places: sorted, positions };
    return alphabet;
  };

  const known: KnownJobs = {
    get size() {
      return jobs.length;
    },
    put(job) {
      const at = places.get(job.id) ?? jobs.length;
      if (at === jobs.length) alphabet = null;
      if (at >= columns.open.length) {
        for (const group of groupNames) {
          const wider = new Int32Array(2 * columns[group].length);
          wider.set(columns[group]);
          columns[group] = wider;
        }
      }
      jobs[at] = job;
      places.set(job.id, at);
      for (const group of groupNames) columns[group][at] = numberOf(group, job);
    },
    drop(id) {
      const at = places.get(id);
      if (at === undefined) return;
      alphabet = null;
      places.delete(id);
      const last = jobs.pop();
      if (last === undefined || last.id === id) return;
      jobs[at] = last;
      places.set(last.id, at);
      for (const column of Object.values(columns)) column[at] = column[jobs.length] ?? 0;
    },
    find: (id) => jobs[places.get(id) ?? -1],
    asking: () => kinds.required.examples,
    rate,
  };
  for (const job of list) known.put(job);
  return known;

  function rate(given: PersonRating): JobsForPerson {
    const { person, reference, rules, today } = given;
    const size = jobs.length;
    type Apply = (person: CandidateFacts, job: JobFacts) => CandidateFacts;
    const asItIs: Apply = (one) => one;
    const worth = (id: DimensionId, job: JobFacts, apply: Apply) =>
      worthOf(id, dimensionRules[id](job, apply(person, job), reference, rules, today), rules);
    const rateAll = (id: DimensionId, apply: Apply): Worths => {
      const worths = noWorths();
      for (const example of kinds[decidedBy[id]].examples) {
        const { points, marks } = worth(id, example, apply);
        addWorth(worths, points, marks);
      }
      return worths;
    };
    // what a person says of this very job or company, no mixture knows
    const bound = new Set(person.access.flatMap(({ employerId }) => employerId ?? []));
    const alone: Partial<Record<DimensionId, readonly number[]>> = {
      wish: person.interestedJobIds.flatMap((id) => places.get(id) ?? []),
      access: bound.size === 0 ? [] : jobs.flatMap(({ employerId }, place) => (bound.has(employerId) ? [place] : [])),
    };
    const present = Object.fromEntries(dimensionIds.map((id) => [id, rateAll(id, asItIs)])) as Record<
      DimensionId,
      Worths
    >;
    const addUp = (worths: Record<DimensionId, Worths>, apply: Apply, touched: readonly DimensionId[]) => {
      const points = new Float64Array(size);
      const marks = new Int32Array(size);
      let total = 0;
      // dimension by dimension in the order of the rules: adding up rounds as it does for one pair
      for (const id of dimensionIds) {
        total += rules.weights[id];
        const column = columns[decidedBy[id]];
        const { points: more, marks: said } = worths[id];
        const own = (alone[id] ?? []).map((place) => {
          const { points: plus, marks: says } = worth(id, jobs[place] ?? anyJob, touched.includes(id) ? apply : asItIs);
          return { place, points: (points[place] ?? 0) + plus, marks: (marks[place] ?? 0) | says };
        });
        for (let place = 0; place < size; place += 1) {
          const kind = column[place] ?? 0;
          points[place] = (points[place] ?? 0) + (more[kind] ?? 0);
          marks[place] = (marks[place] ?? 0) | (said[kind] ?? 0);
        }
        for (const one of own) {
          points[one.place] = one.points;
          marks[one.place] = one.marks;
        }
      }
      return {
        marks,
        scores: points.map((sum) => scoreOf(sum, total)),
        blocked: Uint8Array.from(marks, (of) => ((of & stops) !== 0 ? 1 : 0)),
      };
    };
    const { marks, scores, blocked } = addUp(present, asItIs, []);
    let masks: Masks<JobFacet> | null = null;
    const allMasks = () => {
      masks ??= { ...masksOfMarks(marks), ...ownMasks(today) };
      return masks;
    };
    return {
      jobs,
      scores,
      blocked,
      those: (shown) => Uint8Array.from(jobs, (job) => (shown(job) ? 1 : 0)),
      fitting: (group, chosen) => jobFacets.fitMasks(allMasks(), group, chosen),
      counts: (group, chosen) => jobFacets.countMasks(allMasks(), group, chosen),
      order() {
        const { places: sorted, positions } = byId();
        const keys = new Float64Array(size);
        for (let place = 0; place < size; place += 1) {
          keys[place] = keyAt(scores[place] ?? 0, blocked[place] === 1) * size + (positions[place] ?? 0);
        }
        return Int32Array.from(keys.sort(), (key) => sorted[key % size] ?? 0);
      },
      minutes() {
        const ofKinds = kinds.way.examples.map((job) => {
          const { minutes } = dimensionRules.travel(job, person, reference, rules, today).params;
          return typeof minutes === "number" ? minutes : Number.POSITIVE_INFINITY;
        });
        return Float64Array.from(jobs, (_, place) => ofKinds[columns.way[place] ?? 0] ?? Number.POSITIVE_INFINITY);
      },
      otherwise(apply, touched) {
        const changed = { ...present };
        for (const id of touched) changed[id] = rateAll(id, apply);
        return addUp(changed, apply, touched);
      },
    };
  }

  /** Of the facets that say nothing of the pair. */
  function ownMasks(today: string): Omit<Masks<JobFacet>, "blocks" | "bridge" | "way"> {
    const of = (group: JobGroup, name: "asks" | "hours" | "begins" | "leads") => {
      const masks = kinds[group].examples.map((job) => jobFacets.maskOf(name, ownFacetsOfJob(job, today)[name]));
      const column = columns[group];
      return Int32Array.from(jobs, (_, place) => masks[column[place] ?? 0] ?? 0);
    };
    return {
      asks: of("speaking", "asks"),
      hours: of("hours", "hours"),
      begins: of("start", "begins"),
      leads: of("leads", "leads"),
    };
  }
}

const firstRoom = 1_024;

function ofGroups<T>(make: () => T): Record<JobGroup, T> {
  return Object.fromEntries(groupNames.map((group) => [group, make()])) as Record<JobGroup, T>;
}
