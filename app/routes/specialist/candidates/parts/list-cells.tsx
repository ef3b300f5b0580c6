import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Missing } from "~/components/desk/missing";
import { useNextWords } from "~/components/desk/next-words";
import { StatusTag } from "~/components/tags";
import { German } from "~/components/values";
import { paperSoonUntil } from "~/domain/access/permission";
import { lostSpans } from "~/domain/candidate/nobody-lost";
import { daysBetween } from "~/domain/days";
import { formatDate, formatDue } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { CandidateListRow } from "~/queries/candidate/list-rows";

/** Where somebody is, with whom and until when; below it, or where they are nowhere, what they wish for. */
export function Place({ row, wish }: { row: CandidateListRow; wish: ReactNode }) {
  const { t } = useTranslation("placement");
  const locale = useLocale();
  if (!row.stageId) return wish;
  const until = row.until && <span className="nowrap">{t("list.until", { date: formatDate(row.until, locale) })}</span>;
  return (
    <div className="desk-two">
      {/* on a phone the ladder beside it says the level, and the company is what there is room for */}
      <div className="desk-wide">{t(`stage.${row.stageId}`)}</div>
      <div className="desk-until soft">
        <span>{row.company ?? wish}</span>
        {until}
      </div>
    </div>
  );
}

/** What comes next, and before it the one thing that is not as with the others. */
export function Next({ row, today, locale }: { row: CandidateListRow; today: string; locale: string }) {
  const { t } = useTranslation("candidate");
  const words = useNextWords();
  return (
    <>
      <Warning row={row} today={today} t={t} locale={locale} /> <HeldBy row={row} />{" "}
      {row.next ? words(row.next) : row.state === "active" && row.way !== "ended" && <NoStep row={row} />}
    </>
  );
}

/** What keeps somebody from being lost where their place does not say it: the company of an offer, or what is missing. */
function HeldBy({ row }: { row: CandidateListRow }) {
  const { t } = useTranslation("candidate");
  if (row.namedGap && row.followUp === "gap")
    return (
      <>
        {t("lost.gap")} <German>{row.namedGap}</German>
        {row.next && " ·"}
      </>
    );
  if (row.offer === "" || row.offer === row.company) return null;
  return (
    <>
      <German>{row.offer}</German>
      {row.next && " ·"}
    </>
  );
}

/** That nothing at all is known of how it goes on is worse than that no step is planned. */
function NoStep({ row }: { row: CandidateListRow }) {
  const { t } = useTranslation("candidate");
  return <span className="desk-missing">{t(row.followUp === "none" ? "lost.nothingKnown" : "list.noStep")}</span>;
}

type Say = { row: CandidateListRow; t: TFunction<"candidate"> };

/** The one thing about a person that is not as with the others. */
function Warning({ row, today, t, locale }: Say & { today: string; locale: string }) {
  if (row.state !== "active") return <StatusTag>{t(`state.${row.state}`)}</StatusTag>;
  if (row.way && row.way !== "active") return <StatusTag>{t(`placement:list.state.${row.way}`)}</StatusTag>;
  if (row.paperUntil && row.paperUntil <= paperSoonUntil(today))
    return (
      <StatusTag tone="wait">
        {t("list.paperUntil", { date: formatDue(row.paperUntil, daysBetween(today, row.paperUntil), locale) })}
      </StatusTag>
    );
  if (row.openQuestions > 0) return <StatusTag>{t("list.questions", { count: row.openQuestions })}</StatusTag>;
  if (row.liveProposals > 0) return <StatusTag>{t("list.proposals", { count: row.liveProposals })}</StatusTag>;
  return null;
}

/** So long is nothing unusual, where the list is not about it. */
const quietDays = lostSpans[0];

/** How long nothing has happened, and what was the last that did. */
export function Quiet({ row, today, always }: { row: CandidateListRow; today: string; always: boolean }) {
  const { t } = useTranslation("candidate");
  const count = daysBetween(row.quietSince, today);
  if (row.state !== "active" || (!always && count < quietDays)) return null;
  const words = row.lastStep ? t(`lost.step.${row.lastStep}`, { count }) : t("lost.noStepYet", { count });
  return (
    <span className={`desk-quiet ${row.lastStep ? "soft" : "desk-missing"}${always ? " is-main" : ""}`} title={words}>
      {t("list.quiet", { count })}
    </span>
  );
}

/** The rung that is planned next; that none is, is what the team looks for. */
export function Plan({ row }: { row: CandidateListRow }) {
  const { t } = useTranslation("placement");
  if (row.nextStage) return t(`stage.${row.nextStage}`);
  return row.way === "active" && <Missing words={t("list.noPlan")} />;
}
