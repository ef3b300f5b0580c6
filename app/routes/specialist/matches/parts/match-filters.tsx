import { useTranslation } from "react-i18next";
import type { Filter } from "~/components/desk/list-bar";
import type { FacetSet } from "~/domain/matching/facet-set";
import type { FacetCounts } from "~/domain/matching/facets";
import type { Names } from "~/domain/matching/names";
import { useFacetWords } from "./facet-words";

/** The facets of a match list as menus of the bar above it. */
export function useMatchFilters(set: FacetSet<string>, names: Names, counts: FacetCounts<string>): Filter[] {
  const { t } = useTranslation("match");
  const words = useFacetWords(names);
  return set.names.map((name) => ({
    name,
    label: t(`facet.${name}`),
    options: (counts[name] ?? []).map(({ value, count }) => ({ value, count, label: words(name, value) })),
  }));
}
