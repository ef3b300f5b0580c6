import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import type { FacetName } from "~/domain/matching/facets";
import type { Names } from "~/domain/matching/names";

/** Returns the function that names a value of a facet in the page's language. */
export function useFacetWords(names: Names): (group: FacetName, value: string) => string {
  const { t } = useTranslation("match");
  const name = useNames(names);
  return (group, value) => {
    if (value === "unknown") return t("facetValue.unknown");
    if (group === "bridge") return name("instrument", value);
    return group === "german" ? value : t(`facetValue.${group}.${value}`);
  };
}
