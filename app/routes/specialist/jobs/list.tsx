import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { useJobLabels } from "~/components/job/labels";
import { WorkList } from "~/components/lists";
import { FacetGroup, Facets, Pagination } from "~/components/navigation";
import { NothingFound } from "~/components/nothing-found";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { SearchLine } from "~/components/search-line";
import { SortLine } from "~/components/sort-line";
import { clock } from "~/config/clock";
import { jobsPerPage, teamOrders } from "~/domain/job/list-state";
import { findInIndex } from "~/facts/find-in-index";
import { jobFilterOf, specialistJobs } from "~/queries/job/specialist-jobs";
import { KeptParams } from "../matches/parts/kept-params";
import { TeamJobRow } from "./parts/list-row";

export const handle: PageHandle = { title: "job:review.listTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const filter = jobFilterOf(new URL(args.request.url).searchParams);
  return readAs(actor, async (trx) => {
    const found = filter.text ? await findInIndex(trx, "jobs", filter.text) : null;
    return {
      filter,
      list: await specialistJobs(trx, { ...filter, found: found?.down ? null : found }, clock.today()),
      degraded: found !== null && (found.degraded || found.down),
    };
  });
}

/** All jobs of all companies, what waits for review first. */
export default function SpecialistJobs() {
  const { t } = useTranslation("job");
  const { filter, list, degraded } = useLoaderData<typeof loader>();
  const labels = useJobLabels();
  const active = filter.states.length + filter.groups.length + filter.districts.length;
  return (
    <>
      <PageHeader
        title={t("review.listTitle")}
        lead={filter.sort === "review" ? t("review.listLead") : undefined}
        actions={
          <ButtonLink to="/specialist/jobs/new" icon="plus">
            {t("review.newFor")}
          </ButtonLink>
        }
      />
      <Flash ns="job" />
      <SearchLine q={filter.text} label={t("review.search")} hint={t("review.text")}>
        <KeptParams except={["q", "page"]} />
      </SearchLine>
      {degraded && <p className="soft small">{t("match:person.degraded")}</p>}
      <div className="with-facets">
        <Facets active={active} keep={["q", "sort"]}>
          <FacetGroup
            name="state"
            label={t("review.state")}
            options={list.states.map((one) => ({ ...one, label: t(`state.${one.value}`) }))}
          />
          <FacetGroup
            name="group"
            label={t("review.group")}
            options={list.groups.map((one) => ({ ...one, label: labels.code("group", one.value) }))}
          />
          <FacetGroup name="district" label={t("review.district")} options={list.districts} />
        </Facets>
        <div className="stack">
          <div className="list-head">
            <p className="soft">{t("review.count", { count: list.total })}</p>
            {list.total > 1 && (
              <SortLine
                value={filter.sort}
                orders={teamOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
              />
            )}
          </div>
          {list.rows.length === 0 ? (
            <NothingFound
              nothing={list.nothing}
              icon="job"
              title={t("review.emptyTitle")}
              filterLabels={{ state: t("review.state"), group: t("review.group"), district: t("review.district") }}
            >
              {t("review.empty")}
            </NothingFound>
          ) : (
            <WorkList label={t("list.label")}>
              {list.rows.map((job) => (
                <TeamJobRow key={job.id} job={job} byStart={filter.sort === "start"} />
              ))}
            </WorkList>
          )}
          <Pagination page={filter.page} pages={Math.ceil(list.total / jobsPerPage)} />
        </div>
      </div>
    </>
  );
}
