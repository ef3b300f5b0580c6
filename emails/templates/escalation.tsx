import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To a coordinator: check-ins of the team are late beyond the second grace. Counts only. */
export type EscalationProps = {
  missed: number;
  /** Working people behind them. */
  specialists: number;
  url: string;
};

export const escalation: MailTemplate<EscalationProps> = {
  subject: ({ missed }, { t }) => t("escalation.subject", { count: missed }),
  body: ({ missed, specialists, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("escalation.subject", { count: missed })}
        heading={t("escalation.heading")}
        reason="escalation.reason"
      >
        <Paragraph>{t("escalation.what", { count: missed })}</Paragraph>
        <Paragraph>{t("escalation.who", { count: specialists })}</Paragraph>
        <Action href={url} label={t("escalation.action")} context={context} />
      </Layout>
    );
  },
};
