import { useTranslation } from "react-i18next";
import { entryOf } from "~/domain/entry-of";
import type { PublicFilter } from "~/domain/job/public-filter";
import { useJobLabels } from "./labels";

/** A wish for work in one line, as one would say it: "Lager · Styrum · 20 bis 30 Stunden". */
export function useWishWords(): (wish: PublicFilter, districtNames: Record<string, string>) => string {
  const { t } = useTranslation("public");
  const labels = useJobLabels();
  return (wish, names) =>
    [
      wish.text && t("tellMe.words", { words: wish.text }),
      ...wish.groups.map((group) => labels.code("group", group)),
      ...wish.districts.map((district) => entryOf(names, district) ?? district),
      wish.hours && `${t("jobs.filter.hours")}: ${t(`jobs.hours.${wish.hours}`)}`,
      wish.level && `${t("jobs.filter.level")}: ${labels.code("level", wish.level)}`,
      wish.supported && t("jobs.supportedOnly"),
    ]
      .filter(Boolean)
      .join(" · ") || t("tellMe.any");
}
