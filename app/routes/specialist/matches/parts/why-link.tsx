import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";

/** From a pair of a list to the page that explains its place. */
export function WhyLink({ jobId, candidateId, name }: { jobId: string; candidateId: string; name: ReactNode }) {
  const { t } = useTranslation("match");
  return (
    <ButtonLink to={`/specialist/jobs/${jobId}/why/${candidateId}`} kind="quiet" size="small">
      {t("why.link")}
      <span className="vh"> {name}</span>
    </ButtonLink>
  );
}
