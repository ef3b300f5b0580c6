import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To the specialist: the company has confirmed, the limits agreement is in force. */
export type AgreementConfirmedProps = {
  company: string;
  /** Who of the company confirmed. */
  by: string;
  url: string;
};

export const agreementConfirmed: MailTemplate<AgreementConfirmedProps> = {
  subject: ({ company }, { t }) => t("agreement-confirmed.subject", { company }),
  body: ({ company, by, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("agreement-confirmed.what", { by, company })}
        heading={t("agreement-confirmed.heading")}
        reason="layout.reasonStaff"
      >
        <Paragraph>{t("agreement-confirmed.what", { by, company })}</Paragraph>
        <Action href={url} label={t("agreement-confirmed.action")} context={context} />
      </Layout>
    );
  },
};
