import type { Chosen, Counts, Masks } from "../facet-set";
import { type PersonFacet, personFacets } from "../facets";
import { compareMatches, type Placed } from "../match";

/** What a list needs to know of somebody to place and to leave out. */
export type Stood = Placed & { row: { working: boolean } };
export type Shown = (one: Stood) => boolean;
/** 1 at the place of everybody who belongs to it. */
export type Group = Uint8Array;

export type Columns = {
  jobId: string;
  people: readonly { id: string; waitingSince: string; working: boolean }[];
  /** who is in no list at all has 0 */
  there: Uint8Array;
  /** with one decimal, from 0 to 100 */
  scores: Float64Array;
  blocked: Uint8Array;
  masks: Masks<PersonFacet>;
};

/** Everybody for one job by the rules: who stands where, and how many there are of each kind. */
export type Standing = {
  everybody: Group;
  /** how many are active, and who of them has work today */
  active: number;
  working: number;
  blocked: number;
  those(shown: Shown): Group;
  holds(id: string, group: Group): boolean;
  /** of these, who fits what was chosen */
  fitting(group: Group, chosen: Chosen<PersonFacet>): Group;
  counts(group: Group, chosen: Chosen<PersonFacet>): Counts<PersonFacet>;
  /** best first; put in order as far as it is read */
  inOrder(group: Group): Generator<Stood>;
  /** how many of the group stand before somebody, who need not belong to it */
  before(placed: Placed, group: Group): number;
  /** how many of the group have more points than somebody */
  withMore(of: Placed["result"], group: Group): number;
  /** the last ones of the group before somebody, best first */
  directlyBefore(placed: Placed, most: number, group: Group): Stood[];
};

export const sizeOf = (group: Group): number => group.reduce<number>((sum, is) => sum + is, 0);

/** The first of an order, or a part of it. */
export function part<T>(order: Generator<T>, from: number, to: number): T[] {
  const found: T[] = [];
  for (let at = 0; at < to; at += 1) {
    const next = order.next();
    if (next.done) break;
    if (at >= from) found.push(next.value);
  }
  return found;
}

export function standingOf({ jobId, people, there, scores, blocked, masks }: Columns): Standing {
  const at = (place: number): Stood => {
    const { id = "", waitingSince = "", working = false } = people[place] ?? {};
    const result = { candidateId: id, jobId, score: scores[place] ?? 0, blocked: blocked[place] === 1 };
    return { result, waitingSince, row: { working } };
  };
  const all = people.map((_, place) => at(place));
  const those = (shown: Shown): Group =>
    Uint8Array.from(all, (one, place) => (there[place] === 1 && shown(one) ? 1 : 0));
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const everybody = those(() => true);
  /** Where one stands by law and points, the best first. */
  const keyOf = (of: Placed["result"]) => scoreSteps - 1 - Math.round(of.score * 10) + (of.blocked ? scoreSteps : 0);
  const keys = Int32Array.from(all, ({ result }) => keyOf(result));
  const isBefore = (place: number, key: number, placed: Placed) => {
    const own = keys[place] ?? 0;
    if (own !== key) return own < key;
    const one = all[place];
    return one !== undefined && compareMatches(one, placed) < 0;
  };

  return {
    everybody,
    active: sizeOf(everybody),
    working: sizeOf(those((one) => one.row.working)),
    blocked: sizeOf(those((one) => one.result.blocked)),
    those,
    holds: (id, group) => group[places.get(id) ?? -1] === 1,
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
      let count = 0;
      for (let place = 0; place < keys.length; place += 1) {
        if (
          group[place] &&
          isBefore(place, key, placed) &&
          all[place]?.result.candidateId !== placed.result.candidateId
        ) {
          count += 1;
        }
      }
      return count;
    },
    withMore(of, group) {
      let count = 0;
      for (let place = 0; place < scores.length; place += 1) {
        if (group[place] && (scores[place] ?? 0) > of.score && all[place]?.result.candidateId !== of.candidateId) {
          count += 1;
        }
      }
      return count;
    },
    directlyBefore(placed, most, group) {
      const key = keyOf(placed.result);
      let nearest: Stood[] = [];
      let furthest = -1;
      for (let place = 0; place < keys.length; place += 1) {
        const one = all[place];
        if (!group[place] || !one || (keys[place] ?? 0) < furthest) continue;
        if (!isBefore(place, key, placed) || one.result.candidateId === placed.result.candidateId) continue;
        nearest = [...nearest, one].sort(compareMatches).slice(-most);
        const [first] = nearest;
        if (first && nearest.length === most) furthest = keyOf(first.result);
      }
      return nearest;
    },
  };
}

/** 0.0, 0.1 … 100.0 */
const scoreSteps = 1_001;
