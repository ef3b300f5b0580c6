/** Values by group: those somebody chose, or those a person or job has. */
export type Chosen<Name extends string> = Record<Name, readonly string[]>;
export type Counts<Name extends string> = Record<Name, { value: string; count: number }[]>;
export type FacetSet<Name extends string> = {
  names: readonly Name[];
  /** every value there is, in the order they are shown */
  values: Readonly<Record<Name, readonly string[]>>;
  none: Chosen<Name>;
  /** Reads the chosen values from an address or form; unknown words are left out. */
  read: (getAll: (name: string) => readonly string[]) => Chosen<Name>;
  /** Whether `own` has one of the chosen values in every group; a group without a choice lets everything through. */
  fits: (own: Chosen<Name>, chosen: Chosen<Name>) => boolean;
  isChosen: (chosen: Chosen<Name>) => boolean;
  /**
   * For each value, how many would remain if it were chosen on top of the other groups' choice. Values that nothing has
   * are left out unless they are chosen.
   */
  count: (all: readonly Chosen<Name>[], chosen: Chosen<Name>) => Counts<Name>;
  /** The same for very long lists: one mask per group and one of `places`, all of the same length. */
  countMasks(masks: Masks<Name>, places: Uint8Array, chosen: Chosen<Name>): Counts<Name>;
  /** Those of `places` whose masks fit the choice. */
  fitMasks(masks: Masks<Name>, places: Uint8Array, chosen: Chosen<Name>): Uint8Array;
  /** Values of one group as bits. */
  maskOf(name: Name, own: readonly string[]): number;
};
/** For each group, everybody's values as bits, by place. */
export type Masks<Name extends string> = Readonly<Record<Name, Int32Array>>;

/** Closed groups of closed values that narrow a list: any value within a group, all groups together. */
export function facetSet<Name extends string>(values: Readonly<Record<Name, readonly string[]>>): FacetSet<Name> {
  const names = Object.keys(values) as Name[];
  const each = <T>(of: (name: Name) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
  const fitsBut = (own: Chosen<Name>, chosen: Chosen<Name>, except?: Name): boolean =>
    names.every(
      (name) => name === except || chosen[name].length === 0 || chosen[name].some((value) => own[name].includes(value)),
    );
  const maskOf = (name: Name, own: readonly string[]) =>
    values[name].reduce((mask, value, i) => (own.includes(value) ? mask | (1 << i) : mask), 0);
  /** For each place, how many groups miss the choice, and the last of them. */
  const missed = (masks: Masks<Name>, length: number, chosen: Chosen<Name>) => {
    const count = new Uint8Array(length);
    const last = new Uint8Array(length);
    names.forEach((name, group) => {
      const wanted = maskOf(name, chosen[name]);
      if (wanted === 0) return;
      const own = masks[name];
      for (let place = 0; place < length; place += 1) {
        if (((own[place] ?? 0) & wanted) !== 0) continue;
        count[place] = (count[place] ?? 0) + 1;
        last[place] = group;
      }
    });
    return { count, last };
  };
  return {
    names,
    values,
    maskOf,
    fitMasks: (masks, places, chosen) => {
      const { count } = missed(masks, places.length, chosen);
      return places.map((is, place) => (is && count[place] === 0 ? 1 : 0));
    },
    countMasks: (masks, places, chosen) => {
      const { count, last } = missed(masks, places.length, chosen);
      const groups = names.map((name, group) => {
        const own = masks[name];
        const sums = new Uint32Array(values[name].length);
        let seen = 0;
        for (let place = 0; place < places.length; place += 1) {
          if (!places[place]) continue;
          let bits = own[place] ?? 0;
          seen |= bits;
          if (count[place] !== 0 && !(count[place] === 1 && last[place] === group)) continue;
          for (; bits !== 0; bits &= bits - 1) {
            const value = 31 - Math.clz32(bits & -bits);
            sums[value] = (sums[value] ?? 0) + 1;
          }
        }
        const wanted = seen | maskOf(name, chosen[name]);
        const counted = values[name].map((value, i) => ({ value, count: sums[i] ?? 0 }));
        return [name, counted.filter((_, i) => (wanted & (1 << i)) !== 0)] as const;
      });
      return Object.fromEntries(groups) as Counts<Name>;
    },
    none: each(() => []),
    read: (getAll) => each((name) => values[name].filter((value) => getAll(name).includes(value))),
    fits: (own, chosen) => fitsBut(own, chosen),
    isChosen: (chosen) => names.some((name) => chosen[name].length > 0),
    count: (all, chosen) =>
      each((name) => {
        const left = all.filter((own) => fitsBut(own, chosen, name));
        const seen = new Set(all.flatMap((own) => own[name]));
        return values[name]
          .filter((value) => seen.has(value) || chosen[name].includes(value))
          .map((value) => ({ value, count: left.filter((own) => own[name].includes(value)).length }));
      }),
  };
}
