import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";

/** The way to a section's own page; heard with the section's name. */
export function SectionLink({ to, section }: { to: string; section: string }) {
  const { t } = useTranslation("common");
  return (
    <ButtonLink to={to} kind="second" size="small">
      {t("edit")}
      <span className="vh"> {section}</span>
    </ButtonLink>
  );
}

/** The way to where one more of something is entered. */
export function AddLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <ButtonLink to={to} kind="second" size="small" icon="plus">
      {children}
    </ButtonLink>
  );
}
