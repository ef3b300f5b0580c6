import type { MailTemplate } from "./context";
import { HelperFact } from "./helper-fact";
import { Action, Layout, Paragraph } from "./layout";

/** To the candidate on the third day: three faces. Says nothing about the work, others may read along. */
export type HowAreYouProps = {
  helper: string;
  helperPhone: string | null;
  /** The page with the three faces; null for a person who cannot sign in and calls instead. */
  answerUrl: string | null;
  /** The person's own area, or the office's home. */
  url: string;
};

export const howAreYou: MailTemplate<HowAreYouProps> = {
  subject: (_props, { t }) => t("how-are-you.subject"),
  body: ({ helper, helperPhone, answerUrl, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("how-are-you.question")}
        heading={t("how-are-you.subject")}
        reason="how-are-you.reason"
      >
        <Paragraph>{t("how-are-you.question")}</Paragraph>
        {answerUrl ? <Paragraph>🙂 😐 🙁</Paragraph> : null}
        <Paragraph>{t(answerUrl ? "how-are-you.press" : "how-are-you.call")}</Paragraph>
        <HelperFact name={helper} phone={helperPhone} context={context} />
        <Action
          href={answerUrl ?? url}
          label={t(answerUrl ? "how-are-you.action" : "how-are-you.home")}
          context={context}
        />
      </Layout>
    );
  },
};
