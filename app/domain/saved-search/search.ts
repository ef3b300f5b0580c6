import { candidateListQuery, readCandidateList } from "../candidate/list-state";
import { matchListQuery, readMatchList } from "../matching/list-state";

/** Which page the search belongs to: the list of people, or the people of one job. */
export const searchKinds = ["candidates", "job_matches"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Where news appears: on the first page, and also by mail if the owner wants it. */
export const searchAlerts = ["today", "mail", "none"] as const;
export type SearchAlert = (typeof searchAlerts)[number];

export const maxNameLength = 120;

/** The query of a page, read by the page's own parser and written in canonical form. */
export function canonicalQuery(kind: SearchKind, query: string): string {
  const search = new URLSearchParams(query);
  return kind === "candidates" ? candidateListQuery(readCandidateList(search)) : matchListQuery(readMatchList(search));
}

/** The page of a search, with its state. */
export function searchPath({ jobId, query }: { jobId: string | null; query: string }): string {
  const path = jobId === null ? "/specialist/candidates" : `/specialist/jobs/${jobId}/matches`;
  return query ? `${path}?${query}` : path;
}
