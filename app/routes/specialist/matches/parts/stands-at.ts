import { useTranslation } from "react-i18next";
import type { StandsAt } from "~/domain/matching/shortlist/desk";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** Returns the function that says where somebody is today: "Probearbeit, Ventilwerk, bis 12.12.2026"; null for nowhere. */
export function useStandsAt(): (at: StandsAt | null) => string | null {
  const { t } = useTranslation(["match", "placement"]);
  const locale = useLocale();
  return (at) =>
    at &&
    [
      t(`placement:stage.${at.stage}`),
      at.employer,
      at.until && t("match:stands.until", { date: formatDate(at.until, locale) }),
    ]
      .filter(Boolean)
      .join(", ");
}
