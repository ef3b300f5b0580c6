import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import { readCandidateList } from "~/domain/candidate/list-state";
import { personFacets } from "~/domain/matching/facets";
import { readMatchList } from "~/domain/matching/list-state";
import type { Names } from "~/domain/matching/names";
import { useFacetWords } from "~/routes/specialist/matches/parts/facet-words";

/** Returns the function that puts the filters of a search into words. */
export function useSearchWords(names: Names): (search: { jobId: string | null; query: string }) => string {
  const { t } = useTranslation(["match", "candidate", "placement"]);
  const name = useNames(names);
  const facet = useFacetWords(names);
  return ({ jobId, query }) => {
    const search = new URLSearchParams(query);
    if (jobId !== null) {
      const { q, facets, withBlocked, withWorking } = readMatchList(search);
      const words = [
        ...(q ? [t("match:saved.words", { q })] : []),
        ...personFacets.names.flatMap((group) =>
          facets[group].map((value) => `${t(`match:facet.${group}`)}: ${facet(group, value)}`),
        ),
        ...(withBlocked ? [t("match:facet.alsoBlocked")] : []),
        ...(withWorking ? [t("match:facet.alsoWorking")] : []),
      ];
      return words.join(", ") || t("match:saved.everyMatch");
    }
    const { q, view, mine, states, districts, levels, stages, ways, heldBy, quietFor, need } =
      readCandidateList(search);
    const words = [
      ...(q ? [t("match:saved.words", { q })] : []),
      ...(view === "all" ? [] : [t(`candidate:view.${view}`)]),
      ...(mine ? [t("candidate:list.mine")] : []),
      ...states.map((state) => t(`candidate:state.${state}`)),
      ...districts.map((id) => name("district", id)),
      ...levels.map((level) => t("match:saved.german", { level })),
      ...stages.map((stage) => t(`placement:stage.${stage}`)),
      ...ways.map((way) => t(`placement:list.state.${way}`)),
      ...heldBy.map((held) => `${t("candidate:lost.held")}: ${t(`candidate:lost.followUp.${held}`)}`),
      ...(quietFor > 0
        ? [`${t("candidate:lost.sinceLabel")}: ${t("candidate:lost.sinceDays", { count: quietFor })}`]
        : []),
      ...(need ? [t(`candidate:list.needs.${need}`)] : []),
    ];
    return words.join(", ") || t("match:saved.everybody");
  };
}
