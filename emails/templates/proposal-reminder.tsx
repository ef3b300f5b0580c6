import type { MailTemplate } from "./context";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the employer: the last day for an answer is near. Pseudonym only, like the proposal itself. */
export type ProposalReminderProps = {
  pseudonym: string;
  job: string;
  specialist: string;
  specialistPhone: string | null;
  /** ISO date. */
  answerUntil: string;
  url: string;
};

export const proposalReminder: MailTemplate<ProposalReminderProps> = {
  subject: ({ job, answerUntil }, { t, formatDate }) =>
    t("proposal-reminder.subject", { job, date: formatDate(answerUntil) }),
  body: ({ pseudonym, job, specialist, specialistPhone, answerUntil, url }, context) => {
    const { t, formatDate } = context;
    return (
      <Layout
        context={context}
        preview={t("proposal-reminder.preview", { pseudonym })}
        heading={t("proposal-reminder.heading")}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{t("proposal-reminder.what", { pseudonym, job })}</Paragraph>
        <Fact label={t("proposal.answerUntil")}>{formatDate(answerUntil)}</Fact>
        <Action href={url} label={t("proposal-reminder.action")} context={context} />
        <Paragraph>
          {t("proposal.questions", { specialist })} {specialistPhone ? <bdi dir="ltr">{specialistPhone}</bdi> : null}
        </Paragraph>
      </Layout>
    );
  },
};
