import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeskColumn } from "~/components/desk/desk-table";
import { type Drawing, Drawn } from "~/components/desk/drawn";
import { Due } from "~/components/desk/due";
import { useStepText } from "~/components/desk/step-text";
import { German } from "~/components/values";
import { type AgendaPart, agendaPart, isNamedPart } from "~/domain/support/agenda";
import { formatLongDay, formatTimeOf } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { TodayItem } from "~/queries/team/today";
import type { TodayLine } from "./today-lines";

/** What a part of the page is called: a day of the coming week by its name. */
export function usePartTitle(today: string): (part: AgendaPart) => string {
  const { t } = useTranslation("placement");
  const locale = useLocale();
  return (part) => {
    if (part === today) return t("today.part.today");
    return isNamedPart(part) ? t(`today.part.${part}`) : formatLongDay(part, locale);
  };
}

const drawings: Record<TodayItem["kind"], Drawing> = {
  concern: "help",
  appointment: "calendar",
  visit: "company",
  permit: "doc",
  proposal: "send",
  review: "clock",
  job: "job",
  question: "question",
  interest: "heart",
  search: "search",
  place: "job",
  next: "check",
  long: "ladder",
  person: "bridge",
};

/** What it is, what is to be done, with which company, and when. */
export function useAgendaColumns(today: string): DeskColumn<TodayLine>[] {
  const { t } = useTranslation("placement");
  const step = useStepText();
  const item = useItemText();
  return [
    {
      key: "kind",
      label: t("today.column.kind"),
      width: "word",
      narrow: "none",
      cell: (line) =>
        line.step ? (
          <Drawn as={line.step.channel === "call" ? "phone" : line.step.channel === "visit" ? "company" : "check"}>
            {line.step.channel ? t(`channel.${line.step.channel}`) : t("today.kind.next")}
          </Drawn>
        ) : (
          <Drawn as={drawings[line.item.kind]}>{t(`today.kind.${line.item.kind}`)}</Drawn>
        ),
    },
    { key: "what", label: t("today.column.what"), cell: (line) => (line.step ? step(line.step) : item(line.item)) },
    {
      key: "company",
      label: t("today.column.company"),
      width: "word",
      narrow: "none",
      cell: (line) => {
        const company = line.step ? line.step.company : line.item.company;
        const named = line.step ? line.step.name : line.item.name;
        return company !== named && company;
      },
    },
    {
      key: "due",
      label: t("today.column.due"),
      width: "day",
      narrow: "end",
      cell: (line) => line.kind !== "person" && line.due && <When line={line} today={today} />,
    },
  ];
}

/** The day, but for lines that stand under the name of theirs; the hour of what has one this week. */
function When({ line, today }: { line: TodayLine; today: string }) {
  const locale = useLocale();
  if (line.due === null) return null;
  const part = agendaPart(line, today);
  const instant = line.step || !line.item.due || line.item.due.length <= isoDayLength ? null : new Date(line.item.due);
  if (instant && (line.due === today || !isNamedPart(part)))
    return (
      <time dateTime={instant.toISOString()} className={line.late ? "late nowrap" : "nowrap"}>
        {formatTimeOf(instant, locale)}
      </time>
    );
  if (!isNamedPart(part)) return null;
  // since when something waits is no day that anybody plans by
  const weekday = part === "open" ? undefined : part === "overdue" ? "counted" : "named";
  return <Due value={line.due} today={today} late={line.late || line.due < today} weekday={weekday} />;
}

/** `YYYY-MM-DD`; anything longer is an instant. */
const isoDayLength = 10;

function useItemText(): (item: TodayItem) => ReactNode {
  const { t } = useTranslation("placement");
  return (item) => {
    if (item.kind === "concern") return <German>{item.detail ?? ""}</German>;
    if (item.kind === "interest" || item.kind === "next") return <German>{item.detail ?? ""}</German>;
    if (item.kind === "job")
      return t(item.detail === "submitted" ? "today.line.jobSubmitted" : "today.line.jobReturned");
    if (item.kind === "appointment") {
      const kind = t(`appointmentKind.${item.detail}`);
      return item.late ? t("today.line.appointmentPast", { kind }) : kind;
    }
    return t(`today.line.${item.kind}`, { count: Number(item.detail) || 0 });
  };
}
