/** What a list says when nothing fits: what it looked for, and what leaving out one thing would bring. */
export type NothingFound = {
  /** the words as they were typed, in their order */
  words: string[];
  /** typed words that do not count */
  ignored: string[];
  /** occupations that the words name, in any of the languages */
  occupations?: { de: string; en: string | null }[];
  /** filters by their names in the address, each with the number of hits without it; never 0 */
  filters: { name: string; total: number }[];
  /** the same for single words, or for all of them as one text */
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
