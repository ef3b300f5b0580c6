import { ownPath } from "~/request/safe-path";

/** What an answer leaves in the address of a list; gone with the next one. */
export const answerParams = ["refused", "limit", "for", "reason", "done", "proposed", "not"] as const;

/** What a pair's row is known by in a list: 48 bits of each id, so that two rows of one page never share it. */
export const pairId = (pair: { jobId: string; candidateId: string }): string =>
  `${pair.candidateId.slice(0, 13)}-${pair.jobId.slice(0, 13)}`;

/** Anchor of a pair's row: where one continues after a click that leaves the pair in the list. */
export const cardId = (pair: { jobId: string; candidateId: string }): string => `row-${pairId(pair)}`;

/**
 * The list a verb's button stood in, as it was filtered, with the verb's answer; `back` where the form named no list.
 * @param answer parameters to set, an array for several of one name
 * @param also other pages the button may have stood on
 */
export function listAddress(
  form: FormData,
  back: string,
  answer: Record<string, string | readonly string[]>,
  also: readonly string[] = [],
): string {
  const list = new URL(ownPath(String(form.get("list") ?? ""), back), "http://here.invalid");
  const path = also.includes(list.pathname) ? list.pathname : back;
  const search = list.pathname === path ? list.searchParams : new URLSearchParams();
  for (const name of answerParams) search.delete(name);
  for (const [name, value] of Object.entries(answer)) {
    for (const one of typeof value === "string" ? [value] : value) search.append(name, one);
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
