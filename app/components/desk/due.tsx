import { daysBetween } from "~/domain/days";
import { formatDate, formatDue } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/**
 * When something is due, as one says it: "4 days ago", "today", "Thu 3 Dec"; the whole date for those who point at it.
 * @param value calendar date; @param today the city's day
 */
export function Due({ value, today, late = value < today }: { value: string; today: string; late?: boolean }) {
  const locale = useLocale();
  return (
    <time dateTime={value} title={formatDate(value, locale, "full")} className={late ? "late nowrap" : "nowrap"}>
      {formatDue(value, daysBetween(today, value), locale)}
    </time>
  );
}
