import type { MailTemplate } from "./context";
import { Action, Layout, Paragraph } from "./layout";

/** To the employer: the job was reviewed and either published or sent back with remarks. */
export type JobDecidedProps = {
  job: string;
  specialist: string;
  url: string;
};

const decided = (outcome: "job-published" | "job-returned"): MailTemplate<JobDecidedProps> => ({
  subject: ({ job }, { t }) => t(`${outcome}.subject`, { job }),
  body: ({ job, specialist, url }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t(`${outcome}.subject`, { job })}
        heading={t(`${outcome}.heading`)}
        reason="layout.reasonEmployer"
      >
        <Paragraph>{t(`${outcome}.what`, { job, specialist })}</Paragraph>
        <Action href={url} label={t(`${outcome}.action`)} context={context} />
      </Layout>
    );
  },
});

export const jobPublished = decided("job-published");
export const jobReturned = decided("job-returned");
