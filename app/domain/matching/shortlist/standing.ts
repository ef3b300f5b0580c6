import type { Chosen, Counts, Masks } from "../facet-set";
import { type PersonFacet, personFacets } from "../facets";
import { compareMatches, type Placed } from "../match";

/** What a list needs to know about a person to place them or leave them out. */
export type PlacedPerson = Placed & { row: { working: boolean; busy: boolean } };
/** Decides about one person and must not keep the argument: the same object is reused for the next one. */
export type PersonTest = (one: PlacedPerson) => boolean;
/** 1 at the place of each member, 0 at the others. */
export type Group = Uint8Array;

export type Columns = {
  jobId: string;
  /** who is not `active` is in no list */
  people: readonly { id: string; waitingSince: string; working: boolean; busy: boolean; active: boolean }[];
  /** with one decimal, from 0 to 100 */
  scores: Float64Array;
  blocked: Uint8Array;
  masks: Masks<PersonFacet>;
};

/** Everybody rated for one job: who stands where, and how many there are of each kind. */
export type Standing = {
  everybody: Group;
  /** how many are active, and who of them has work today */
  active: number;
  working: number;
  blocked: number;
  select(shown: PersonTest): Group;
  holds(id: string, group: Group): boolean;
  /** a person with their place; undefined for who is not active */
  find(id: string): PlacedPerson | undefined;
  /** who of the group fits the chosen facets */
  fitting(group: Group, chosen: Chosen<PersonFacet>): Group;
  counts(group: Group, chosen: Chosen<PersonFacet>): Counts<PersonFacet>;
  /** best first; sorted only as far as it is read */
  inOrder(group: Group): Generator<PlacedPerson>;
  /** how many of the group stand before this person, who need not belong to it */
  before(placed: Placed, group: Group): number;
  /** how many of the group have more points */
  withMore(of: Placed["result"], group: Group): number;
  /** the ones of the group who stand directly before this person, best first */
  directlyBefore(placed: Placed, most: number, group: Group): PlacedPerson[];
};

/** Those of a group who are in another one too, or in it alone. */
export const inBoth = (one: Group, other: Group): Group => one.map((is, place) => (is && other[place] ? 1 : 0));
export const inFirst = (one: Group, other: Group): Group => one.map((is, place) => (is && !other[place] ? 1 : 0));

export const sizeOf = (group: Group): number => group.reduce<number>((sum, is) => sum + is, 0);

/** The entries `from` to `to` (not included) of a generator. */
export function sliceOf<T>(order: Generator<T>, from: number, to: number): T[] {
  const found: T[] = [];
  for (let at = 0; at < to; at += 1) {
    const next = order.next();
    if (next.done) break;
    if (at >= from) found.push(next.value);
  }
  return found;
}

export function standingOf({ jobId, people, scores, blocked, masks }: Columns): Standing {
  const at = (place: number): PlacedPerson => {
    const { id = "", waitingSince = "", working = false, busy = false } = people[place] ?? {};
    const result = { candidateId: id, jobId, score: scores[place] ?? 0, blocked: blocked[place] === 1 };
    return { result, waitingSince, row: { working, busy } };
  };
  const those = (shown: PersonTest): Group => {
    const group = new Uint8Array(people.length);
    const result = { candidateId: "", jobId, score: 0, blocked: false };
    const row = { working: false, busy: false };
    const one = { result, waitingSince: "", row };
    for (let place = 0; place < people.length; place += 1) {
      const person = people[place];
      if (!person?.active) continue;
      result.candidateId = person.id;
      result.score = scores[place] ?? 0;
      result.blocked = blocked[place] === 1;
      one.waitingSince = person.waitingSince;
      row.working = person.working;
      row.busy = person.busy;
      if (shown(one)) group[place] = 1;
    }
    return group;
  };
  let places: Map<string, number> | null = null;
  const placeOf = (id: string): number => {
    places ??= new Map(people.map((person, place) => [person.id, place]));
    return places.get(id) ?? -1;
  };
  const everybody = those(() => true);
  const keyOf = (of: Placed["result"]) => sortKey(of.score, of.blocked);
  const keys = Int32Array.from(scores, (score, place) => sortKey(score, blocked[place] === 1));
  const isBefore = (place: number, key: number, placed: Placed) => {
    const own = keys[place] ?? 0;
    return own < key || (own === key && compareMatches(at(place), placed) < 0);
  };

  return {
    everybody,
    active: sizeOf(everybody),
    working: sizeOf(those((one) => one.row.working)),
    blocked: sizeOf(those((one) => one.result.blocked)),
    select: those,
    holds: (id, group) => group[placeOf(id)] === 1,
    find: (id) => (everybody[placeOf(id)] === 1 ? at(placeOf(id)) : undefined),
    fitting: (group, chosen) => personFacets.fitMasks(masks, group, chosen),
    counts: (group, chosen) => personFacets.countMasks(masks, group, chosen),
    *inOrder(group) {
      // counting sort: where in `sorted` the places of each key begin; only keys that are read are put in order within
      const begins = new Int32Array(2 * scoreSteps + 1);
      for (let place = 0; place < keys.length; place += 1) {
        if (group[place]) begins[(keys[place] ?? 0) + 1] = (begins[(keys[place] ?? 0) + 1] ?? 0) + 1;
      }
      for (let key = 1; key < begins.length; key += 1) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0);
      const sorted = new Int32Array(begins.at(-1) ?? 0);
      const next = begins.slice();
      for (let place = 0; place < keys.length; place += 1) {
        if (!group[place]) continue;
        const key = keys[place] ?? 0;
        const to = next[key] ?? 0;
        sorted[to] = place;
        next[key] = to + 1;
      }
      for (let key = 0; key + 1 < begins.length; key += 1) {
        const alike = sorted.subarray(begins[key], begins[key + 1]);
        if (alike.length > 0) yield* Array.from(alike, at).sort(compareMatches);
      }
    },
    before(placed, group) {
      const key = keyOf(placed.result);
      const self = placeOf(placed.result.candidateId);
      let count = 0;
      for (let place = 0; place < keys.length; place += 1) {
        if (group[place] && (keys[place] ?? 0) <= key && place !== self && isBefore(place, key, placed)) count += 1;
      }
      return count;
    },
    withMore(of, group) {
      const self = placeOf(of.candidateId);
      let count = 0;
      for (let place = 0; place < scores.length; place += 1) {
        if (group[place] && (scores[place] ?? 0) > of.score && place !== self) count += 1;
      }
      return count;
    },
    directlyBefore(placed, most, group) {
      const key = keyOf(placed.result);
      const self = placeOf(placed.result.candidateId);
      let nearest: PlacedPerson[] = [];
      let furthest = -1;
      for (let place = 0; place < keys.length; place += 1) {
        if (!group[place] || (keys[place] ?? 0) < furthest || place === self || !isBefore(place, key, placed)) continue;
        nearest = [...nearest, at(place)].sort(compareMatches).slice(-most);
        const [first] = nearest;
        if (first && nearest.length === most) furthest = keyOf(first.result);
      }
      return nearest;
    },
  };
}

/** 0.0, 0.1 … 100.0 */
const scoreSteps = 1_001;

/** Sorts by law and points: the smallest key is the best. */
export const sortKey = (score: number, stopped: boolean): number =>
  scoreSteps - 1 - Math.round(score * 10) + (stopped ? scoreSteps : 0);
