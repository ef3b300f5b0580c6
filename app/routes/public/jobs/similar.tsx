import { data, type HeadersFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { JobCard } from "~/components/job/job-card";
import { OfficialName } from "~/components/job/official-name";
import { Link } from "~/components/link";
import { EmptyState } from "~/components/notice";
import { Dots, German } from "~/components/values";
import { sharedFacts } from "~/domain/job/card-facts";
import { useLocale } from "~/i18n/locale";
import { isLocale, langOf } from "~/i18n/locales";
import { openOrEnded } from "~/queries/job/ended-job";
import { similarPublicJobs } from "~/queries/matching/similar";
import { codeParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

export const handle: PageHandle<{ title: string }> = {
  title: (t, { title }) => t("public:jobs.similarPage", { title }),
};

export async function loader({ params }: LoaderFunctionArgs) {
  const { locale } = params;
  if (!isLocale(locale)) throwNotFound();
  const slug = codeParam(params.slug);
  const { open: similar } = await readAs({ role: "visitor" }, (trx) =>
    openOrEnded(trx, slug, () => similarPublicJobs(trx, slug)),
  );
  // the page of an ended job says so, and shows others of its kind itself
  if (!similar) throw redirect(`/${locale}/jobs/${slug}`);
  // an answer from the stand-in engine is not cached, as in the list
  return data({ slug, ...similar }, similar.degraded ? { headers: { "Cache-Control": "no-store" } } : {});
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Jobs like one somebody has just read: the next page when that one does not fit. */
export default function SimilarJobs() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { slug, title, name, occupationId, employerName, rows, degraded } = useLoaderData<typeof loader>();
  const german = langOf(locale) === "de";
  const shared = sharedFacts(rows);
  return (
    <>
      <header className="page-head">
        <p className="crumbs">
          <Link to={`/${locale}/jobs`}>{t("jobs.back")}</Link>
        </p>
        <h1>{t("jobs.similarTitle")}</h1>
        <p className="lead">
          <Dots
            items={[
              <Link key="job" to={`/${locale}/jobs/${slug}`}>
                {german ? title : <OfficialName name={name} occupation={occupationId} alone />}
              </Link>,
              <bdi key="company">{employerName}</bdi>,
              !german && <German key="title">{title}</German>,
            ]}
          />
        </p>
      </header>
      {degraded && <p className="soft small">{t("jobs.degraded")}</p>}
      {rows.length === 0 ? (
        <EmptyState
          icon="job"
          title={t("jobs.similarNone")}
          action={
            <ButtonLink to={`/${locale}/jobs`} kind="second">
              {t("jobs.all")}
            </ButtonLink>
          }
        />
      ) : (
        <ul className="jobs">
          {rows.map((job) => (
            <JobCard key={job.id} job={job} to={`/${locale}/jobs/${job.slug}`} shared={shared} />
          ))}
        </ul>
      )}
    </>
  );
}
