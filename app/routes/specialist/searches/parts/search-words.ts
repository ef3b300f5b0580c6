import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import { readCandidateList } from "~/domain/candidate/list-state";
import { personFacets } from "~/domain/matching/facets";
import { readMatchList } from "~/domain/matching/list-state";
import type { Names } from "~/domain/matching/names";
import { useFacetWords } from "~/routes/specialist/matches/parts/facet-words";

/** Returns the function that puts the filters of a search into words. */
export function useSearchWords(names: Names): (search: { jobId: string | null; query: string }) => string {
  const { t } = useTranslation("match");
  const { t: ofPeople } = useTranslation(["candidate", "placement"]);
  const name = useNames(names);
  const facet = useFacetWords(names);
  return ({ jobId, query }) => {
    const search = new URLSearchParams(query);
    if (jobId !== null) {
      const { q, facets, withBlocked, withWorking } = readMatchList(search);
      const words = [
        ...(q ? [t("saved.words", { q })] : []),
        ...personFacets.names.flatMap((group) =>
          facets[group].map((value) => `${t(`facet.${group}`)}: ${facet(group, value)}`),
        ),
        ...(withBlocked ? [t("facet.alsoBlocked")] : []),
        ...(withWorking ? [t("facet.alsoWorking")] : []),
      ];
      return words.join(", ") || t("saved.everyMatch");
    }
    const { q, view, mine, states, districts, levels, stages, ways, heldBy, quietFor, need } =
      readCandidateList(search);
    const words = [
      ...(q ? [t("saved.words", { q })] : []),
      ...(view === "all" ? [] : [ofPeople(`view.${view}`)]),
      ...(mine ? [ofPeople("list.mine")] : []),
      ...states.map((state) => ofPeople(`state.${state}`)),
      ...districts.map((id) => name("district", id)),
      ...levels.map((level) => t("saved.german", { level })),
      ...stages.map((stage) => ofPeople(`placement:stage.${stage}`)),
      ...ways.map((way) => ofPeople(`placement:list.state.${way}`)),
      ...heldBy.map((held) => `${ofPeople("lost.held")}: ${ofPeople(`lost.followUp.${held}`)}`),
      ...(quietFor > 0 ? [`${ofPeople("lost.sinceLabel")}: ${ofPeople("lost.sinceDays", { count: quietFor })}`] : []),
      ...(need ? [ofPeople(`list.needs.${need}`)] : []),
    ];
    return words.join(", ") || t("saved.everybody");
  };
}
