import type { MailTemplate } from "./context";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the employer. Holds the pseudonym and nothing else about the person: e-mail is a postcard. */
export type ProposalProps = {
  pseudonym: string;
  job: string;
  specialist: string;
  specialistPhone: string | null;
  /** ISO date until which an answer was agreed on; null when none was. */
  answerUntil: string | null;
  url: string;
};

export const proposal: MailTemplate<ProposalProps> = {
  subject: ({ job }, { t }) => t("proposal.subject", { job }),
  body: ({ pseudonym, job, specialist, specialistPhone, answerUntil, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("proposal.preview", { pseudonym })}
        heading={t("proposal.heading")}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{t("proposal.what", { specialist, pseudonym, job })}</Paragraph>
        {answerUntil ? <Fact label={t("proposal.answerUntil")}>{context.formatDate(answerUntil)}</Fact> : null}
        <Action href={url} label={t("proposal.action")} context={context} />
        <Paragraph>
          {t("proposal.questions", { specialist })} {specialistPhone ? <bdi dir="ltr">{specialistPhone}</bdi> : null}
        </Paragraph>
      </Layout>
    );
  },
};
