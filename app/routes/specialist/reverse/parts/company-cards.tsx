import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { Card } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { EmptyState } from "~/components/notice";
import { StatusTag } from "~/components/tags";
import { DateText } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import type { SuggestedCompany } from "~/queries/matching/reverse-matching";

/** Whom to ask for a job that does not exist yet. */
export function CompanyCards({
  companies,
  names,
  base,
  hasOccupation,
  candidateId,
}: {
  companies: readonly SuggestedCompany[];
  names: Names;
  base: string;
  hasOccupation: boolean;
  candidateId: string;
}) {
  const { t } = useTranslation("match");
  const name = useNames(names);
  if (companies.length === 0) {
    return (
      <EmptyState
        icon="company"
        title={t(hasOccupation ? "reverse.noCompany" : "reverse.noOccupation")}
        action={
          hasOccupation ? (
            <ButtonLink to="/specialist/employers/new" kind="second">
              {t("reverse.newCompany")}
            </ButtonLink>
          ) : (
            <ButtonLink to={`/specialist/candidates/${candidateId}/work`} kind="second">
              {t("reverse.toWork")}
            </ButtonLink>
          )
        }
      >
        {t(hasOccupation ? "reverse.noCompanyText" : "reverse.noOccupationText")}
      </EmptyState>
    );
  }
  return (
    <ul className="plain stack">
      {companies.map((company) => (
        <li key={company.employerId}>
          <Card
            title={
              <Link to={`/specialist/employers/${company.employerId}`}>
                <bdi>{company.name}</bdi>
              </Link>
            }
          >
            <p>
              {company.occupationId === company.companyOccupationId
                ? t("reverse.sameWork", { occupation: name("occupation", company.companyOccupationId) })
                : t("reverse.closeWork", {
                    occupation: name("occupation", company.companyOccupationId),
                    own: name("occupation", company.occupationId),
                  })}{" "}
              <span className="soft">
                {company.minutes === null ? t("reverse.wayUnknown") : t("reverse.way", { count: company.minutes })}
              </span>
            </p>
            {company.openTask ? (
              <p className="row">
                <StatusTag tone="wait">{t("reverse.asked")}</StatusTag>
                <span>
                  {company.openTask.responsible}, <DateText value={company.openTask.dueOn} />
                </span>
              </p>
            ) : (
              <ActionButton
                action={`${base}/ask`}
                fields={{ employerId: company.employerId, occupationId: company.occupationId }}
                size="small"
              >
                {t("reverse.ask")}
                <span className="vh"> {company.name}</span>
              </ActionButton>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
