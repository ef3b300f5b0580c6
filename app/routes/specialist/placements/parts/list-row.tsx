import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { useRowNote } from "~/components/desk/row-note";
import { StatusTag } from "~/components/tags";
import type { NotedRow } from "~/queries/note/notes";
import type { PlacementRow } from "~/queries/placement/list";
import { calledOf, personLine, useDueColumn, useLadderColumn } from "../../candidates/parts/person-columns";
import { useNextWords } from "../../steps/parts/next-words";

const isLate = (row: PlacementRow, today: string) => row.next !== null && row.next.due < today;

/** The columns of the list of people, with where they work in place of what they wish for. */
export function usePlacementColumns(today: string): DeskColumn<PlacementRow>[] {
  const { t } = useTranslation("placement");
  const ladder = useLadderColumn<PlacementRow>();
  const due = useDueColumn<PlacementRow>(today, (row) => ({ on: row.next?.due ?? null, late: isLate(row, today) }));
  return [
    ladder,
    {
      key: "stage",
      label: t("list.column.stage"),
      width: "word",
      narrow: "none",
      cell: (row) => row.stageId && t(`stage.${row.stageId}`),
    },
    { key: "company", label: t("list.column.company"), width: "word", cell: (row) => row.company },
    {
      key: "plan",
      label: t("list.column.plan"),
      width: "word",
      narrow: "none",
      roomy: true,
      cell: (row) => <Plan row={row} />,
    },
    { key: "next", label: t("list.column.next"), cell: (row) => <NextStep row={row} /> },
    due,
  ];
}

/** The rung that is planned next; that none is, is what the team looks for. */
function Plan({ row }: { row: PlacementRow }) {
  const { t } = useTranslation("placement");
  if (row.nextStage) return t(`stage.${row.nextStage}`);
  return row.state !== "ended" && <span className="desk-missing">{t("list.noPlan")}</span>;
}

function NextStep({ row }: { row: PlacementRow }) {
  const { t } = useTranslation("placement");
  const words = useNextWords();
  if (row.state === "ended") return <StatusTag>{t("list.state.ended")}</StatusTag>;
  return row.next ? words(row.next) : <span className="desk-missing">{t("list.noStep")}</span>;
}

/** Who the row is about, whom to call and the one thing to do now. */
export function usePlacementLine(today: string, noted: NotedRow | null): (row: PlacementRow) => DeskLine {
  const { t } = useTranslation("placement");
  const noteOf = useRowNote(noted);
  return (row) => {
    const to = `/specialist/placements/${row.id}`;
    const act = actOf(row, today);
    return {
      ...personLine(row),
      ...noteOf(row),
      to,
      late: isLate(row, today),
      act: act && (
        <ButtonLink
          to={act === "step" ? `/specialist/steps/${row.next?.id}/complete` : `${to}/plan`}
          kind="second"
          size="small"
        >
          {t(`list.act.${act}`)}
          <span className="vh"> {calledOf(row)}</span>
        </ButtonLink>
      ),
    };
  };
}

/** A step that is due comes first; else somebody on the way needs a next rung. */
function actOf(row: PlacementRow, today: string): "step" | "plan" | null {
  if (row.next?.source === "step" && row.next.due <= today) return "step";
  return row.state === "active" && row.nextStage === null ? "plan" : null;
}
