import type { MailTemplate } from "./context";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the specialist: somebody pressed *help*. What happened is read after signing in. */
export type ConcernProps = {
  company: string;
  /** Instant until which an answer was promised in the limits agreement. */
  answerUntil: Date;
  url: string;
};

export const concern: MailTemplate<ConcernProps> = {
  subject: ({ company }, { t }) => t("concern.subject", { company }),
  body: ({ company, answerUntil, url }, context) => {
    const { t, formatDateTime } = context;
    return (
      <Layout
        context={context}
        preview={t("concern.preview", { until: formatDateTime(answerUntil) })}
        heading={t("concern.heading")}
        reason="layout.reasonStaff"
      >
        <Paragraph>{t("concern.what", { company })}</Paragraph>
        <Fact label={t("concern.answerUntil")}>{formatDateTime(answerUntil)}</Fact>
        <Action href={url} label={t("concern.action")} context={context} />
      </Layout>
    );
  },
};
