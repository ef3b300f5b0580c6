import type { Answer } from "../../app/domain/proposal/states";
import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To the specialist: the company has answered a proposal. */
export type AnswerProps = {
  answer: Answer | "withdrawn";
  pseudonym: string;
  company: string;
  job: string;
  url: string;
};

export const answer: MailTemplate<AnswerProps> = {
  subject: (props, { t }) =>
    t(`answer.${props.answer}.subject`, { company: props.company, pseudonym: props.pseudonym }),
  body: (props, context) => {
    const { t } = context;
    const names = { company: props.company, pseudonym: props.pseudonym, job: props.job };
    return (
      <Layout
        context={context}
        preview={t(`answer.${props.answer}.what`, names)}
        heading={t("answer.heading")}
        reason="layout.reasonStaff"
      >
        <Paragraph>{t(`answer.${props.answer}.what`, names)}</Paragraph>
        <Action href={props.url} label={t("answer.action")} context={context} />
      </Layout>
    );
  },
};
