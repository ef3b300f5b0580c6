import { useTranslation } from "react-i18next";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/** Returns the function that writes a span of days: "1. Jan. 2026 bis 31. Mai 2026", "seit 1. Jan. 2026". `until` is the last day. */
export function usePeriod(): (from: string | null, until: string | null) => string {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  return (from, until) =>
    t(until ? "record.period" : "record.periodOpen", {
      from: from ? formatDate(from, locale) : "…",
      until: until ? formatDate(until, locale) : "",
    });
}
