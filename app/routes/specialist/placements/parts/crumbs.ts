import { useTranslation } from "react-i18next";

/** Above the pages that change a placement: the list of ladders, and whose ladder it is. */
export function usePlacementCrumbs(back: string, name: string): { to: string; label: string }[] {
  const { t } = useTranslation("placement");
  return [
    { to: "/specialist/placements", label: t("list.title") },
    { to: back, label: name },
  ];
}
