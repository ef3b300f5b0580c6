/**
 * What narrows and orders each list of the work areas, by its address: what is remembered when one comes back to it
 * through the navigation. Words that were searched are not among it, because they may be a name.
 */
const remembered: Readonly<Record<string, readonly string[]>> = {
  "/specialist": ["scope"],
  "/specialist/candidates": ["view", "state", "german", "district", "mine", "sort"],
  "/specialist/nobody-lost": ["followUp", "since", "mine"],
  "/specialist/jobs": ["state", "group", "district", "sort"],
  "/specialist/proposals": ["view", "mine"],
  "/specialist/placements": ["need", "stage", "state", "scope"],
  "/specialist/employers": ["visit", "agreement", "trains", "branch", "mine"],
  "/coordinator/users": ["role", "state"],
};

/** The state of each list, by its address, as the query that brings it back. */
export type ListStates = Readonly<Record<string, string>>;

/** Longer values are none of a list's filters, and a longer state is not worth a cookie. */
const longestValue = 60;
const longestState = 400;

/**
 * The state of the list that an address shows; "" for the list as it is without any.
 * @returns null where the address is no list
 */
export function stateOfList(pathname: string, search: URLSearchParams): string | null {
  const names = remembered[pathname];
  if (!names) return null;
  const kept = [...search].filter(
    ([name, value]) => names.includes(name) && value !== "" && value.length <= longestValue,
  );
  const state = new URLSearchParams(kept).toString();
  return state.length <= longestState ? state : "";
}

/** With the list that is open now; one without any state is forgotten. */
export function withList(states: ListStates, pathname: string, state: string): ListStates {
  const { [pathname]: _before, ...others } = states;
  return state === "" ? others : { ...others, [pathname]: state };
}

/** As a cookie holds it. */
export const writeStates = (states: ListStates): string => new URLSearchParams(states).toString();

/** Reads what `writeStates` wrote; whatever is no state of a list is left out. */
export const readStates = (text: string): ListStates =>
  Object.fromEntries(
    [...new URLSearchParams(text)].flatMap(([path, query]) => {
      const state = stateOfList(path, new URLSearchParams(query));
      return state ? [[path, state]] : [];
    }),
  );
