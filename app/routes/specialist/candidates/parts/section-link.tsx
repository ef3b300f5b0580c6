import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";

/** Link to a section's own page; screen readers hear the section's name too. */
export function SectionLink({ to, section }: { to: string; section: string }) {
  const { t } = useTranslation("common");
  return (
    <ButtonLink to={to} kind="second" size="small">
      {t("edit")}
      <span className="vh"> {section}</span>
    </ButtonLink>
  );
}

/** Link to the page where another entry is added. */
export function AddLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <ButtonLink to={to} kind="second" size="small" icon="plus">
      {children}
    </ButtonLink>
  );
}
