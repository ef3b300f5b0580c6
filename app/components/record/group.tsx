import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { Section } from "~/components/page-header";

/** The group of a record that is being changed, and what takes its place. */
export type Edited = { section: string; form: ReactNode };

const Editing = createContext<Edited | null>(null);

/** A record of which at most one group is being changed; the others stay to be read. */
export function EditedRecord({ edit, children }: { edit: Edited | undefined; children: ReactNode }) {
  return <Editing.Provider value={edit ?? null}>{children}</Editing.Provider>;
}

/**
 * A group of a record, or what changes it, in the group's own place.
 * @param actions links beside the heading, while the group is only read
 */
export function RecordGroup({
  id,
  title,
  actions,
  children,
}: {
  id: string;
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const edit = useContext(Editing);
  if (edit?.section === id) return <div className="record-edit">{edit.form}</div>;
  return (
    <Section id={id} title={title} actions={actions}>
      {children}
    </Section>
  );
}

/**
 * A group while it is changed: its heading, the way back without saving, the form.
 * @param base address of the record; Escape leads to the group there as the link does
 */
export function EditedGroup({
  base,
  section,
  title,
  children,
}: {
  base: string;
  section: string;
  title: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("desk");
  return (
    <Section
      id={section}
      title={title}
      actions={
        <Link to={`${base}#${section}`} data-way-out>
          {t("record.close")}
        </Link>
      }
    >
      <div className="stack">{children}</div>
    </Section>
  );
}

/** Link to the form of a group, in its place on the record; screen readers hear the group's name too. */
export function ChangeLink({ to, group }: { to: string; group: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <ButtonLink to={to} kind="second" size="small">
      {t("edit")}
      <span className="vh"> {group}</span>
    </ButtonLink>
  );
}
