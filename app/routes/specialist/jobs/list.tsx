import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead } from "~/components/desk/list-bar";
import { NewLink } from "~/components/desk/new-link";
import { useSelection } from "~/components/desk/selection";
import type { PageHandle } from "~/components/document-title";
import { useJobLabels } from "~/components/job/labels";
import { Pagination } from "~/components/navigation";
import { NothingFound } from "~/components/nothing-found";
import { Flash } from "~/components/notice";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { jobsPerPage, teamOrders } from "~/domain/job/list-state";
import { jobStatus } from "~/domain/job/states";
import { findInIndex } from "~/facts/find-in-index";
import { findNames } from "~/facts/find-names";
import { type JobRow, jobFilterOf, specialistJobs } from "~/queries/job/specialist-jobs";
import { notedRow } from "~/queries/note/notes";
import { idOrNull } from "~/request/params.server";
import { useJobColumns, useJobLine } from "./parts/list-row";

export const handle: PageHandle = { title: "job:review.listTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const filter = jobFilterOf(search);
    const today = clock.today();
    const found = filter.text ? await findInIndex(trx, "jobs", filter.text) : null;
    const named = await findNames(trx, filter.text, today);
    const list = await specialistJobs(trx, { ...filter, named, found: found?.down ? null : found }, today);
    return {
      filter,
      list,
      note: await notedRow(trx, idOrNull(search.get("note")), list.rows, today),
      today,
      degraded: found !== null && (found.degraded || found.down),
    };
  });
}

/** All jobs of all companies, what waits for review first. */
export default function SpecialistJobs() {
  const { t } = useTranslation("job");
  const { filter, list, note, degraded, today } = useLoaderData<typeof loader>();
  const labels = useJobLabels();
  const columns = useJobColumns(filter, list.rows, today);
  const line = useJobLine(note);
  const select = useSelection<JobRow>(
    "jobs",
    (row) => (jobStatus.from("close").includes(row.state) ? row.id : null),
    (row) => <German>{row.title}</German>,
  );
  return (
    <>
      <ListHead
        title={t("review.listTitle")}
        count={list.total}
        links={select.link}
        actions={!select.on && <NewLink to="/specialist/jobs/new">{t("review.add")}</NewLink>}
      />
      <Flash ns="job" />
      {degraded && <p className="soft small">{t("match:person.degraded")}</p>}
      {select.bar ?? (
        <ListBar
          search={{ q: filter.text, label: t("review.search"), hint: t("review.text") }}
          total={list.total}
          filters={[
            {
              name: "state",
              label: t("review.state"),
              options: list.states.map((one) => ({ ...one, label: t(`state.${one.value}`) })),
            },
            {
              name: "group",
              label: t("review.group"),
              options: list.groups.map((one) => ({ ...one, label: labels.code("group", one.value) })),
            },
            { name: "district", label: t("review.district"), options: list.districts },
          ]}
          order={{
            value: filter.sort,
            orders: teamOrders.map((value) => ({ value, label: t(`order.${value}`) })),
          }}
        />
      )}
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
        <>
          <DeskTable
            label={t("list.label")}
            who={t("list.column.job")}
            wideName
            columns={select.columns(columns)}
            acts={!select.on}
            rows={list.rows}
            line={line}
          />
          {select.foot}
        </>
      )}
      <Pagination page={filter.page} pages={Math.ceil(list.total / jobsPerPage)} />
    </>
  );
}
