import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import { JobCard } from "~/components/job/job-card";
import { Link } from "~/components/link";
import { FitCounts } from "~/components/match/fit-counts";
import { AskHelper, FirstForAll } from "~/components/match/own-word-lists";
import { useMyBase } from "~/components/my-base";
import { Pagination } from "~/components/navigation";
import { EmptyState, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { sharedFacts } from "~/domain/job/card-facts";
import { pageNumber } from "~/domain/page-number";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { myJobs } from "~/queries/candidate/my-jobs";
import { throwNotFound } from "~/request/responses.server";
import { Offer } from "./parts/offer";
import { requirePerson } from "./parts/person.server";
import { useHelper } from "./parts/use-helper";

export async function loader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requirePerson(args);
  const page = pageNumber(new URL(args.request.url).searchParams);
  return readAs(actor, (trx) => myJobs(trx, actor, { page, pageSize: 8 }, clock.today()));
}
export const handle = { title: "common:my.jobs" };

/** Jobs for the person with their reasons, after the offers of companies that may see the profile. */
export default function MyJobsPage() {
  const { t } = useTranslation(["my", "common"]);
  const { offers, jobs } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      {offers.length === 0 ? (
        <PageHeader title={t("fit.title")} lead={jobs.length > 0 && t("fit.lead")} />
      ) : (
        <>
          <PageHeader title={t("common:my.jobs")} />
          <Section title={t("jobs.title")} id="offers">
            <p>{t("jobs.lead")}</p>
            {offers.map((offer) => (
              <Offer key={offer.id} offer={offer} />
            ))}
            <p>{t("jobs.voluntary")}</p>
          </Section>
          <h2>{t("fit.title")}</h2>
        </>
      )}
      <Fitting />
    </div>
  );
}

/** The jobs themselves, those that fit best first. */
function Fitting() {
  const { t } = useTranslation("my");
  const { offers, first, jobs, names, page, pages, barelyProfiled } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const base = useMyBase();
  const helper = useHelper();
  const name = helper?.firstName ?? t("helperFallback");
  const shared = sharedFacts(jobs);
  const asks = jobs.some(({ words }) => words.ask.length > 0);
  if (jobs.length === 0) {
    return (
      <EmptyState
        icon="job"
        title={t("fit.empty")}
        action={
          <ButtonLink to={`${base}/path`} kind="second" icon="ladder">
            {t("home.toPath")}
          </ButtonLink>
        }
      >
        <bdi>{t("fit.emptyHint", { name })}</bdi>
      </EmptyState>
    );
  }
  return (
    <div className="stack" id="fitting">
      {barelyProfiled && (
        <Notice title={t("fit.talk")}>
          <p>
            <bdi>{t("fit.talkHint", { name })}</bdi>
          </p>
        </Notice>
      )}
      <FirstForAll words={first} names={names} />
      <ul className="jobs" aria-label={t("fit.title")}>
        {jobs.map((job) => (
          <JobCard
            key={job.slug}
            job={job}
            to={`${base}/jobs/${job.slug}`}
            shared={shared}
            level={offers.length === 0 ? 2 : 3}
          >
            <FitCounts words={job.words} interested={job.interested} />
          </JobCard>
        ))}
      </ul>
      {asks && <AskHelper helper={helper} />}
      <Pagination page={page} pages={pages} />
      <div className="actions">
        <ButtonLink to={`/${locale}/jobs`} kind="second" icon="job">
          {t("jobs.all")}
        </ButtonLink>
        <Link to={`${base}/alerts`}>{t("alerts.title")}</Link>
      </div>
    </div>
  );
}
