import { cefrLevels } from "../matching/facts";
import { orderOf } from "../matching/orders";
import { candidateStates } from "./sections";

export const listViews = ["all", "without", "overdue", "questions", "paper", "unreachable"] as const;
export type ListView = (typeof listViews)[number];

/** The filters of the list of people, as they stand in its address. */
export type CandidateListState = {
  /** search words, for records, names and codes; empty = no search */
  q: string;
  view: ListView;
  /** only people the reader is responsible for */
  mine: boolean;
  states: readonly string[];
  districts: readonly string[];
  levels: readonly string[];
};

/** Orders of the list: next step first, longest wait first, or by name. Search results can also come best first. */
export const personOrders = ["next", "waits", "name"] as const;
export const foundPersonOrders = ["best", ...personOrders] as const;
export type PersonOrder = (typeof foundPersonOrders)[number];

/** The order an address asks for. A saved search does not keep it: it finds the same people in any order. */
export const personOrderOf = (search: URLSearchParams): PersonOrder =>
  readWords(search) ? orderOf(foundPersonOrders, search.get("sort")) : orderOf(personOrders, search.get("sort"));

const maxDistricts = 40;
/** The form of a district's id; anything else in the address is ignored. */
const districtId = /^[\w-]{1,40}$/;

/** The search words of an address, at most 120 characters. */
export const readWords = (search: URLSearchParams): string => (search.get("q") ?? "").trim().slice(0, 120);

/** Reads the filters of an address. Unknown values are left out; each value appears once, in a fixed order. */
export function readCandidateList(search: URLSearchParams): CandidateListState {
  return {
    q: readWords(search),
    view: listViews.find((view) => view === search.get("view")) ?? "all",
    mine: search.get("mine") === "1",
    states: candidateStates.filter((state) => search.getAll("state").includes(state)),
    districts: [...new Set(search.getAll("district"))]
      .filter((id) => districtId.test(id))
      .sort()
      .slice(0, maxDistricts),
    levels: cefrLevels.filter((level) => search.getAll("german").includes(level)),
  };
}

/** Writes filters into an address. Equal filters give equal text, so saved searches can be compared. */
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
