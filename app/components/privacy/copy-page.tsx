import { useTranslation } from "react-i18next";
import { Fact, Facts } from "~/components/lists";
import { PageHeader, Section } from "~/components/page-header";
import { both, ReadingAlong } from "~/components/two-languages";
import { Dots, German } from "~/components/values";
import { type CopyOfData, type CopyRow, heldBy } from "~/domain/privacy/copy";
import { spanOf } from "~/domain/privacy/retention";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { sourceLocale } from "~/i18n/locales";
import { CopyLabelText, CopyValue, isHeld } from "./copy-value";

/**
 * Everything held about a person, to read and to print: in their language, and in German below it, so that both sides of
 * a desk read the same. @param file where the same is to be had as JSON
 */
export function CopyPage({ copy, file }: { copy: CopyOfData; file: string }) {
  const { t } = useTranslation("copy");
  const locale = useLocale();
  return (
    <ReadingAlong locale={sourceLocale}>
      <div className="copy stack">
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          meta={<span>{t("made", { date: formatDate(copy.madeOn, locale, "long") })}</span>}
          actions={
            <a className="btn btn-second" href={file} download>
              {t("file")}
            </a>
          }
        />
        <p className="soft no-print">{t("fileHint")}</p>
        <p>{t("others")}</p>
        <p>{t("secrets")}</p>
        <address className="soft">
          {[
            "name",
            "unit",
            "street",
            "town",
            "phone",
            "email",
            "dataProtection",
            "supervisoryName",
            "supervisoryUrl",
          ].map((line) => {
            const said = copy.responsible[line];
            return said === undefined ? null : (
              <div key={line}>
                <German>{said}</German>
              </div>
            );
          })}
        </address>
        <nav className="no-print" aria-label={t("contents")}>
          <ul className="copy-contents">
            {Object.entries(copy.records).map(([table, rows]) => (
              <li key={table}>
                <a href={`#${table}`}>{t(`copy:table.${table}`)}</a> <span className="soft">{rows.length}</span>
              </li>
            ))}
          </ul>
        </nav>
        {Object.entries(copy.records).map(([table, rows]) => (
          <Section key={table} id={table} title={both((say) => say(`copy:table.${table}`))}>
            <KeptWhy table={table} kept={copy.kept[table]} />
            <CopyRows rows={rows} />
          </Section>
        ))}
      </div>
    </ReadingAlong>
  );
}

/** More rows than this stand in one paragraph each, so that a long history stays readable. */
const manyRows = 4;

function CopyRows({ rows }: { rows: readonly CopyRow[] }) {
  const many = rows.length > manyRows;
  return (
    <ol className={many ? "plain copy-rows copy-many" : "plain copy-rows"}>
      {rows.map((row, nth) => {
        const held = Object.entries(row).filter(([, value]) => isHeld(value));
        return (
          <li key={nth}>
            {many ? (
              <Dots
                items={held.map(([column, value]) => (
                  <span key={column}>
                    <span className="soft">
                      <CopyLabelText column={column} />:
                    </span>{" "}
                    <CopyValue column={column} value={value} />
                  </span>
                ))}
              />
            ) : (
              <Facts>
                {held.map(([column, value]) => (
                  <Fact key={column} label={<CopyLabelText column={column} />}>
                    <CopyValue column={column} value={value} />
                  </Fact>
                ))}
              </Facts>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Why a table is kept, and how long: the rule by which it is deleted. */
function KeptWhy({ table, kept }: { table: string; kept: CopyOfData["kept"][string] | undefined }) {
  const { t } = useTranslation(["copy", "public"]);
  if (!kept) return null;
  const span = kept.days === undefined ? null : spanOf(kept.days);
  const long = span
    ? t("keptDays", { time: t(`public:privacy.keep.span.${span.unit}`, { count: span.count }) })
    : t(heldBy(table) === "app_user" ? "keptAccount" : "keptRecord");
  return (
    <p className="soft">
      {t("why")} {t(`purpose.${kept.purpose}`)}. {long}.
    </p>
  );
}
