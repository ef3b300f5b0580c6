import { useTranslation } from "react-i18next";
import { viewOfPeople } from "~/domain/candidate/views";

/** Above the pages that change a placement: the list of ladders, and whose ladder it is. */
export function usePlacementCrumbs(back: string, name: string): { to: string; label: string }[] {
  const { t } = useTranslation("placement");
  return [
    { to: viewOfPeople.placements, label: t("list.title") },
    { to: back, label: name },
  ];
}
