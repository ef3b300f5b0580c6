import { useTranslation } from "react-i18next";
import { Fact, Facts, Figures } from "~/components/lists";
import { Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { ColumnNotices } from "~/routes/specialist/import/parts/column-notices";
import { BatchRowCard } from "~/routes/specialist/import/parts/row-card";
import type { TriedList } from "~/services/import/try-list";

/** What would come of a list that was only tried: in one sentence, in numbers, column by column and row by row. */
export function TriedResult({ tried }: { tried: TriedList }) {
  const { t } = useTranslation(["auth", "import"]);
  const locale = useLocale();
  const { kind, headers, mapping, reading, forecast, rows, rowsTotal, names } = tried;
  const understood = mapping.flatMap((target, column) =>
    target === "ignore" || target.startsWith("sensitive.")
      ? []
      : [{ column, header: headers[column] ?? "", field: target === "note" ? "note" : target }],
  );
  return (
    <>
      <Notice kind="success" title={t("demo.list.nothingStored")} live>
        <p>
          {t("demo.list.read", { kind: t(`import:kind.${kind}`), rows: rowsTotal, columns: understood.length })}{" "}
          {formatList(
            [t("demo.list.new", { count: forecast.store }), t("demo.list.known", { count: forecast.merge })],
            locale,
          )}
          . {t("demo.list.unclear", { count: forecast.questions })}
        </p>
      </Notice>
      <Section title={t("demo.list.would")} id="would">
        <Figures
          items={[
            { label: t("import:preview.store"), value: forecast.store },
            { label: t("import:preview.merge"), value: forecast.merge },
            { label: t("import:preview.refuse"), value: forecast.refuse },
            { label: t("import:preview.skip"), value: forecast.skip },
            { label: t("import:preview.ask"), value: forecast.questions },
          ]}
        />
        <ColumnNotices batch={{ headers, mapping, kind, reading, state: "preview" }} outlook={forecast} />
      </Section>
      <Section title={t("demo.list.columns")} id="columns">
        <Facts>
          {understood.map(({ column, header, field }) => (
            <Fact key={column} label={<bdi>{header}</bdi>}>
              {t(`import:fields.${field}`)}
            </Fact>
          ))}
        </Facts>
      </Section>
      <Section title={t("import:preview.rows")} id="rows">
        {rows.map((row) => (
          <BatchRowCard
            key={row.rowNo}
            row={{ ...row, result: null, targetId: null, corrected: [] }}
            kind={kind}
            names={names}
            edit={null}
            open={false}
          />
        ))}
        {rowsTotal > rows.length && <p className="soft">{t("demo.list.more", { count: rowsTotal - rows.length })}</p>}
      </Section>
    </>
  );
}
