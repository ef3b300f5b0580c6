import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To a coordinator: people with no offer, named gap or dated next step. Counts only. */
export type LostProps = {
  people: number;
  days: number;
  url: string;
};

export const lost: MailTemplate<LostProps> = {
  subject: ({ people }, { t }) => t("lost.subject", { count: people }),
  body: ({ people, days, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("lost.subject", { count: people })}
        heading={t("lost.heading")}
        reason="escalation.reason"
      >
        <Paragraph>{t("lost.what", { count: people, days })}</Paragraph>
        <Paragraph>{t("lost.next")}</Paragraph>
        <Action href={url} label={t("lost.action")} context={context} />
      </Layout>
    );
  },
};
