import { cefrLevels } from "../matching/facts";
import { orderOf } from "../matching/orders";
import { candidateStates } from "./sections";

export const listViews = ["all", "without", "overdue", "questions", "paper", "unreachable"] as const;
export type ListView = (typeof listViews)[number];

/** What the list of people is narrowed by, as its address carries it. */
export type CandidateListState = {
  /** words looked for in records, names and codes; empty = no search */
  q: string;
  view: ListView;
  /** only whom the reader is responsible for */
  mine: boolean;
  states: readonly string[];
  districts: readonly string[];
  levels: readonly string[];
};

/** Orders of the list: what needs somebody first, who has waited longest, by name. What a search found comes best first. */
export const personOrders = ["next", "waits", "name"] as const;
export const foundPersonOrders = ["best", ...personOrders] as const;
export type PersonOrder = (typeof foundPersonOrders)[number];

/** The order an address asks for; it is no part of what a search keeps, which holds the same people in any order. */
export const personOrderOf = (search: URLSearchParams): PersonOrder =>
  readWords(search) ? orderOf(foundPersonOrders, search.get("sort")) : orderOf(personOrders, search.get("sort"));

const mostDistricts = 40;
/** Ids of districts; anything else in the address is no district. */
const districtId = /^[\w-]{1,40}$/;

/** The words of an address, at most 120 characters. */
export const readWords = (search: URLSearchParams): string => (search.get("q") ?? "").trim().slice(0, 120);

/** The state an address asks for; what the list does not know is left out. Every value once, in a fixed order. */
export function readCandidateList(search: URLSearchParams): CandidateListState {
  return {
    q: readWords(search),
    view: listViews.find((view) => view === search.get("view")) ?? "all",
    mine: search.get("mine") === "1",
    states: candidateStates.filter((state) => search.getAll("state").includes(state)),
    districts: [...new Set(search.getAll("district"))]
      .filter((id) => districtId.test(id))
      .sort()
      .slice(0, mostDistricts),
    levels: cefrLevels.filter((level) => search.getAll("german").includes(level)),
  };
}

/** The one way to write a state into an address: equal states are equal texts. */
export function candidateListQuery(state: CandidateListState): string {
  return new URLSearchParams([
    ...(state.q ? [["q", state.q]] : []),
    ...(state.view === "all" ? [] : [["view", state.view]]),
    ...(state.mine ? [["mine", "1"]] : []),
    ...state.states.map((value) => ["state", value]),
    ...state.districts.map((value) => ["district", value]),
    ...state.levels.map((value) => ["german", value]),
  ]).toString();
}
