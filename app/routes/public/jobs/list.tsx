import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import type { PageHandle } from "~/components/document-title";
import { JobCard } from "~/components/job/job-card";
import { PublicFilters } from "~/components/job/public-filters";
import { NearestInstead, Understood } from "~/components/job/understood";
import { Link } from "~/components/link";
import { Pagination } from "~/components/navigation";
import { SortLine } from "~/components/sort-line";
import { sharedFacts } from "~/domain/job/card-facts";
import { orderWord, publicFilterOf, publicOrders, publicPageSize, wantedQuery } from "~/domain/job/public-filter";
import { translator } from "~/i18n/catalogues.server";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { publicJobs } from "~/queries/job/public-jobs";
import { throwNotFound } from "~/request/responses.server";
import { alternates } from "../parts/alternates";
import { KeptFilters } from "./parts/kept-filters";
import { NoJobs } from "./parts/no-jobs";

export const handle: PageHandle = { title: "public:jobs.title" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throwNotFound();
  const filter = publicFilterOf(new URL(request.url).searchParams);
  const list = await readAs({ role: "visitor" }, (trx) => publicJobs(trx, filter));
  // an answer from the stand-in engine is not cached: its notice must go as soon as the wanted one is back
  const init = list.degraded ? { headers: { "Cache-Control": "no-store" } } : {};
  return data({ filter, list, description: translator(params.locale).t("public:jobs.lead") }, init);
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { name: "description", content: data?.description },
  ...alternates("/jobs"),
];

/** Open starter jobs for everybody, without an account and without script. */
export default function PublicJobs() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { filter, list } = useLoaderData<typeof loader>();
  const tell = `/${locale}/tell-me?${wantedQuery(filter)}`;
  const shared = sharedFacts(list.rows);
  const isSplit = list.understood.named > 0 && filter.sort === "best";
  const before = (filter.page - 1) * publicPageSize;
  const own = isSplit ? Math.max(0, list.understood.named - before) : list.rows.length;
  const [named, near] = [list.rows.slice(0, own), list.rows.slice(own)];
  const card = (job: (typeof list.rows)[number]) => (
    <JobCard
      key={job.id}
      job={job}
      to={`/${locale}/jobs/${job.slug}`}
      shared={shared}
      metres={list.distances[job.id]}
      marks={list.marks[job.id]}
    />
  );
  return (
    <>
      <header className="page-head">
        <h1>{t("jobs.title")}</h1>
        <p className="lead">{t("jobs.lead")}</p>
      </header>
      <div className="with-facets">
        <PublicFilters filter={filter} list={list} />
        <div className="stack">
          <Form method="get" action={`/${locale}/jobs`} role="search" className="job-search">
            <input
              type="search"
              name="q"
              className="input"
              aria-label={t("jobs.search")}
              placeholder={t("jobs.search")}
              defaultValue={filter.text}
            />
            <KeptFilters filter={filter} />
            <button type="submit" className="btn">
              {t("jobs.find")}
            </button>
          </Form>
          <Understood understood={list.understood} />
          {list.degraded && <p className="soft small">{t("jobs.degraded")}</p>}
          {list.rows.length === 0 ? (
            <NoJobs filter={filter} list={list} tell={tell} />
          ) : (
            <>
              <div className="list-head">
                <p className="soft" role="status">
                  {t("jobs.count", { count: list.total })}
                  {list.relaxed && ` – ${t("jobs.relaxed")}`}
                </p>
                {list.total > 1 && <Order />}
              </div>
              <NearestInstead understood={list.understood} tell={tell} />
              {named.length > 0 && <ul className="jobs">{named.map(card)}</ul>}
              {near.length > 0 && (
                <>
                  {named.length > 0 && <h2 className="jobs-near">{t("understood.alsoNear")}</h2>}
                  <ul className="jobs">{near.map(card)}</ul>
                </>
              )}
              <Pagination page={filter.page} pages={list.pages} />
              {!list.understood.near && !list.understood.partsLeftOut && (
                <p>
                  <Link to={tell}>{t("understood.tell")}</Link>
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Without search words, best first means newest first. */
function Order() {
  const { t } = useTranslation("public");
  const { filter, list } = useLoaderData<typeof loader>();
  const own = filter.text ? publicOrders : publicOrders.filter((order) => order !== "newest");
  const near = Object.entries(list.districtNames).map(([id, name]) => ({
    value: `near-${id}`,
    label: `${t("sort.near")}: ${name}`,
  }));
  return (
    <SortLine
      value={orderWord(filter.sort)}
      orders={[
        ...own.map((value) => ({ value, label: t(`sort.${value === "best" && !filter.text ? "newest" : value}`) })),
        ...near,
      ]}
    />
  );
}
