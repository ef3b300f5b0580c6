import type { MailTemplate } from "./context";
import { Action, Fact, Layout, Paragraph } from "./layout";

/**
 * To the candidate, in their language: new jobs of the work they asked for, as everybody may read them. Says nothing of
 * the person: others may read along.
 */
export type JobAlertProps = {
  jobs: { title: string; company: string; url: string }[];
  /** further ones that stand only in the list */
  more: number;
  url: string;
  /** the page that ends these mails with one press, without signing in */
  endUrl: string;
};

export const jobAlert: MailTemplate<JobAlertProps> = {
  subject: ({ jobs, more }, { t }) => t("job-alert.subject", { count: jobs.length + more }),
  body: ({ jobs, more, url, endUrl }, context) => {
    const { t } = context;
    return (
      <Layout
        context={context}
        preview={t("job-alert.subject", { count: jobs.length + more })}
        heading={t("job-alert.heading")}
        reason="job-alert.reason"
      >
        <Paragraph>{t("job-alert.what")}</Paragraph>
        {jobs.map((job) => (
          <Fact key={job.url} label={<bdi lang="de">{job.company}</bdi>}>
            <a href={job.url}>
              <bdi lang="de">{job.title}</bdi>
            </a>
          </Fact>
        ))}
        {more > 0 ? <Paragraph>{t("job-alert.more", { count: more })}</Paragraph> : null}
        <Action href={url} label={t("job-alert.action")} context={context} />
        <Paragraph>
          <a href={endUrl}>{t("job-alert.end")}</a>
        </Paragraph>
      </Layout>
    );
  },
};
