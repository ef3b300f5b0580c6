import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To the employer: the limits agreement needs the company's confirmation. */
export type AgreementProps = {
  company: string;
  specialist: string;
  url: string;
};

export const agreement: MailTemplate<AgreementProps> = {
  subject: ({ company }, { t }) => t("agreement.subject", { company }),
  body: ({ company, specialist, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("agreement.what", { specialist, company })}
        heading={t("agreement.heading")}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{t("agreement.what", { specialist, company })}</Paragraph>
        <Paragraph>{t("agreement.why")}</Paragraph>
        <Action href={url} label={t("agreement.action")} context={context} />
      </Layout>
    );
  },
};
