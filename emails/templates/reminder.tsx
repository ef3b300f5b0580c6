import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To staff or an employer: something is waiting for them. Counts only; what they are is read after signing in. */
export type ReminderProps = {
  dueToday: number;
  overdue: number;
  url: string;
};

export const reminder: MailTemplate<ReminderProps> = {
  subject: ({ dueToday, overdue }, { t }) => t("reminder.subject", { count: dueToday + overdue }),
  body: ({ dueToday, overdue, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("reminder.subject", { count: dueToday + overdue })}
        heading={t("reminder.heading")}
        reason="reminder.reason"
      >
        {dueToday > 0 ? <Paragraph>{t("reminder.dueToday", { count: dueToday })}</Paragraph> : null}
        {overdue > 0 ? <Paragraph>{t("reminder.overdue", { count: overdue })}</Paragraph> : null}
        <Action href={url} label={t("reminder.action")} context={context} />
      </Layout>
    );
  },
};
