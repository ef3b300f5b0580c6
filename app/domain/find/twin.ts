/** Somebody or a company on record who may be the one that is being entered, with what tells them apart. */
export type Twin = {
  id: string;
  name: string;
  /** day or year of birth of a person; null where nobody knows, and for a company */
  born: string | null;
  place: string | null;
  /** who is responsible in the team */
  responsible: string | null;
  /** the record was closed */
  closed: boolean;
};

/** The box that says "none of these"; its value is whom it was said of. */
export const noneOfField = "noneOf";

/** The ids of twins as a form sends them back: whoever says "none of these" has seen exactly these. */
export const seenTwins = (twins: readonly Twin[]): string => twins.map(({ id }) => id).join(" ");

/** Those of the twins that were not shown yet when somebody said that it is none of them. */
export function unseenTwins(twins: readonly Twin[], noneOf: string): Twin[] {
  const seen = new Set(noneOf.split(" "));
  return twins.filter(({ id }) => !seen.has(id));
}
