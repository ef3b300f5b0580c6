import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/lists";
import { Section } from "~/components/page-header";
import { classesByTable, columnClasses } from "~/domain/privacy/columns";

/** What the columns say, by class: how many, and in which tables they stand. */
export function ColumnClasses() {
  const { t } = useTranslation("coordinator");
  const rows = columnClasses.map((name) => {
    const tables = [...classesByTable].map(([table, columns]) => ({
      table,
      count: [...columns.values()].filter((its) => its === name).length,
    }));
    return { name, tables: tables.filter(({ count }) => count > 0) };
  });
  return (
    <Section title={t("retention.classes")} id="classes">
      <p>{t("retention.classesLead")}</p>
      <DataTable
        caption={t("retention.classesTable")}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "class",
            label: t("retention.class"),
            header: true,
            cell: ({ name }) => t(`retention.columnClass.${name}`),
          },
          {
            key: "count",
            label: t("retention.columns"),
            numeric: true,
            cell: ({ tables }) => tables.reduce((sum, { count }) => sum + count, 0),
          },
          {
            key: "tables",
            label: t("retention.tables"),
            cell: ({ tables }) => tables.map(({ table }) => <code key={table}>{table} </code>),
          },
        ]}
      />
    </Section>
  );
}
