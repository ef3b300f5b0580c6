import { useTranslation } from "react-i18next";
import { Section } from "~/components/page-header";

/**
 * The second step after a yes: the company looks at the papers, and gets them from the person. The same words for everybody,
 * so that they tell nothing of this one (§ 4a(5) AufenthG).
 */
export function PermitCheck() {
  const { t } = useTranslation("proposal");
  return (
    <Section title={t("employer.permit.title")} id="permit">
      <p>{t("employer.permit.check")}</p>
      <p>{t("employer.permit.self")}</p>
      <p className="soft">
        {t("employer.permit.all")} <span lang="de">§ 4a Abs. 5 AufenthG</span>
      </p>
    </Section>
  );
}
