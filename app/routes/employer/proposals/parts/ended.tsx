import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { PageHeader } from "~/components/page-header";
import { AroundGerman } from "~/components/values";
import type { EndedProposal } from "~/queries/proposal/ended-proposal";

/** The company got it, and the consent is gone: that is all there is to say. */
export function EndedProposalPage({ proposal }: { proposal: EndedProposal }) {
  const { t } = useTranslation("proposal");
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/employer/proposals", label: t("employer.back") }]}
        eyebrow={<AroundGerman format={(job) => t("employer.eyebrow", { job })}>{proposal.job}</AroundGerman>}
        title={t("employer.endedTitle")}
        lead={t("employer.endedText")}
      />
      <ButtonLink to={`/employer/jobs/${proposal.jobId}`}>{t("employer.endedJob")}</ButtonLink>
    </>
  );
}
