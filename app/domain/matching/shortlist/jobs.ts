import type { Chosen, Counts, Masks } from "../facet-set";
import { type JobFacet, jobFacets, ownFacetsOfJob } from "../facets";
import type { CandidateFacts, JobFacts, MatchReference } from "../facts";
import { dimensionRules, scoreOf } from "../match";
import { type DimensionId, dimensionIds } from "../result";
import type { RuleSet } from "../rule-set";
import { type AnswerScores, addScore, blockedMark, noScores, scoreOfAnswer } from "./answer-scores";
import { masksOfMarks } from "./pair-masks";
import { type Group, sortKey } from "./standing";

/**
 * The facts of a job that alone decide the points and the marks of a dimension (the first day also decides
 * by when help must be applied for, which brings no points). Many jobs share the same values, so each combination is
 * rated once.
 */
const groups = {
  open: ["open"],
  age: ["minimumAge", "startDate", "demands", "shifts", "weeklyHoursMin", "weeklyHoursMax"],
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
  minimumAge: 18,
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

/** For each place: points with one decimal, and whether the law or a closed job stops the pair. */
export type Rated = { scores: Float64Array; blocked: Uint8Array };

/** All jobs for one person by the rules, each at its place in `jobs`. */
export type JobsForPerson = Rated & {
  jobs: readonly JobFacts[];
  select(shown: (job: JobFacts) => boolean): Group;
  /** who of the group fits the chosen facets */
  fitting(group: Group, chosen: Chosen<JobFacet>): Group;
  counts(group: Group, chosen: Chosen<JobFacet>): Counts<JobFacet>;
  /** all places, best first, in the order of `compareMatches` */
  order(): Int32Array;
  /** minutes of one way for each place; infinite where the way is unknown */
  travelMinutes(): Float64Array;
  /** the same jobs as if the person had other facts, which only the `touched` dimensions look at */
  withChanges(apply: (person: CandidateFacts, job: JobFacts) => CandidateFacts, touched: readonly DimensionId[]): Rated;
};

export type KnownJobs = {
  readonly size: number;
  put(job: JobFacts): void;
  drop(id: string): void;
  find(id: string): JobFacts | undefined;
  /** every combination of skills and licences that some job asks for */
  asking(): readonly Pick<JobFacts, "required">[];
  /** The jobs rated for this person; invalid as soon as a job was put or dropped. */
  rate(given: PersonRating): JobsForPerson;
};

/**
 * All jobs, kept in columns so that rating them for one person costs about as much as adding up fifteen numbers for each.
 * The counterpart of `knownPeople`.
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
    const scoreFor = (id: DimensionId, job: JobFacts, apply: Apply) =>
      scoreOfAnswer(id, dimensionRules[id](job, apply(person, job), reference, rules, today), rules);
    const rateAll = (id: DimensionId, apply: Apply): AnswerScores => {
      const answerScores = noScores();
      for (const example of kinds[decidedBy[id]].examples) {
        addScore(answerScores, scoreFor(id, example, apply));
      }
      return answerScores;
    };
    // interest in this very job and permits for one company belong to single jobs and not to a combination of facts
    const bound = new Set(person.access.flatMap(({ employerId }) => employerId ?? []));
    const alone: Partial<Record<DimensionId, readonly number[]>> = {
      wish: person.interestedJobIds.flatMap((id) => places.get(id) ?? []),
      access: bound.size === 0 ? [] : jobs.flatMap(({ employerId }, place) => (bound.has(employerId) ? [place] : [])),
    };
    const present = Object.fromEntries(dimensionIds.map((id) => [id, rateAll(id, asItIs)])) as Record<
      DimensionId,
      AnswerScores
    >;
    const addUp = (answerScores: Record<DimensionId, AnswerScores>, apply: Apply, touched: readonly DimensionId[]) => {
      const points = new Float64Array(size);
      // jobs do not all ask the same
      const totals = new Float64Array(size);
      const marks = new Int32Array(size);
      // in the order of the rules, so that floating-point sums round exactly as they do for one pair
      for (const id of dimensionIds) {
        const column = columns[decidedBy[id]];
        const { points: more, weights, marks: moreMarks } = answerScores[id];
        const own = (alone[id] ?? []).map((place) => {
          const { points: ownPoints, marks: ownMark } = scoreFor(
            id,
            jobs[place] ?? anyJob,
            touched.includes(id) ? apply : asItIs,
          );
          return { place, points: (points[place] ?? 0) + ownPoints, marks: (marks[place] ?? 0) | ownMark };
        });
        for (let place = 0; place < size; place += 1) {
          const kind = column[place] ?? 0;
          points[place] = (points[place] ?? 0) + (more[kind] ?? 0);
          totals[place] = (totals[place] ?? 0) + (weights[kind] ?? 0);
          marks[place] = (marks[place] ?? 0) | (moreMarks[kind] ?? 0);
        }
        for (const one of own) {
          points[one.place] = one.points;
          marks[one.place] = one.marks;
        }
      }
      return {
        marks,
        scores: points.map((sum, place) => scoreOf(sum, totals[place] ?? 0)),
        blocked: Uint8Array.from(marks, (of) => ((of & blockedMark) !== 0 ? 1 : 0)),
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
      select: (shown) => Uint8Array.from(jobs, (job) => (shown(job) ? 1 : 0)),
      fitting: (group, chosen) => jobFacets.fitMasks(allMasks(), group, chosen),
      counts: (group, chosen) => jobFacets.countMasks(allMasks(), group, chosen),
      order() {
        const { places: sorted, positions } = byId();
        const keys = new Float64Array(size);
        for (let place = 0; place < size; place += 1) {
          keys[place] = sortKey(scores[place] ?? 0, blocked[place] === 1) * size + (positions[place] ?? 0);
        }
        return Int32Array.from(keys.sort(), (key) => sorted[key % size] ?? 0);
      },
      travelMinutes() {
        const ofKinds = kinds.way.examples.map((job) => {
          const { minutes } = dimensionRules.travel(job, person, reference, rules, today).params;
          return typeof minutes === "number" ? minutes : Number.POSITIVE_INFINITY;
        });
        return Float64Array.from(jobs, (_, place) => ofKinds[columns.way[place] ?? 0] ?? Number.POSITIVE_INFINITY);
      },
      withChanges(apply, touched) {
        const changed = { ...present };
        for (const id of touched) changed[id] = rateAll(id, apply);
        return addUp(changed, apply, touched);
      },
    };
  }

  /** The masks of the facets that depend on the job alone. */
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
