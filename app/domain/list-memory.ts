import { listFacets } from "./candidate/list-state";

/** What narrows and orders the list of people in each of its views. */
const people: readonly string[] = [...listFacets, "mine", "sort"];

/**
 * What narrows and orders each list of the work areas, by its address: what is remembered when one comes back to it
 * through the navigation. Words that were searched are not among it, because they may be a name. Two views of people
 * have a place of their own there, and so are remembered by themselves.
 */
const remembered: Readonly<Record<string, readonly string[]>> = {
  "/specialist": ["scope"],
  "/specialist/candidates": ["view", ...people],
  "/specialist/candidates?view=lost": people,
  "/specialist/candidates?view=placements": people,
  "/specialist/jobs": ["state", "group", "district", "sort"],
  "/specialist/proposals": ["view", "mine", "sort"],
  "/specialist/employers": ["visit", "agreement", "trains", "branch", "mine", "sort"],
  "/coordinator/users": ["role", "state"],
};

/** The state of each list, by its address, as the query that brings it back. */
export type ListStates = Readonly<Record<string, string>>;

/** Longer values are none of a list's filters, and a longer state is not worth a cookie. */
const longestValue = 60;
const longestState = 400;

/** Which list an address shows, as the navigation names it: some views are lists of their own there. */
export function listAt(pathname: string, search: URLSearchParams): string {
  const own = `${pathname}?view=${search.get("view")}`;
  return own in remembered ? own : pathname;
}

/** Where the navigation leads to a list as it was left. */
export const addressOfList = (list: string, state: string | undefined): string =>
  state ? `${list}${list.includes("?") ? "&" : "?"}${state}` : list;

/**
 * The state of the list that an address shows; "" for the list as it is without any.
 * @param list as `listAt` names it
 * @returns null where the address is no list
 */
export function stateOfList(list: string, search: URLSearchParams): string | null {
  const names = remembered[list];
  if (!names) return null;
  const kept = [...search].filter(
    ([name, value]) => names.includes(name) && value !== "" && value.length <= longestValue,
  );
  const state = new URLSearchParams(kept).toString();
  return state.length <= longestState ? state : "";
}

/** With the list that is open now; one without any state is forgotten. */
export function withList(states: ListStates, list: string, state: string): ListStates {
  const { [list]: _before, ...others } = states;
  return state === "" ? others : { ...others, [list]: state };
}

/** As a cookie holds it. */
export const writeStates = (states: ListStates): string => new URLSearchParams(states).toString();

/** Reads what `writeStates` wrote; whatever is no state of a list is left out. */
export const readStates = (text: string): ListStates =>
  Object.fromEntries(
    [...new URLSearchParams(text)].flatMap(([list, query]) => {
      const state = stateOfList(list, new URLSearchParams(query));
      return state ? [[list, state]] : [];
    }),
  );
