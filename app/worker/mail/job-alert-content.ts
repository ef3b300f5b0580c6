import { listToldJobs } from "#db/repositories/job-alerts";
import { linkToken } from "~/auth/mail-proof";
import { authSecret } from "~/config/secret.server";
import { Obsolete, pageUrl, type Writer } from "./writer";

/** As many as one reads on a phone; the others stand in the list. */
const most = 5;

/** New jobs of the work a person asked for, each as everybody may read it. */
export const jobAlert: Writer<"job-alert"> = async (trx, message) => {
  const jobs = await listToldJobs(trx, message.id);
  if (jobs.length === 0) throw new Obsolete("nothingToTell");
  return {
    jobs: jobs.slice(0, most).map(({ slug, title, company, place }) => ({
      title: title ?? "",
      company: [company, place].filter(Boolean).join(", "),
      url: pageUrl(`/${message.locale}/jobs/${slug}`),
    })),
    more: Math.max(0, jobs.length - most),
    url: pageUrl(`/${message.locale}/jobs?sort=newest`),
    endUrl: pageUrl(`/${message.locale}/tell-me/stop?token=${linkToken(authSecret(), "mails-end", message.id)}`),
  };
};
