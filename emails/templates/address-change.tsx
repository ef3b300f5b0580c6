import type { MailTemplate } from "./context";
import { Action, Layout, OtherLink, Paragraph } from "./layout";

type Asked = {
  /** the address that shall open the account */
  newEmail: string;
  /** page with a button; opening it uses nothing up */
  url: string;
  validUntil: Date;
};

/** To the mailbox that signs in now, which can confirm or stop. */
export const addressChangeOld: MailTemplate<Asked & { stopUrl: string }> = {
  subject: (_props, { t }) => t("address.old.subject"),
  body: ({ newEmail, url, stopUrl, validUntil }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("address.old.subject")}
        heading={t("address.heading")}
        reason="address.reason"
      >
        <Paragraph>{t("address.old.what")}</Paragraph>
        <Paragraph>
          <bdi dir="ltr">{newEmail}</bdi>
        </Paragraph>
        <Paragraph>{t("address.both", { until: context.formatDateTime(validUntil) })}</Paragraph>
        <Action href={url} label={t("address.confirm")} context={context} />
        <Paragraph>{t("address.old.notYou")}</Paragraph>
        <OtherLink href={stopUrl} />
      </Layout>
    );
  },
};

/** To the mailbox that shall sign in from now on. It is not told which address signs in now: it may be somebody else's. */
export const addressChangeNew: MailTemplate<Asked> = {
  subject: (_props, { t }) => t("address.new.subject"),
  body: ({ url, validUntil }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("address.new.subject")}
        heading={t("address.heading")}
        reason="address.reason"
      >
        <Paragraph>{t("address.new.what")}</Paragraph>
        <Paragraph>{t("address.both", { until: context.formatDateTime(validUntil) })}</Paragraph>
        <Action href={url} label={t("address.confirm")} context={context} />
        <Paragraph>{t("address.new.notYou")}</Paragraph>
      </Layout>
    );
  },
};

/** To the mailbox that was asked for and already signs in to another account: only its owner learns that it does. */
export const addressTaken: MailTemplate<{ url: string }> = {
  subject: (_props, { t }) => t("address.taken.subject"),
  body: ({ url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("address.taken.subject")}
        heading={t("address.heading")}
        reason="address.reason"
      >
        <Paragraph>{t("address.taken.what")}</Paragraph>
        <Paragraph>{t("address.taken.you")}</Paragraph>
        <Action href={url} label={t("sign-in.action")} context={context} />
      </Layout>
    );
  },
};

/** To both mailboxes, once the address has changed. */
export const addressChanged: MailTemplate<{ email: string; url: string }> = {
  subject: (_props, { t }) => t("address.changed.subject"),
  body: ({ email, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("address.changed.subject")}
        heading={t("address.changed.heading")}
        reason="address.changed.reason"
      >
        <Paragraph>{t("address.changed.what")}</Paragraph>
        <Paragraph>
          <bdi dir="ltr">{email}</bdi>
        </Paragraph>
        <Action href={url} label={t("sign-in.action")} context={context} />
        <Paragraph>{t("address.changed.notYou")}</Paragraph>
      </Layout>
    );
  },
};
