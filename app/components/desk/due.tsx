import { daysBetween } from "~/domain/days";
import { formatDate, formatDue, formatDueDay } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

/**
 * When something is due, as one says it: "4 days ago", "today", "Thu 3 Dec"; the whole date for those who point at it.
 * @param value calendar date; @param today the city's day
 * @param weekday always with the day of the week; `counted` below a heading that says it is late
 */
export function Due({
  value,
  today,
  late = value < today,
  weekday,
}: {
  value: string;
  today: string;
  late?: boolean;
  weekday?: "named" | "counted";
}) {
  const locale = useLocale();
  const ahead = daysBetween(today, value);
  return (
    <time dateTime={value} title={formatDate(value, locale, "full")} className={late ? "late nowrap" : "nowrap"}>
      {weekday ? formatDueDay(value, ahead, locale, weekday === "counted") : formatDue(value, ahead, locale)}
    </time>
  );
}
