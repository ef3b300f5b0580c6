import { createHash } from "node:crypto";

/** A source of repeatable choices: the same seed gives the same city on every machine and on every day. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number;
  /** A whole number from `min` to `max`, both included. */
  int: (min: number, max: number) => number;
  /** True with the given probability. */
  chance: (probability: number) => boolean;
  /** One element. */
  pick: <T>(items: readonly T[]) => T;
  /** `count` different elements in the order of `items`; all of them when there are fewer. */
  sample: <T>(items: readonly T[], count: number) => T[];
};

/** A small multiplicative generator (32 bits of state, enough for a city of a hundred people). */
export function createRandom(seed: string): Random {
  let state = createHash("sha256").update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    sample: (items, count) => {
      const ranked = items.map((item, index) => ({ item, index, rank: next() }));
      const chosen = [...ranked].sort((a, b) => a.rank - b.rank).slice(0, count);
      return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
    },
  };
}

/** A fixed uuid for a demo row, from its readable key (`candidate:p1`): links between rows need no look-up. */
export function demoId(key: string): string {
  const hex = createHash("sha256").update(`sprosse demo city / ${key}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
