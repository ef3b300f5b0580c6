import { useTranslation } from "react-i18next";
import type { DeskColumn } from "~/components/desk/desk-table";
import { FoundByWords } from "~/components/found-by";
import { useNames } from "~/components/match/names";
import { Dots } from "~/components/values";
import type { ListView } from "~/domain/candidate/list-state";
import { daysBetween } from "~/domain/days";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import { waitsAt } from "~/domain/placement/stages";
import { useLocale } from "~/i18n/locale";
import type { CandidateListRow } from "~/queries/candidate/list-rows";
import { Next, Place, Plan, Quiet } from "./list-cells";
import { isLate } from "./list-line";
import { useDueColumn, useLadderColumn, useWishWords } from "./person-columns";

/**
 * The columns of the list of people, in every view the same: where they are on the way and at which company, else what
 * they wish for; what comes next, what keeps it going and when it is due; for how long nothing has happened.
 */
export function usePeopleColumns(
  names: Names,
  today: string,
  foundBy: Readonly<Record<string, readonly FoundBy[] | undefined>>,
  view: ListView,
): DeskColumn<CandidateListRow>[] {
  const { t } = useTranslation(["candidate", "placement"]);
  const locale = useLocale();
  const name = useNames(names);
  const wish = useWishWords(names);
  const ladder = useLadderColumn<CandidateListRow>((row) => row);
  const due = useDueColumn<CandidateListRow>(today, (row) => ({ on: row.next?.due ?? null, late: isLate(row, today) }));
  const found = (row: CandidateListRow) => <FoundByWords list={foundBy[row.id]} names={names} />;
  return [
    ladder,
    {
      key: "place",
      label: t("list.column.place"),
      width: "name",
      cell: (row) => (
        <Place
          row={row}
          wish={
            <>
              {wish(row)}
              {found(row)}
            </>
          }
        />
      ),
    },
    {
      key: "wish",
      label: t("list.column.wish"),
      width: "name",
      roomy: true,
      cell: (row) => (
        <>
          {wish(row)}
          {waitsAt(row.stageId) && (
            <span className="soft"> {t("list.waits", { count: daysBetween(row.waitingSince, today) })}</span>
          )}
        </>
      ),
    },
    { key: "german", label: t("list.column.german"), width: "number", narrow: "none", cell: (row) => row.speaking },
    { key: "next", label: t("list.column.next"), cell: (row) => <Next row={row} today={today} locale={locale} /> },
    {
      ...due,
      cell: (row) => (
        <>
          {due.cell(row)} <Quiet row={row} today={today} always={view === "lost"} />
        </>
      ),
    },
    {
      key: "plan",
      label: t("placement:list.column.plan"),
      width: "word",
      roomy: "very",
      cell: (row) => <Plan row={row} />,
    },
    {
      key: "helper",
      label: t("list.column.helper"),
      width: "name",
      roomy: "very",
      cell: (row) => <Dots items={[row.responsible, name("district", row.districtId)]} />,
    },
  ];
}
