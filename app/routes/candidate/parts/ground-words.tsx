import { useTranslation } from "react-i18next";
import { type Ground, sight } from "~/domain/access/ground";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { MyArea } from "~/queries/candidate/my-area";

/** The companies that see the person because they employ them, without a consent. */
export function EmployedAt({ companies }: { companies: MyArea["seenBy"] }) {
  if (companies.length === 0) return null;
  return (
    <ul className="plain stack">
      {companies.map((company) => (
        <li className="card stack-s" key={company.employerId}>
          <p>
            <strong>
              <bdi lang="de">{company.employerName}</bdi>
            </strong>
          </p>
          <GroundWords ground="employment" />
        </li>
      ))}
    </ul>
  );
}

/** What a company sees on a ground, and the paragraph it rests on; both come from the rule that shows it. */
export function GroundWords({ ground }: { ground: Ground }) {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const parts = sight[ground].opens.map((part) => t(`profile.sight.${part}`));
  return (
    <>
      <p>{t("profile.sees", { parts: formatList(parts, locale) })}</p>
      <p className="soft">{t(`profile.law.${ground}`)}</p>
    </>
  );
}
