import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { Link } from "~/components/link";
import { German } from "~/components/values";
import { cityDay } from "~/config/clock";
import type { Names } from "~/domain/matching/names";
import type { SavedSearchRow } from "~/queries/saved-search/list";
import { useSearchWords } from "./search-words";

/** What a search looks for, who is new, and when somebody last looked. */
export function useSearchColumns(names: Names, today: string): DeskColumn<SavedSearchRow>[] {
  const { t } = useTranslation("match");
  const words = useSearchWords(names);
  return [
    {
      key: "what",
      label: t("saved.column.what"),
      cell: (row) => (
        <>
          {row.jobTitle && (
            <>
              <German>{row.jobTitle}</German>,{" "}
            </>
          )}
          {words(row)}
        </>
      ),
    },
    { key: "new", label: t("saved.column.new"), cell: (row) => <Newest row={row} /> },
    {
      key: "people",
      label: t("saved.column.people"),
      width: "number",
      narrow: "none",
      cell: (row) => row.lastRunAt !== null && row.people,
    },
    {
      key: "alert",
      label: t("saved.column.alert"),
      width: "word",
      narrow: "none",
      cell: (row) => t(`saved.short.${row.alert}`),
    },
    {
      key: "looked",
      label: t("saved.looked"),
      width: "date",
      narrow: "end",
      cell: (row) => <Looked row={row} today={today} />,
    },
  ];
}

/** The first who is new leads to the record, the others are counted. */
function Newest({ row }: { row: SavedSearchRow }) {
  const { t } = useTranslation("match");
  const [first] = row.newest;
  if (!first) return null;
  return (
    <>
      <Link to={`/specialist/candidates/${first.id}`}>
        <bdi>{first.name}</bdi>
      </Link>
      {row.fresh > 1 && ` ${t("saved.more", { count: row.fresh - 1 })}`}
    </>
  );
}

function Looked({ row, today }: { row: SavedSearchRow; today: string }) {
  const { t } = useTranslation("match");
  if (!row.jobOpen)
    return (
      <span className="desk-missing" title={t("saved.jobClosed")}>
        {t("saved.rests")}
      </span>
    );
  if (row.lastRunAt === null) return <span className="soft">{t("saved.never")}</span>;
  return <Due value={cityDay(new Date(row.lastRunAt))} today={today} late={false} />;
}

/** Which search the row is about; opening it shows its list, and who was new counts as seen. */
export function useSearchLine(): (row: SavedSearchRow) => DeskLine {
  const { t } = useTranslation("match");
  return (row) => ({
    key: row.id,
    to: `/specialist/searches/${row.id}/edit`,
    title: <bdi>{row.name}</bdi>,
    act: (
      <ActionButton action={`/specialist/searches/${row.id}/open`} size="small">
        {t("saved.open")}
        <span className="vh"> {row.name}</span>
      </ActionButton>
    ),
  });
}
