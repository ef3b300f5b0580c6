import { readWords } from "../candidate/list-state";
import { type Facets, personFacets } from "./facets";

/** What the list of a job's people is narrowed by, as its address carries it. */
export type MatchListState = {
  q: string;
  /** also people whom the law stops */
  withBlocked: boolean;
  /** also people who have work */
  withWorking: boolean;
  facets: Facets;
};

/** Reads the state from an address; unknown values are left out. */
export function readMatchList(search: URLSearchParams): MatchListState {
  return {
    q: readWords(search),
    withBlocked: search.get("blocked") === "1",
    withWorking: search.get("working") === "1",
    facets: personFacets.read((name) => search.getAll(name)),
  };
}

/** Writes a state into an address; equal states give equal text, so saved searches can be compared. */
export function matchListQuery({ q, withBlocked, withWorking, facets }: MatchListState): string {
  return new URLSearchParams([
    ...(q ? [["q", q]] : []),
    ...personFacets.names.flatMap((name) => facets[name].map((value) => [name, value])),
    ...(withBlocked ? [["blocked", "1"]] : []),
    ...(withWorking ? [["working", "1"]] : []),
  ]).toString();
}
