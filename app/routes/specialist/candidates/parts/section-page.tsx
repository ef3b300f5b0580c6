import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppForm, SubmitButton } from "~/components/form";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";
import { EditedGroup } from "~/components/record/group";
import type { RemovableRow } from "~/services/candidate/save-candidate-rows";
import { useRecord } from "./record-data";
import { RecordPage } from "./record-page";

/**
 * The record with one group of facts being changed in its place: what is known, then the form, and the way back.
 * @param section the group whose place the form takes
 */
export function SectionPage({
  section,
  title,
  lead,
  known,
  children,
}: {
  section: string;
  title: string;
  lead?: ReactNode;
  known?: readonly KnownRow[];
  children: ReactNode;
}) {
  const { record } = useRecord();
  const form = (
    <EditedGroup base={`/specialist/candidates/${record.id}`} section={section} title={title}>
      {known && known.length > 0 && <KnownList rows={known} />}
      {lead && <p className="soft">{lead}</p>}
      {children}
    </EditedGroup>
  );
  return <RecordPage edit={{ section, form }} />;
}

/** A form about the person that belongs to no group of facts, below the head of their record. */
export function FormPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation("desk");
  const { record } = useRecord();
  return (
    <div className="wrap-text stack">
      <Section title={title} actions={<Link to={`/specialist/candidates/${record.id}`}>{t("record.close")}</Link>}>
        <div className="stack">
          <p className="soft">{lead}</p>
          {children}
        </div>
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
    <ul className="plain" aria-label={t("record.known")}>
      {rows.map((known) => (
        <li key={known.key} className="known-row">
          <div>
            <strong>
              <bdi>{known.label}</bdi>
            </strong>{" "}
            {known.note && <span className="soft">{known.note}</span>}
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
        </li>
      ))}
    </ul>
  );
}
