import { orderWord, type PublicFilter } from "~/domain/job/public-filter";

/** The chosen filters, carried along when somebody searches for another word. */
export function KeptFilters({ filter }: { filter: PublicFilter }) {
  const pairs = [
    ...filter.groups.map((value) => ["group", value]),
    ...filter.districts.map((value) => ["district", value]),
    ["hours", filter.hours],
    ["level", filter.level],
    ["supported", filter.supported ? "1" : null],
    ["sort", filter.sort === "best" ? null : orderWord(filter.sort)],
  ];
  return pairs.map(
    ([name, value]) => value && <input key={`${name}-${value}`} type="hidden" name={name ?? ""} value={value} />,
  );
}
