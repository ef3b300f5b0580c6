import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppForm, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import type { RemovableRow } from "~/services/candidate/save-candidate-rows";
import { useRecord } from "./record-data";

/** A section of the record on its own page: the way back, what is known, then the form. */
export function SectionPage({
  title,
  lead,
  known,
  children,
}: {
  title: string;
  lead?: ReactNode;
  known?: readonly KnownRow[];
  children: ReactNode;
}) {
  const { t } = useTranslation("candidate");
  const { record } = useRecord();
  return (
    <div className="wrap-text stack">
      <p>
        <Link to={`/specialist/candidates/${record.id}`}>{t("record.back")}</Link>
      </p>
      <Section title={title}>
        {known ? (
          <>
            <div className="stack-s">
              <h3>{t("record.known")}</h3>
              {known.length === 0 ? <p className="soft">{t("record.none")}</p> : <KnownList rows={known} />}
            </div>
            <Section level={3} title={t("record.addTitle")}>
              <div className="stack">
                {lead && <p className="soft">{lead}</p>}
                {children}
              </div>
            </Section>
          </>
        ) : (
          <div className="stack">
            {lead && <p className="soft">{lead}</p>}
            {children}
          </div>
        )}
      </Section>
    </div>
  );
}

export type KnownRow = { row: RemovableRow; key: string; label: string; note?: ReactNode; back: string };

/** Stored facts, each with a button that removes it (the history keeps it). */
function KnownList({ rows }: { rows: readonly KnownRow[] }) {
  const { t } = useTranslation("candidate");
  const { record } = useRecord();
  return (
    <ul className="plain stack-s">
      {rows.map((known) => (
        <li key={known.key} className="card">
          <div className="known-row">
            <div>
              <strong>
                <bdi>{known.label}</bdi>
              </strong>
              {known.note && <div className="soft small">{known.note}</div>}
            </div>
            <AppForm
              action={`/specialist/candidates/${record.id}/remove`}
              className=""
              aria-label={t("record.removeThis", { what: known.label })}
            >
              <input type="hidden" name="row" value={known.row} />
              <input type="hidden" name="key" value={known.key} />
              <input type="hidden" name="back" value={known.back} />
              <SubmitButton kind="second" size="small">
                {t("record.remove")}
                <span className="vh"> {known.label}</span>
              </SubmitButton>
            </AppForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
