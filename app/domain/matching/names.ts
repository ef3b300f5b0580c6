import { entryOf } from "../entry-of";

/** Names of reference rows by id, in the two languages of the work areas. */
export type Names = Record<
  "occupation" | "skill" | "apprenticeship" | "instrument" | "district" | "status",
  Record<string, { de: string; en: string }>
>;

/**
 * Only the names that stand somewhere in what a page shows. There are some thousand of them, a page needs a few, and what
 * a loader answers is written out once whether or not anybody reads it.
 * @param shown what the page shows: every text in it that is the id of a row keeps its name
 */
export function namesIn(names: Names, shown: unknown): Names {
  const kept: Names = { occupation: {}, skill: {}, apprenticeship: {}, instrument: {}, district: {}, status: {} };
  const kinds = Object.keys(kept) as (keyof Names)[];
  const walk = (value: unknown): void => {
    if (typeof value === "string") {
      for (const kind of kinds) {
        const name = entryOf(names[kind], value);
        if (name) kept[kind][value] = name;
      }
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(shown);
  return kept;
}
