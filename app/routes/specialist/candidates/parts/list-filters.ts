import { useTranslation } from "react-i18next";
import type { Filter } from "~/components/desk/list-bar";
import { useNames } from "~/components/match/names";
import { type ListFacet, personNeeds } from "~/domain/candidate/list-state";
import { followUps, lostSpans } from "~/domain/candidate/nobody-lost";
import { candidateStates } from "~/domain/candidate/sections";
import { cefrLevels } from "~/domain/matching/facts";
import type { Names } from "~/domain/matching/names";
import { stageIds } from "~/domain/placement";
import { placementStatus } from "~/domain/placement/states";

type Counted = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The filters of the list of people, in every view the same; those that are needed less often stand behind "more". */
export function usePersonFilters(names: Names, facets: Counted): Filter[] {
  const { t } = useTranslation(["candidate", "placement"]);
  const name = useNames(names);
  const filter = <Value extends string>(
    facet: ListFacet,
    label: string,
    values: readonly Value[],
    word: (value: Value) => string,
  ): Filter => ({
    name: facet,
    label,
    options: values.map((value) => ({ value, label: word(value), count: facets[facet]?.[value] ?? 0 })),
  });
  return [
    filter("stage", t("list.stage"), stageIds, (value) => t(`placement:stage.${value}`)),
    filter("followUp", t("lost.held"), followUps, (value) => t(`lost.followUp.${value}`)),
    filter("german", t("list.german"), cefrLevels, (value) => value),
    filter("district", t("list.district"), Object.keys(names.district), (value) => name("district", value)),
    { ...filter("state", t("list.state"), candidateStates, (value) => t(`state.${value}`)), more: true },
    {
      ...filter("way", t("list.way"), placementStatus.states, (value) => t(`placement:list.state.${value}`)),
      more: true,
    },
    { ...filter("need", t("list.need"), personNeeds, (value) => t(`list.needs.${value}`)), more: true, single: true },
    {
      ...filter("since", t("lost.sinceLabel"), lostSpans.map(String), (value) =>
        t("lost.sinceDays", { count: Number(value) }),
      ),
      more: true,
      single: true,
    },
  ];
}
