import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { Notice } from "~/components/notice";
import { German } from "~/components/values";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";

export type Preview = {
  jobs: number;
  compared: number;
  changed: number;
  entered: number;
  meanMove: number;
  samples: {
    jobId: string;
    title: string;
    people: { id: string; name: string; before: number | null; after: number | null }[];
  }[];
};

/** What the numbers would do to today's lists, before anybody decides. */
export function RulesPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const place = (at: number | null) => (at === null ? t("rules.further") : formatNumber(at, locale));
  return (
    <section className="stack" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("rules.previewTitle")}</h2>
      <Notice kind={preview.changed > 0 ? "attention" : "info"}>
        <p>{t("rules.changed", { changed: preview.changed, compared: preview.compared })}</p>
        {preview.changed > 0 && (
          <p>
            {t("rules.moved", {
              entered: formatNumber(preview.entered, locale),
              moved: formatNumber(preview.meanMove, locale),
            })}
          </p>
        )}
        {preview.compared < preview.jobs && (
          <p>{t("rules.sampled", { jobs: preview.jobs, compared: preview.compared })}</p>
        )}
      </Notice>
      {preview.samples.map((sample) => (
        <div key={sample.jobId} className="stack-s">
          <h3>
            <Link to={`/specialist/jobs/${sample.jobId}/matches`}>
              <German>{sample.title}</German>
            </Link>
          </h3>
          <DataTable
            caption={sample.title}
            captionLang="de"
            captionHidden
            slim
            rows={sample.people}
            rowKey={(person) => person.id}
            columns={[
              { key: "name", label: t("rules.person"), header: true, cell: (person) => person.name },
              { key: "before", label: t("rules.before"), numeric: true, cell: (person) => place(person.before) },
              { key: "after", label: t("rules.after"), numeric: true, cell: (person) => place(person.after) },
              { key: "move", label: t("rules.move"), cell: (person) => t(`rules.moves.${moveOf(person)}`) },
            ]}
          />
        </div>
      ))}
    </section>
  );
}

const moveOf = ({ before, after }: { before: number | null; after: number | null }): "up" | "down" | "same" => {
  const [from, to] = [before ?? Number.POSITIVE_INFINITY, after ?? Number.POSITIVE_INFINITY];
  return from === to ? "same" : to < from ? "up" : "down";
};
