import { cefrLevels } from "../matching/facts";
import { orderOf } from "../matching/orders";
import { type StageId, stageIds } from "../placement";
import { placementStatus } from "../placement/states";
import type { StateOf } from "../status-table";
import { type FollowUp, followUps, lostSpans } from "./nobody-lost";
import { candidateStates } from "./sections";

/** Views of the one list of people; `placements` are those who are on the ladder, `lost` all whom nobody may lose. */
export const listViews = [
  "all",
  "placements",
  "without",
  "overdue",
  "questions",
  "paper",
  "unreachable",
  "lost",
] as const;
export type ListView = (typeof listViews)[number];

/** What narrows the list, each with a number of people beside its values, as the address names it. */
export const listFacets = ["stage", "followUp", "german", "district", "state", "way", "need", "since"] as const;
export type ListFacet = (typeof listFacets)[number];

/** What somebody may need: their next step is overdue, or no next rung is planned. */
export const personNeeds = ["overdue", "no_plan"] as const;
export type PersonNeed = (typeof personNeeds)[number];

export type WayState = StateOf<typeof placementStatus>;

/** The filters of the list of people, as they stand in its address. */
export type CandidateListState = {
  /** search words, for records, names and codes; empty = no search */
  q: string;
  view: ListView;
  /** only people whom, or whose placement, the reader is responsible for */
  mine: boolean;
  states: readonly string[];
  districts: readonly string[];
  levels: readonly string[];
  /** where they stand on the ladder, and how it goes on there */
  stages: readonly StageId[];
  ways: readonly WayState[];
  /** what keeps active people from being lost, and since how many days nothing has happened; 0 = any */
  heldBy: readonly FollowUp[];
  quietFor: number;
  need: PersonNeed | null;
};

/** Orders of the list: next step first, longest wait, longest without a real step, or by name. */
const personOrders = ["next", "waits", "quiet", "name"] as const;
/** Whom nobody may lose come in the order of how long nothing has happened. */
const lostOrders = ["quiet", "next", "waits", "name"] as const;
export type PersonOrder = "best" | (typeof personOrders)[number];

/** The orders an address can ask for, the list's own first. Search results can also come best first. */
export const personOrdersOf = (search: URLSearchParams): readonly [PersonOrder, ...PersonOrder[]] => {
  const own = search.get("view") === "lost" ? lostOrders : personOrders;
  return readWords(search) ? ["best", ...own] : own;
};

/** The order an address asks for. A saved search does not keep it: it finds the same people in any order. */
export const personOrderOf = (search: URLSearchParams): PersonOrder =>
  orderOf(personOrdersOf(search), search.get("sort"));

const maxDistricts = 40;
/** The form of a district's id; anything else in the address is ignored. */
const districtId = /^[\w-]{1,40}$/;

/** The search words of an address, at most 120 characters. */
export const readWords = (search: URLSearchParams): string => (search.get("q") ?? "").trim().slice(0, 120);

/** Reads the filters of an address. Unknown values are left out; each value appears once, in a fixed order. */
export function readCandidateList(search: URLSearchParams): CandidateListState {
  const some = <Value extends string>(chosen: readonly string[], values: readonly Value[]): Value[] =>
    values.filter((value) => chosen.includes(value));
  return {
    q: readWords(search),
    view: listViews.find((view) => view === search.get("view")) ?? "all",
    mine: search.get("mine") === "1",
    states: some(search.getAll("state"), candidateStates),
    districts: [...new Set(search.getAll("district"))]
      .filter((id) => districtId.test(id))
      .sort()
      .slice(0, maxDistricts),
    levels: some(search.getAll("german"), cefrLevels),
    stages: some(search.getAll("stage"), stageIds),
    ways: some(search.getAll("way"), placementStatus.states),
    heldBy: some(search.getAll("followUp"), followUps),
    quietFor: lostSpans.find((span) => String(span) === search.get("since")) ?? 0,
    need: personNeeds.find((need) => need === search.get("need")) ?? null,
  };
}

/** Writes filters into an address. Equal filters give equal text, so saved searches can be compared. */
export function candidateListQuery(state: CandidateListState): string {
  const each = (name: string, values: readonly string[]) => values.map((value) => [name, value]);
  return new URLSearchParams([
    ...(state.q ? [["q", state.q]] : []),
    ...(state.view === "all" ? [] : [["view", state.view]]),
    ...(state.mine ? [["mine", "1"]] : []),
    ...each("state", state.states),
    ...each("district", state.districts),
    ...each("german", state.levels),
    ...each("stage", state.stages),
    ...each("way", state.ways),
    ...each("followUp", state.heldBy),
    ...(state.quietFor > 0 ? [["since", String(state.quietFor)]] : []),
    ...(state.need ? [["need", state.need]] : []),
  ]).toString();
}
