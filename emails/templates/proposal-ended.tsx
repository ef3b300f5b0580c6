import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To the employer: proposals that it no longer needs to answer. Pseudonyms only, and never why somebody withdrew. */
export type ProposalEndedProps = {
  how: "withdrawn" | "expired" | "job_filled" | "job_closed" | "job_expired";
  pseudonyms: string[];
  job: string;
  specialist: string;
  specialistPhone: string | null;
  url: string;
};

export const proposalEnded: MailTemplate<ProposalEndedProps> = {
  subject: ({ job, pseudonyms }, { t }) => t("proposal-ended.subject", { job, count: pseudonyms.length }),
  body: ({ how, pseudonyms, job, specialist, specialistPhone, url }, context) => {
    const { t } = context;
    const what = t(`proposal-ended.${how}`, { pseudonyms: pseudonyms.join(", "), job, count: pseudonyms.length });
    return (
      <Layout
        context={context}
        preview={what}
        heading={t("proposal-ended.heading", { count: pseudonyms.length })}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{what}</Paragraph>
        <Paragraph>{t("proposal-ended.nothing")}</Paragraph>
        <Action href={url} label={t("proposal-ended.action")} context={context} />
        <Paragraph>
          {t("proposal.questions", { specialist })} {specialistPhone ? <bdi dir="ltr">{specialistPhone}</bdi> : null}
        </Paragraph>
      </Layout>
    );
  },
};
