import type { MailTemplate } from "./context";
import { Action, Code, Layout, Paragraph } from "./layout";

export type SignInProps = {
  /** Page with a button; opening it uses nothing up. */
  url: string;
  /** Six digits for the device where signing in began. */
  code: string;
  validMinutes: number;
};

export const signIn: MailTemplate<SignInProps> = {
  subject: ({ code }, { t }) => t("sign-in.subject", { code }),
  body: ({ url, code, validMinutes }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("sign-in.preview", { minutes: validMinutes })}
        heading={t("sign-in.heading")}
        reason="sign-in.reason"
      >
        <Paragraph>{t("sign-in.code")}</Paragraph>
        <Code value={code} />
        <Paragraph>{t("sign-in.link")}</Paragraph>
        <Action href={url} label={t("sign-in.action")} context={context} />
        <Paragraph>{t("sign-in.valid", { minutes: validMinutes })}</Paragraph>
        <Paragraph>{t("sign-in.notYou")}</Paragraph>
      </Layout>
    );
  },
};
