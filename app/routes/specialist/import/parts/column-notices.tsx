import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
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
  batch: Pick<Batch, "headers" | "mapping" | "kind" | "state" | "reading">;
  outlook: ImportForecast;
}) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const name = (column: number) => batch.headers[column] ?? "";
  const { hidden } = batch.reading;
  const forbidden = batch.mapping.flatMap((target, column) =>
    target.startsWith("sensitive.") ? [{ column, category: target.slice("sensitive.".length) }] : [],
  );
  const words = outlook.dropped.filter(({ column }) => !forbidden.some((column_) => column_.column === column));
  const ignored = batch.mapping.flatMap((target, column) =>
    target === "ignore" && name(column) !== "" && !hidden.includes(column) ? [name(column)] : [],
  );
  const isUnread = batch.reading.unread.length > 0;
  const { encoding, sheet, otherSheets, above, hasHeader } = batch.reading;
  const facts = [
    ...(sheet !== "" && otherSheets.length > 0
      ? [t("preview.sheet", { sheet, others: formatList(otherSheets, locale) })]
      : []),
    ...(encoding !== "" && encoding !== "utf-8" ? [t("preview.encoding", { name: t(`encoding.${encoding}`) })] : []),
    ...(above > 0 ? [t("preview.above", { count: above })] : []),
    ...(hasHeader ? [] : [t("preview.noHeader")]),
    ...(hidden.length > 0 ? [t("preview.hidden", { columns: formatList(hidden.map(name), locale) })] : []),
  ];
  return (
    <>
      {batch.state === "preview" && facts.length > 0 && (
        <Notice title={t("preview.readAs")}>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </Notice>
      )}
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
        <Notice kind={isUnread ? "attention" : "info"} title={t("preview.ignoredTitle")}>
          <p>
            {t(isUnread ? "preview.ignoredText" : "preview.ignoredDecided", { columns: formatList(ignored, locale) })}
          </p>
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

/** Where the remarks stand that are not stored whole, while they can still be decided. */
export function WithheldNotice({ base, count }: { base: string; count: { cells: number; asked: number } }) {
  const { t } = useTranslation("import");
  if (count.cells === 0) return null;
  return (
    <Notice kind={count.asked > 0 ? "attention" : undefined} title={t("withheld.notice", { count: count.cells })}>
      <p>{count.asked > 0 ? t("withheld.noticeAsked", { count: count.asked }) : t("withheld.noticeSure")}</p>
      <ButtonLink to={`${base}/withheld`} kind="second" size="small">
        {t("withheld.look")}
      </ButtonLink>
    </Notice>
  );
}
