import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Due } from "~/components/desk/due";
import { useNextWords } from "~/components/desk/next-words";
import { StatusTag } from "~/components/tags";
import { cityDay } from "~/config/clock";
import type { FoundKind } from "~/domain/find/rank";
import { formatTimeOf } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { OpenWith } from "~/queries/find/open-with";

/** So many reasons fit into a line; they stand in the order in which they make somebody call. */
const mostReasons = 2;

/** Why somebody may be calling, in one line: help that was asked for, a meeting today, what comes next, a proposal. */
export function WhyCalling({ kind, open, today }: { kind: FoundKind; open: OpenWith | undefined; today: string }) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const words = useNextWords();
  if (kind === "job" || !open) return null;
  const { helpUntil, meeting, next, proposals, answerDueOn } = open;
  const reasons: ReactNode[] = [
    helpUntil && (
      <StatusTag key="help" tone="wait">
        {t("find.open.help")} <Due value={cityDay(helpUntil)} today={today} />
      </StatusTag>
    ),
    meeting && (
      <strong key="meeting">
        {t(`placement:appointmentKind.${meeting.kind}`)} {t("find.open.todayAt")}{" "}
        {formatTimeOf(new Date(meeting.startsAt), locale)}
      </strong>
    ),
    next && next.source !== "concern" && next.id !== meeting?.id && (
      <span key="next">
        {words(next)} <Due value={next.due} today={today} />
      </span>
    ),
    proposals > 0 && (
      <span key="proposals">
        {t("find.open.proposals", { count: proposals })} {answerDueOn && <Due value={answerDueOn} today={today} />}
      </span>
    ),
  ].filter(Boolean);
  if (reasons.length === 0) return kind === "person" && <span className="desk-missing">{t("list.noStep")}</span>;
  return reasons.slice(0, mostReasons).map((reason, at) => (
    <Fragment key={at}>
      {at > 0 && " · "}
      {reason}
    </Fragment>
  ));
}
