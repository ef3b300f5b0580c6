import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Missing } from "~/components/desk/missing";
import { useNextWords } from "~/components/desk/next-words";
import { useRowNote } from "~/components/desk/row-note";
import { StatusTag } from "~/components/tags";
import type { NotedRow } from "~/queries/note/notes";
import type { PlacementRow } from "~/queries/placement/list";
import { personLine, useDueColumn, useLadderColumn } from "../../candidates/parts/person-columns";
import { useRowStep } from "../../steps/parts/row-step";

const isLate = (row: PlacementRow, today: string) => row.next !== null && row.next.due < today;

/** The columns of the list of people, with where they work in place of what they wish for. */
export function usePlacementColumns(today: string): DeskColumn<PlacementRow>[] {
  const { t } = useTranslation("placement");
  const ladder = useLadderColumn<PlacementRow>((row) => row);
  const due = useDueColumn<PlacementRow>(today, (row) => ({ on: row.next?.due ?? null, late: isLate(row, today) }));
  return [
    ladder,
    {
      key: "stage",
      label: t("list.column.stage"),
      width: "place",
      cell: (row) => (
        <div className="desk-two">
          {/* on a phone the ladder beside it says the level, and the company is what there is room for */}
          {row.stageId && <div className={row.company ? "desk-wide" : undefined}>{t(`stage.${row.stageId}`)}</div>}
          {row.company && <div className="soft">{row.company}</div>}
        </div>
      ),
    },
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
  return row.state !== "ended" && <Missing words={t("list.noPlan")} />;
}

function NextStep({ row }: { row: PlacementRow }) {
  const { t } = useTranslation("placement");
  const words = useNextWords();
  if (row.state === "ended") return <StatusTag>{t("list.state.ended")}</StatusTag>;
  return row.next ? words(row.next) : <span className="desk-missing">{t("list.noStep")}</span>;
}

/** Who the row is about, whom to call and the one thing to do now. */
export function usePlacementLine(today: string, noted: NotedRow | null): (row: PlacementRow) => DeskLine {
  const noteOf = useRowNote(noted);
  const rowStep = useRowStep(today);
  return (row) => {
    const to = `/specialist/placements/${row.id}`;
    const { name } = row;
    const step = dueStep(row, today);
    return {
      ...personLine(row),
      ...noteOf(row),
      to,
      late: isLate(row, today),
      ...(step && rowStep({ key: row.id, name, step })),
      ...(!step && needsPlan(row) && { act: <PlanLink to={`${to}/plan`} name={name} /> }),
    };
  };
}

function PlanLink({ to, name }: { to: string; name: string }) {
  const { t } = useTranslation("placement");
  return (
    <ButtonLink to={to} kind="second" size="small">
      {t("list.act.plan")}
      <span className="vh"> {name}</span>
    </ButtonLink>
  );
}

/** A step that is due, to be done in the row; it comes before the next rung. */
const dueStep = ({ next, stepVersion }: PlacementRow, today: string): { id: string; version: number } | null =>
  next?.source === "step" && next.due <= today && stepVersion !== null ? { id: next.id, version: stepVersion } : null;

const needsPlan = (row: PlacementRow): boolean => row.state === "active" && row.nextStage === null;
