import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To staff: their saved searches found people. Counts only; a name of a search may say more than a mailbox should know. */
export type SavedSearchesProps = {
  people: number;
  searches: number;
  url: string;
};

export const savedSearches: MailTemplate<SavedSearchesProps> = {
  subject: ({ people }, { t }) => t("savedSearches.subject", { count: people }),
  body: ({ people, searches, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("savedSearches.subject", { count: people })}
        heading={t("savedSearches.heading")}
        reason="savedSearches.reason"
      >
        <Paragraph>{t("savedSearches.what", { count: searches })}</Paragraph>
        <Action href={url} label={t("savedSearches.action")} context={context} />
      </Layout>
    );
  },
};
