/** What an empty list says: what it searched for, and how many hits there are without one of the conditions. */
export type NothingFound = {
  /** the words as typed, in order */
  words: string[];
  /** typed words the search ignored */
  ignored: string[];
  /** occupations the words name, in any language */
  occupations?: { id?: string; de: string; en: string | null }[];
  /** filter names as in the address, each with the number of hits without it; never 0 */
  filters: { name: string; total: number }[];
  /** the same for single words, or for the whole text */
  dropWords: { word: string; total: number }[];
};

/**
 * The address of the same list without one filter, or with other words.
 * @param search the present query string
 */
export function addressWithout(path: string, search: URLSearchParams, drop: { name: string } | { q: string }): string {
  const kept = new URLSearchParams(search);
  kept.delete("page");
  for (const answer of ["done", "refused"]) kept.delete(answer);
  if ("name" in drop) kept.delete(drop.name);
  else if (drop.q === "") kept.delete("q");
  else kept.set("q", drop.q);
  const query = kept.toString();
  return query ? `${path}?${query}` : path;
}
