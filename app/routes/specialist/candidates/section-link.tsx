import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";

/** The way to a section's own page; heard with the section's name. */
export function SectionLink({ to, what, add = false }: { to: string; what: string; add?: boolean }) {
  const { t } = useTranslation("candidate");
  return (
    <ButtonLink to={to} kind="second" size="small" icon={add ? "plus" : undefined}>
      {add ? `${what}: ${t("record.add")}` : t("common:edit")}
      {!add && <span className="vh"> {what}</span>}
    </ButtonLink>
  );
}
