import { useTranslation } from "react-i18next";
import { type DeskColumn, DeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { StatusTag } from "~/components/tags";
import { cityDay } from "~/config/clock";
import type { ListedBatch } from "~/queries/import/list";
import { stateTone } from "./notices";

/** The lists that were read in, what came of each, by whom and when. */
export function BatchTable({ label, rows, today }: { label: string; rows: readonly ListedBatch[]; today: string }) {
  const { t } = useTranslation("import");
  const columns: DeskColumn<ListedBatch>[] = [
    { key: "kind", label: t("list.column.kind"), width: "word", narrow: "none", cell: (row) => t(`kind.${row.kind}`) },
    { key: "rows", label: t("list.column.rows"), width: "number", narrow: "none", cell: (row) => row.rowsTotal },
    {
      key: "result",
      label: t("list.column.result"),
      cell: (row) =>
        row.state === "done" ? (
          t("list.result", row.counts)
        ) : (
          <StatusTag tone={stateTone(row.state)}>{t(`state.${row.state}`)}</StatusTag>
        ),
    },
    {
      key: "by",
      label: t("list.column.by"),
      width: "word",
      narrow: "none",
      cell: (row) => row.by ?? <span className="soft">{t("list.shell")}</span>,
    },
    {
      key: "on",
      label: t("list.column.on"),
      width: "date",
      narrow: "end",
      cell: (row) => <Due value={cityDay(row.createdAt)} today={today} late={false} />,
    },
  ];
  return (
    <DeskTable
      label={label}
      who={t("list.column.file")}
      acts={false}
      columns={columns}
      rows={rows}
      line={(row) => ({ key: row.id, to: `/specialist/import/${row.id}`, title: <bdi>{row.filename}</bdi> })}
    />
  );
}
