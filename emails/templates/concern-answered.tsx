import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To the company: the specialist has answered. What it was about is read after signing in. */
export type ConcernAnsweredProps = {
  specialist: string;
  url: string;
};

export const concernAnswered: MailTemplate<ConcernAnsweredProps> = {
  subject: ({ specialist }, { t }) => t("concern-answered.subject", { specialist }),
  body: ({ specialist, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("concern-answered.what", { specialist })}
        heading={t("concern-answered.heading")}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{t("concern-answered.what", { specialist })}</Paragraph>
        <Action href={url} label={t("concern-answered.action")} context={context} />
      </Layout>
    );
  },
};
