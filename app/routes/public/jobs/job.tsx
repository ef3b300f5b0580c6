import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { EndedJobPage } from "~/components/job/ended-job";
import { OfficialName } from "~/components/job/official-name";
import { PublicJobBody, PublicJobFacts } from "~/components/job/public-body";
import { Link } from "~/components/link";
import { ThumbBar } from "~/components/thumb-bar";
import { Dots, German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { env } from "~/config/env.server";
import { jobPosting, scriptJson } from "~/domain/job/job-posting";
import { useLocale } from "~/i18n/locale";
import { isLocale, langOf } from "~/i18n/locales";
import { type EndedJob, openOrEnded } from "~/queries/job/ended-job";
import { type PublicJob, publicJob } from "~/queries/job/public-job";
import { codeParam } from "~/request/params.server";
import { gone, throwNotFound } from "~/request/responses.server";
import { alternates } from "../parts/alternates";

type Data = { job: PublicJob; posting: string; ended: null } | { job: null; ended: EndedJob };
const isGerman = (locale: string) => langOf(locale) === "de";

export const handle: PageHandle<Data> = {
  title: (t, { job, ended }) =>
    job ? t("public:jobs.jobTitle", { title: job.title, company: job.employerName }) : ended.title,
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { locale } = params;
  if (!isLocale(locale)) throwNotFound();
  const slug = codeParam(params.slug);
  const { open, ended } = await readAs({ role: "visitor" }, (trx) =>
    openOrEnded(trx, slug, () => publicJob(trx, slug)),
  );
  if (ended) return data<Data>({ job: null, ended }, { status: gone });
  return data<Data>({ job: open, posting: scriptJson(postingOf(open, locale)), ended });
}

function postingOf(job: PublicJob, locale: string): object {
  const name = (row: { de: string; en: string | null }) => (isGerman(locale) ? row.de : (row.en ?? row.de));
  return jobPosting({
    ...job,
    url: `${env.APP_URL}/${locale}/jobs/${job.slug}`,
    language: isGerman(locale) ? "de" : "en",
    title: isGerman(locale) ? job.title : job.occupationEn,
    tasks: job.tasks.map(name),
    publishedOn: cityDay(job.publishedAt),
    skills: job.skills.filter((skill) => skill.need !== "learn").map(name),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data?.job) return [];
  const { job } = data;
  return [
    { name: "description", content: [job.title, job.employerName, job.districtName].filter(Boolean).join(" · ") },
    ...alternates(`/jobs/${job.slug}`),
  ];
};

/** One public job: reads in ten seconds on a phone, one button. */
export default function PublicJobPage() {
  const read = useLoaderData<Data>();
  const locale = useLocale();
  return read.job ? <OpenJob {...read} /> : <EndedJobPage job={read.ended} base={`/${locale}/jobs`} />;
}

function OpenJob({ job, posting }: { job: PublicJob; posting: string }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  return (
    <article className="job-page">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped, for search engines */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: posting }} />
      <header className="page-head">
        <p className="crumbs">
          <Link to={`/${locale}/jobs`}>{t("jobs.back")}</Link>
        </p>
        <h1>
          {isGerman(locale) ? (
            job.title
          ) : (
            <OfficialName name={{ de: job.occupationDe, en: job.occupationEn }} occupation={job.occupationId} alone />
          )}
        </h1>
        <p className="lead">
          <Dots
            items={[
              <bdi key="company">{job.employerName}</bdi>,
              !isGerman(locale) && <German key="title">{job.title}</German>,
            ]}
          />
        </p>
      </header>
      <PublicJobFacts job={job} />
      <PublicJobBody job={job} />
      <p>
        <Link to={`/${locale}/jobs/${job.slug}/similar`}>{t("jobs.similarTitle")}</Link>
      </p>
      <p className="soft">{t("jobs.interestedHint")}</p>
      <ThumbBar>
        <ButtonLink to={`/${locale}/my/jobs/${job.slug}`} size="big">
          {t("jobs.interested")}
        </ButtonLink>
      </ThumbBar>
    </article>
  );
}
