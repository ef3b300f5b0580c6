import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { useNextWords } from "~/components/desk/next-words";
import { useRowNote } from "~/components/desk/row-note";
import { German } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import type { LostListRow } from "~/queries/candidate/nobody-lost";
import type { NotedRow } from "~/queries/note/notes";
import { personLine, useDueColumn, useLadderColumn, useWishColumns } from "../../candidates/parts/person-columns";

/** The columns of the list of people, with what holds somebody and how long nothing has happened. */
export function useLostColumns(names: Names, today: string): DeskColumn<LostListRow>[] {
  const { t } = useTranslation("candidate");
  const ladder = useLadderColumn<LostListRow>((row) => row);
  const wish = useWishColumns<LostListRow>(names);
  const due = useDueColumn<LostListRow>(today, (row) => ({
    on: row.next?.due ?? null,
    late: row.next !== null && row.next.due < today,
  }));
  return [
    ladder,
    ...wish,
    {
      key: "helper",
      label: t("field.responsible"),
      width: "word",
      narrow: "none",
      roomy: true,
      cell: (row) => row.responsible,
    },
    {
      key: "held",
      label: t("lost.held"),
      cell: (row) => <HeldBy row={row} />,
    },
    { ...due, narrow: "none", roomy: true },
    { key: "since", label: t("lost.since"), width: "number", narrow: "end", cell: (row) => <Since row={row} /> },
  ];
}

/** What keeps somebody from being lost; that nothing does is what the list is for. */
function HeldBy({ row }: { row: LostListRow }) {
  const { t } = useTranslation("candidate");
  const words = useNextWords();
  if (row.followUp === "none") return <span className="desk-missing">{t("lost.nothing")}</span>;
  if (row.followUp === "gap")
    return (
      <>
        {t("lost.gap")} <German>{row.detail}</German>
      </>
    );
  if (row.followUp === "step" && row.next) return words(row.next);
  if (row.detail) return <German>{row.detail}</German>;
  return row.stageId ? t(`placement:stage.${row.stageId}`, "") : t(`lost.followUp.${row.followUp}`);
}

/** How long nothing has happened, and what was the last that did. */
function Since({ row }: { row: LostListRow }) {
  const { t } = useTranslation("candidate");
  const words = row.lastStep
    ? t(`lost.step.${row.lastStep}`, { count: row.days })
    : t("lost.noStepYet", { count: row.days });
  return (
    <span className={row.lastStep ? undefined : "desk-missing"} title={words}>
      {t("list.days", { count: row.days })}
    </span>
  );
}

/** Who the row is about, whom to call, and where to look for a way on. */
export function useLostLine(noted: NotedRow | null): (row: LostListRow) => DeskLine {
  const { t } = useTranslation("candidate");
  const noteOf = useRowNote(noted);
  return (row) => ({
    ...personLine(row),
    ...noteOf(row),
    late: row.followUp === "none",
    act: (row.followUp === "none" || row.followUp === "gap") && (
      <ButtonLink to={`/specialist/candidates/${row.id}/reverse`} kind="second" size="small">
        {t("lost.find")}
        <span className="vh"> {row.name}</span>
      </ButtonLink>
    ),
  });
}
