import type { MailTemplate } from "./context";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the specialist, later to the team lead: a company has let its last day pass. */
export type ProposalOverdueProps = {
  pseudonym: string;
  company: string;
  job: string;
  specialist: string;
  /** ISO date the answer was due. */
  dueOn: string;
  /** ISO date on which the proposal ends by itself. */
  endsOn: string;
  url: string;
};

export const proposalOverdue: MailTemplate<ProposalOverdueProps> = {
  subject: ({ company, pseudonym }, { t }) => t("proposal-overdue.subject", { company, pseudonym }),
  body: (props, context) => {
    const { t, formatDate } = context;
    const { company, pseudonym, job, specialist } = props;
    return (
      <Layout
        context={context}
        preview={t("proposal-overdue.subject", { company, pseudonym })}
        heading={t("proposal-overdue.heading")}
        reason="layout.reasonStaff"
      >
        <Paragraph>{t("proposal-overdue.what", { company, pseudonym, job, specialist })}</Paragraph>
        <Fact label={t("proposal-overdue.due")}>{formatDate(props.dueOn)}</Fact>
        <Fact label={t("proposal-overdue.ends")}>{formatDate(props.endsOn)}</Fact>
        <Action href={props.url} label={t("answer.action")} context={context} />
      </Layout>
    );
  },
};
