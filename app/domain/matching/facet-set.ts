/** Chosen or own values by group. */
export type Chosen<Name extends string> = Record<Name, readonly string[]>;
export type Counts<Name extends string> = Record<Name, { value: string; count: number }[]>;
export type FacetSet<Name extends string> = {
  names: readonly Name[];
  /** every value there is, in the order they are shown */
  values: Readonly<Record<Name, readonly string[]>>;
  none: Chosen<Name>;
  /** The chosen values as an address or a form carries them; words that are none are left out. */
  read: (getAll: (name: string) => readonly string[]) => Chosen<Name>;
  /** One of the values chosen in each group, or nothing chosen in it. */
  fits: (own: Chosen<Name>, chosen: Chosen<Name>) => boolean;
  isChosen: (chosen: Chosen<Name>) => boolean;
  /**
   * How many each value would leave under the other groups' choice: a number one can trust before choosing. Values that
   * nothing has are left out unless chosen.
   */
  count: (all: readonly Chosen<Name>[], chosen: Chosen<Name>) => Counts<Name>;
};

/** Closed groups of closed values by which a list is narrowed: within a group any, across groups all. */
export function facetSet<Name extends string>(values: Readonly<Record<Name, readonly string[]>>): FacetSet<Name> {
  const names = Object.keys(values) as Name[];
  const each = <T>(of: (name: Name) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
  const fitsBut = (own: Chosen<Name>, chosen: Chosen<Name>, except?: Name): boolean =>
    names.every(
      (name) => name === except || chosen[name].length === 0 || chosen[name].some((value) => own[name].includes(value)),
    );
  return {
    names,
    values,
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
