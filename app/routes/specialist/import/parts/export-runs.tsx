import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { DateText } from "~/components/values";
import type { ExportRun } from "~/queries/import/exports";

/** Who made which file for an office, and when. */
export function ExportRuns({ runs }: { runs: readonly (Omit<ExportRun, "madeAt"> & { madeAt: Date | string })[] }) {
  const { t } = useTranslation("import");
  if (runs.length === 0)
    return (
      <EmptyState icon="import" title={t("export.runsEmpty")}>
        {t("export.runsEmptyText")}
      </EmptyState>
    );
  return (
    <DataTable
      caption={t("export.runs")}
      captionHidden
      slim
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          label: t("export.run.at"),
          header: true,
          cell: ({ madeAt }) => <DateText value={new Date(madeAt)} />,
        },
        { key: "by", label: t("export.run.by"), cell: ({ by }) => by ?? t("export.shell") },
        { key: "since", label: t("export.run.since"), cell: ({ since }) => <DateText value={since} /> },
        { key: "people", label: t("export.run.people"), numeric: true, cell: ({ people }) => people },
        {
          key: "columns",
          label: t("export.run.columns"),
          cell: ({ columns }) => <bdi>{columns.map(({ header }) => header).join(", ")}</bdi>,
        },
      ]}
    />
  );
}
