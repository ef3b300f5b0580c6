import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { useNextWords } from "~/components/desk/next-words";
import { useRowNote } from "~/components/desk/row-note";
import { FoundByWords } from "~/components/found-by";
import { useNames } from "~/components/match/names";
import { StatusTag } from "~/components/tags";
import { paperSoonUntil } from "~/domain/access/permission";
import { daysBetween } from "~/domain/days";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import { waitsAt } from "~/domain/placement/stages";
import { formatDue } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { CandidateListRow } from "~/queries/candidate/list";
import type { NotedRow } from "~/queries/note/notes";
import { personLine, useDueColumn, useLadderColumn, useWishColumns } from "./person-columns";

/** The columns of the list of people: where they are on the way, wish and German, what comes next and when. */
export function usePeopleColumns(
  names: Names,
  today: string,
  foundBy: Readonly<Record<string, readonly FoundBy[] | undefined>>,
): DeskColumn<CandidateListRow>[] {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const name = useNames(names);
  const ladder = useLadderColumn<CandidateListRow>((row) => row);
  const wish = useWishColumns<CandidateListRow>(names, (row) => <FoundByWords list={foundBy[row.id]} names={names} />);
  const due = useDueColumn<CandidateListRow>(today, (row) => ({ on: row.next?.due ?? null, late: isLate(row, today) }));
  return [
    ladder,
    ...wish,
    {
      key: "district",
      label: t("list.column.district"),
      width: "word",
      narrow: "none",
      roomy: true,
      cell: (row) => name("district", row.districtId),
    },
    {
      key: "waits",
      label: t("list.column.waits"),
      width: "number",
      narrow: "none",
      roomy: true,
      cell: (row) => waitsAt(row.stageId) && t("list.days", { count: daysBetween(row.waitingSince, today) }),
    },
    {
      key: "next",
      label: t("list.column.next"),
      cell: (row) => (
        <>
          <Warning row={row} today={today} t={t} locale={locale} /> <NextStep row={row} t={t} />
        </>
      ),
    },
    due,
  ];
}

const isLate = (row: CandidateListRow, today: string) =>
  row.state === "active" && row.next !== null && row.next.due < today;

type Say = { row: CandidateListRow; t: TFunction<"candidate"> };

/** The one thing about a person that is not as with the others. */
function Warning({ row, today, t, locale }: Say & { today: string; locale: string }) {
  if (row.state !== "active") return <StatusTag>{t(`state.${row.state}`)}</StatusTag>;
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

function NextStep({ row, t }: Say) {
  const words = useNextWords();
  if (row.next) return words(row.next);
  return row.state === "active" && <span className="desk-missing">{t("list.noStep")}</span>;
}

/** Who the row is about, whom to call and the one thing to do now. */
export function usePersonLine(today: string, noted: NotedRow | null): (row: CandidateListRow) => DeskLine {
  const { t } = useTranslation("candidate");
  const noteOf = useRowNote(noted);
  return (row) => {
    const base = `/specialist/candidates/${row.id}`;
    const act = actOf(row);
    return {
      ...personLine(row),
      ...noteOf(row),
      late: isLate(row, today),
      act: act && (
        <ButtonLink to={`${base}/${act.page}`} kind="second" size="small">
          {t(`list.act.${act.word}`)}
          <span className="vh"> {row.name}</span>
        </ButtonLink>
      ),
    };
  };
}

function actOf(row: CandidateListRow): { page: string; word: "answer" | "match" | "plan" } | null {
  if (row.openQuestions > 0 && row.liveProposals === 0 && !row.stageId) return { page: "questions", word: "answer" };
  if (row.state !== "active") return null;
  if (row.next === null) return { page: "person", word: "plan" };
  // somebody who is on the way needs no other job: the row leads to the record
  return row.stageId ? null : { page: "matches", word: "match" };
}
