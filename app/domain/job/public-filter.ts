import { pageNumber } from "../page-number";
import { type GermanLevel, germanLevels } from "./german";

/** Jobs on one page of the public list. */
export const publicPageSize = 25;

/** Ranges of weekly hours a visitor can choose. */
export const hourRanges = ["part", "mid", "full"] as const;
export type HourRange = (typeof hourRanges)[number];

/** Filters of the public list by their names in the address. */
export type FilterName = "district" | "group" | "hours" | "level" | "supported";

/** Orders of the public list; `near` is measured from the middle of a district. */
export const publicOrders = ["best", "newest", "start", "pay"] as const;
type PublicOrder = (typeof publicOrders)[number];

/** What a visitor asks the public list, as it stands in the address. */
export type PublicFilter = {
  text: string;
  districts: string[];
  groups: string[];
  hours: HourRange | null;
  /** the visitor's own German; jobs that ask for more are left out */
  level: GermanLevel | null;
  supported: boolean;
  sort: PublicOrder | { near: string };
  page: number;
};

const word = /^[a-z_]{2,40}$/;
const codes = (values: string[]) => [...new Set(values)].filter((value) => word.test(value)).slice(0, 20);

/** Reads the filters of an address. What nobody knows is dropped, so that any address shows a list. */
export function publicFilterOf(search: URLSearchParams): PublicFilter {
  const hours = search.get("hours");
  const level = search.get("level");
  return {
    text: (search.get("q") ?? "").trim().slice(0, 100),
    districts: codes(search.getAll("district")),
    groups: codes(search.getAll("group")),
    hours: hourRanges.find((range) => range === hours) ?? null,
    level: germanLevels.find((one) => one === level) ?? null,
    supported: search.get("supported") === "1",
    sort: orderOf(search.get("sort") ?? ""),
    page: pageNumber(search),
  };
}

function orderOf(value: string): PublicFilter["sort"] {
  const [, district] = /^near-([a-z_]{2,40})$/.exec(value) ?? [];
  return district ? { near: district } : (publicOrders.find((order) => order === value) ?? "best");
}

/** The word that stands for an order in the address. */
export const orderWord = (sort: PublicFilter["sort"]): string =>
  typeof sort === "string" ? sort : `near-${sort.near}`;

/** How many filters are set, for the heading of the filter form. */
export function activeFilters(filter: PublicFilter): number {
  return (
    filter.districts.length +
    filter.groups.length +
    Number(filter.hours !== null) +
    Number(filter.level !== null) +
    Number(filter.supported)
  );
}

/**
 * What a visitor is looking for as the address carries it, without order and page; the same for the same wish, whatever
 * was chosen first.
 */
export function wantedQuery(filter: Omit<PublicFilter, "sort" | "page">): string {
  const pairs = new URLSearchParams();
  if (filter.text) pairs.append("q", filter.text);
  for (const group of filter.groups.toSorted()) pairs.append("group", group);
  for (const district of filter.districts.toSorted()) pairs.append("district", district);
  if (filter.hours) pairs.append("hours", filter.hours);
  if (filter.level) pairs.append("level", filter.level);
  if (filter.supported) pairs.append("supported", "1");
  return pairs.toString();
}
