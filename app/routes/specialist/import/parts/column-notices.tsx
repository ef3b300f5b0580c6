import { useTranslation } from "react-i18next";
import { Notice } from "~/components/notice";
import type { ImportForecast } from "~/domain/import/outcome";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { Batch } from "~/queries/import/batch";

/**
 * What is not kept from the file: forbidden columns and words by category, columns nobody assigned, jobs only as
 * drafts.
 */
export function ColumnNotices({
  batch,
  outlook,
}: {
  batch: Pick<Batch, "headers" | "mapping" | "kind" | "state">;
  outlook: ImportForecast;
}) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const name = (column: number) => batch.headers[column] ?? "";
  const forbidden = batch.mapping.flatMap((target, column) =>
    target.startsWith("sensitive.") ? [{ column, category: target.slice("sensitive.".length) }] : [],
  );
  const words = outlook.dropped.filter(({ column }) => !forbidden.some((column_) => column_.column === column));
  const ignored = batch.mapping.flatMap((target, column) =>
    target === "ignore" && name(column) !== "" ? [name(column)] : [],
  );
  return (
    <>
      {(forbidden.length > 0 || words.length > 0) && (
        <Notice title={t("preview.droppedTitle")}>
          <ul>
            {forbidden.map(({ column, category }) => (
              <li key={column}>
                {t("preview.droppedColumn", { column: name(column), category: t(`category.${category}`) })}
              </li>
            ))}
            {words.map(({ column, category, rows }) => (
              <li key={`${column}-${category}`}>
                {t("preview.droppedWords", { column: name(column), category: t(`category.${category}`), count: rows })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {batch.state === "preview" && ignored.length > 0 && (
        <Notice kind="attention" title={t("preview.ignoredTitle")}>
          <p>{t("preview.ignoredText", { columns: formatList(ignored, locale) })}</p>
        </Notice>
      )}
      {batch.kind === "jobs" && (
        <Notice>
          <p>{t("preview.jobs")}</p>
        </Notice>
      )}
    </>
  );
}
