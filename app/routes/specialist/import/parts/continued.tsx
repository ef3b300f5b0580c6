import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { Notice } from "~/components/notice";
import { cityDay } from "~/config/clock";
import type { GonePerson } from "~/facts/import-changes";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { Batch } from "~/queries/import/batch";

/** The earlier list of the same office, what changed since, and who is gone; nothing of it happens by itself. */
export function Continued({
  batch,
  before,
  changed,
  gone,
}: {
  batch: Pick<Batch, "id" | "state" | "kind">;
  before: { filename: string; readAt: Date } | null;
  /** people of whom the list says something else than the record */
  changed: number;
  gone: readonly GonePerson[];
}) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const base = `/specialist/import/${batch.id}`;
  const isPreview = batch.state === "preview";
  if (batch.kind !== "profiles" || (!isPreview && before === null)) return null;
  const other = isPreview && (
    <ButtonLink to={`${base}/follows`} kind="quiet" size="small">
      {t(before ? "again.other" : "again.choose")}
    </ButtonLink>
  );
  if (before === null) return <p>{other}</p>;
  return (
    <>
      <Notice
        title={t("again.continues", {
          file: before.filename,
          day: formatDate(cityDay(new Date(before.readAt)), locale),
        })}
      >
        <p>{t("again.changed", { count: changed })}</p>
        <div className="row">
          {isPreview && changed > 0 && (
            <ButtonLink to={`${base}/changes`} kind="second" size="small">
              {t("again.look")}
            </ButtonLink>
          )}
          {other}
        </div>
      </Notice>
      {gone.length > 0 && (
        <details className="card" id="gone">
          <summary>{t("again.gone", { count: gone.length })}</summary>
          <p className="soft">{t("again.goneText")}</p>
          <DataTable
            caption={t("again.gone", { count: gone.length })}
            captionHidden
            slim
            rows={gone}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                label: t("fields.name"),
                header: true,
                cell: ({ id, name }) => (
                  <Link to={`/specialist/candidates/${id}`}>
                    <bdi>{name}</bdi>
                  </Link>
                ),
              },
              { key: "no", label: t("fields.externalNo"), cell: ({ officeNo }) => <bdi>{officeNo}</bdi> },
            ]}
          />
        </details>
      )}
    </>
  );
}
