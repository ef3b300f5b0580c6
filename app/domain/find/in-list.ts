/** What an address says about one visit to the list, and not about what the list is narrowed by. */
export const ofOneVisit: readonly string[] = [
  "page",
  "refused",
  "compare",
  "open",
  "note",
  "done",
  "undo",
  "select",
  "pick",
];
/** The same without the page: what opens a row, or says what was done in one. */
export const ofOneRow = ofOneVisit.slice(3);

/**
 * The address of a list whose words are the question with this id, instead of any words before; the other filters stay.
 * @param path of the list, with its query
 * @param id null for no words
 */
export function addressOfQuestion(path: string, id: string | null): string {
  const [pathname = "", query = ""] = path.split("?");
  const search = new URLSearchParams(query);
  for (const name of ["q", "asked", ...ofOneVisit]) search.delete(name);
  if (id) search.set("asked", id);
  return search.size > 0 ? `${pathname}?${search}` : pathname;
}
