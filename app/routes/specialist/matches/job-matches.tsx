import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { read } from "~/auth/read.server";
import type { PageHandle } from "~/components/document-title";
import { useNames } from "~/components/match/names";
import { Pagination } from "~/components/navigation";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { formatDate, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { findCandidates } from "~/queries/find-candidates";
import { jobMatches } from "~/queries/job-matches";
import { idParam, pageParam } from "~/routes/id-param";
import { MatchCard } from "./match-card";
import { ProposeForm } from "./propose-form";
import { RefusedProposal } from "./refused-proposal";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const search = new URL(args.request.url).searchParams;
  const q = (search.get("q") ?? "").trim().slice(0, 120);
  const page = pageParam(search);
  const withBlocked = search.get("blocked") === "1";
  const withWorking = search.get("working") === "1";
  return read(actor, async (trx) => {
    const found = q ? await findCandidates(trx, q) : null;
    const ids = found && !found.down ? found.ids : null;
    const matches = await jobMatches(
      trx,
      actor,
      id,
      { found: ids, page, pageSize: 20, withBlocked, withWorking },
      clock.today(),
    );
    const indexDown = matches.indexDown || (found?.down ?? false);
    return { ...matches, q, withBlocked, withWorking, indexDown, degraded: found?.degraded ?? false };
  });
}

export const handle: PageHandle<{ head: { title: string } }> = {
  title: (t, { head }) => t("match:job.title", { job: head.title }),
};

export default function JobMatchesPage() {
  const { head, rows, names, pages, page, blocked, q, withBlocked, indexDown, crowd, working, withWorking, degraded } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const locale = useLocale();
  const name = useNames(names);
  const [search] = useSearchParams();
  const refused = search.get("refused");
  const published = head.state === "published";
  const full = head.taken >= head.places;
  const capped = head.openAtEmployer >= head.contactCap;
  const limits = { places: head.places, cap: head.contactCap };
  return (
    <>
      <PageHeader
        crumbs={[
          { to: "/specialist/jobs", label: t("common:specialist.jobs") },
          { to: `/specialist/jobs/${head.id}`, label: head.title },
        ]}
        eyebrow={t("job.eyebrow")}
        title={t("job.title", { job: head.title })}
        lead={t("job.lead")}
        meta={[
          <span key="employer">{head.employer}</span>,
          <span key="places">{t("job.places", { taken: head.taken, places: head.places })}</span>,
          <span key="cap">{t("job.cap", { open: head.openAtEmployer, cap: head.contactCap })}</span>,
        ]}
      />
      <Flash ns="proposal" />
      {refused && <RefusedProposal code={refused} params={limits} />}
      <div className="stack">
        {!published && <Notice kind="attention">{t("job.closed")}</Notice>}
        {published && full && <Notice kind="attention">{t("job.full")}</Notice>}
        {published && !full && capped && <Notice kind="attention">{t("job.capped")}</Notice>}
        {crowd && (
          <p className="soft small">
            {t("job.crowd", {
              active: formatNumber(crowd.active, locale),
              rated: formatNumber(crowd.rated, locale),
              longest: formatNumber(crowd.longest, locale),
            })}
          </p>
        )}
        {degraded && !indexDown && <p className="soft small">{t("job.degraded")}</p>}
        {indexDown && <Notice kind="attention">{t("job.indexDown")}</Notice>}
        <Form method="get" className="row" role="search">
          <label className="vh" htmlFor="match-q">
            {t("job.search")}
          </label>
          <input
            id="match-q"
            type="search"
            name="q"
            className="input w-m"
            defaultValue={q}
            placeholder={t("job.searchHint")}
          />
          {blocked !== 0 && (
            <label className="choice">
              <input type="checkbox" name="blocked" value="1" defaultChecked={withBlocked} />
              <span>{blocked === null ? t("job.withBlockedSome") : t("job.withBlocked", { count: blocked })}</span>
            </label>
          )}
          {working > 0 && (
            <label className="choice">
              <input type="checkbox" name="working" value="1" defaultChecked={withWorking} />
              <span>{t("job.withWorking", { count: working })}</span>
            </label>
          )}
          <button type="submit" className="btn btn-second">
            {t("common:show")}
          </button>
        </Form>
        {rows.length === 0 ? (
          <EmptyState icon="people" title={t("job.empty")}>
            {t("job.emptyText")}
          </EmptyState>
        ) : (
          <ol className="plain stack matches" aria-label={t("job.list")} data-worklist>
            {rows.map((row) => (
              <MatchCard
                key={row.candidateId}
                to={`/specialist/candidates/${row.candidateId}`}
                title={row.name || row.code}
                rank={row.rank}
                result={row.result}
                names={names}
                warnings={row.warnings}
                sub={
                  <>
                    {[name("district", row.districtId), `${t("since")} ${formatDate(row.waitingSince, locale)}`]
                      .filter(Boolean)
                      .join(" · ")}
                    {row.liveElsewhere > 0 && ` · ${t("elsewhere", { count: row.liveElsewhere })}`}
                  </>
                }
                action={
                  <ProposeForm
                    jobId={head.id}
                    candidateId={row.candidateId}
                    name={row.name || row.code}
                    rank={row.rank}
                    places={head.places}
                    from="job"
                    proposal={row.proposal}
                    hasConsent={row.hasConsent}
                    possible={published && !full && !capped && !row.result.blocked}
                  />
                }
              />
            ))}
          </ol>
        )}
        <Pagination page={page} pages={pages} />
      </div>
      <p>
        <Link to={`/specialist/jobs/${head.id}`}>{t("job.toJob")}</Link>
      </p>
    </>
  );
}
