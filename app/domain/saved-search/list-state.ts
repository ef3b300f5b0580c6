import { readWords } from "../candidate/list-state";
import { orderOf } from "../matching/orders";
import type { NothingFound } from "../nothing-found";
import { fold } from "../text/fold";
import { type SearchAlert, type SearchKind, searchAlerts, searchKinds } from "./search";

/** Orders of the searches somebody keeps: those with news first, by name, those that found most first. */
export const searchOrders = ["news", "name", "people"] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** What the list of saved searches is narrowed by, as it stands in its address. */
export type SearchListState = {
  /** a part of the name of the search, or of the job whose people it looks through; empty = all */
  q: string;
  kinds: readonly SearchKind[];
  alerts: readonly SearchAlert[];
  /** only searches that found somebody new */
  news: boolean;
  order: SearchOrder;
};

/** Reads the filters and the order of an address; unknown values are left out. */
export function readSearchList(search: URLSearchParams): SearchListState {
  return {
    q: readWords(search),
    kinds: searchKinds.filter((kind) => search.getAll("kind").includes(kind)),
    alerts: searchAlerts.filter((alert) => search.getAll("alert").includes(alert)),
    news: search.get("news") === "1",
    order: orderOf(searchOrders, search.get("sort")),
  };
}

type Row = {
  kind: SearchKind;
  alert: SearchAlert;
  name: string;
  jobTitle: string | null;
  fresh: number;
  people: number;
};
type Choice = "q" | "kind" | "alert" | "news";

/**
 * The searches that pass what is chosen, in the order that is chosen, and beside each value how many it would give.
 * @param all searches of one user, those with news first and then by name
 */
export function narrowSearches<Found extends Row>(all: readonly Found[], state: SearchListState) {
  const words = fold(state.q);
  const passes: Record<Choice, (row: Found) => boolean> = {
    q: ({ name, jobTitle }) => fold(`${name} ${jobTitle ?? ""}`).includes(words),
    kind: ({ kind }) => state.kinds.length === 0 || state.kinds.includes(kind),
    alert: ({ alert }) => state.alerts.length === 0 || state.alerts.includes(alert),
    news: ({ fresh }) => !state.news || fresh > 0,
  };
  const without = (left?: Choice): Found[] =>
    all.filter((row) => Object.entries(passes).every(([choice, pass]) => choice === left || pass(row)));
  const count = (rows: readonly Found[], has: (row: Found) => boolean) => rows.filter(has).length;
  const rows = without();
  return {
    rows: inOrder(rows, state.order),
    kinds: searchKinds.map((value) => ({ value, count: count(without("kind"), ({ kind }) => kind === value) })),
    alerts: searchAlerts.map((value) => ({ value, count: count(without("alert"), ({ alert }) => alert === value) })),
    news: count(without("news"), ({ fresh }) => fresh > 0),
    nothing: rows.length === 0 && all.length > 0 ? whatStood(state, (choice) => without(choice).length) : null,
  };
}

/** What empties the list: each choice without which there would be something. */
function whatStood(state: SearchListState, without: (choice: Choice) => number): NothingFound {
  const q = state.q ? without("q") : 0;
  return {
    words: state.q ? [state.q] : [],
    ignored: [],
    filters: (["kind", "alert", "news"] as const)
      .map((name) => ({ name, total: without(name) }))
      .filter(({ total }) => total > 0),
    dropWords: q > 0 ? [{ word: state.q, total: q }] : [],
  };
}

function inOrder<Found extends Row>(rows: readonly Found[], order: SearchOrder): Found[] {
  const byName = (a: Found, b: Found) => a.name.localeCompare(b.name, "de");
  if (order === "name") return [...rows].sort(byName);
  if (order === "people") return [...rows].sort((a, b) => b.people - a.people || byName(a, b));
  return [...rows];
}
