import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { OwnJobCard } from "~/components/match/own-job-card";
import { FirstForAll } from "~/components/match/own-word-lists";
import { Pagination } from "~/components/navigation";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { HelperCard } from "~/components/shell/candidate-shell";
import { DemoBar } from "~/components/shell/demo-bar";
import { LanguageMenu, Main, SkipLink } from "~/components/shell/parts";
import { Wordmark } from "~/components/wordmark";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { useLocale } from "~/i18n/locale";
import { allLocales, isLocale } from "~/i18n/locales";
import { sheetJobs } from "~/queries/candidate/my-jobs";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";

export async function loader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const page = pageNumber(new URL(args.request.url).searchParams);
  const sheet = await readAs(actor, (trx) => sheetJobs(trx, id, { page, pageSize: 5 }, clock.today()));
  return { ...sheet, id };
}

export const handle: PageHandle = { title: "my:fit.title" };

/** What a person reads about jobs, for the talk with them: on a screen between two people, or on paper to take home. */
export default function PersonSheet() {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const { person, first, jobs, names, page, pages, id } = useLoaderData<typeof loader>();
  const name = person.helper?.firstName ?? t("helperFallback");
  return (
    <div className="page person">
      <SkipLink />
      <DemoBar />
      <header className="bar">
        <div className="wrap top-line">
          <Wordmark to="/specialist" />
          <LanguageMenu locales={allLocales} />
        </div>
      </header>
      <Main className="wrap">
        {person.helper && <HelperCard helper={person.helper} />}
        <div className="stack">
          <PageHeader
            crumbs={[{ to: `/specialist/candidates/${id}/matches`, label: person.code }]}
            eyebrow={<bdi>{person.givenName}</bdi>}
            title={t("fit.title")}
            lead={t("fit.lead")}
          />
          {jobs.length === 0 ? (
            <EmptyState icon="job" title={t("fit.empty")}>
              <bdi>{t("fit.emptyHint", { name })}</bdi>
            </EmptyState>
          ) : (
            <>
              <FirstForAll words={first} names={names} />
              <ul className="plain stack" aria-label={t("fit.title")}>
                {jobs.map((job) => (
                  <OwnJobCard key={job.slug} job={job} names={names} to={`/${locale}/jobs/${job.slug}`} />
                ))}
              </ul>
            </>
          )}
          <Pagination page={page} pages={pages} />
        </div>
      </Main>
    </div>
  );
}
