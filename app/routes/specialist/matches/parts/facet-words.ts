import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import type { Names } from "~/domain/matching/names";

/** Returns the function that names a value of a facet in the page's language. */
export function useFacetWords(names: Names): (group: string, value: string) => string {
  const { t } = useTranslation("match");
  const name = useNames(names);
  return (group, value) => {
    if (value === "unknown" || value === "unsaid") return t(`facetValue.${value}`);
    if (group === "bridge") return name("instrument", value);
    return group === "german" || group === "asks" ? value : t(`facetValue.${group}.${value}`);
  };
}
