import type { SignedIn } from "../../app/domain/actor";
import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

export type InvitationProps = {
  role: SignedIn["role"];
  /** Who invites, by name: a person, not a system. */
  inviter: string;
  /** Company of an employer; null for the other roles. */
  company: string | null;
  url: string;
  validUntil: Date;
};

export const invitation: MailTemplate<InvitationProps> = {
  subject: ({ role, inviter, company }, { t }) => t(`invitation.${role}.subject`, { inviter, company: company ?? "" }),
  body: ({ role, inviter, company, url, validUntil }, context) => {
    const { t } = context;
    const names = { inviter, company: company ?? "" };
    return (
      <Layout
        context={context}
        preview={t(`invitation.${role}.what`, names)}
        heading={t("invitation.heading")}
        reason="invitation.reason"
      >
        <Paragraph>{t(`invitation.${role}.subject`, names)}.</Paragraph>
        <Paragraph>{t(`invitation.${role}.what`, names)}</Paragraph>
        <Action href={url} label={t("invitation.action")} context={context} />
        <Paragraph>{t("invitation.valid", { until: context.formatDateTime(validUntil) })}</Paragraph>
      </Layout>
    );
  },
};
