import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead, ListViews } from "~/components/desk/list-bar";
import { NewLink } from "~/components/desk/new-link";
import { useSelection } from "~/components/desk/selection";
import type { PageHandle } from "~/components/document-title";
import { Pagination } from "~/components/navigation";
import { Flash, Notice } from "~/components/notice";
import { StatusTag } from "~/components/tags";
import { type ListView, listViews } from "~/domain/candidate/list-state";
import type { CandidateListRow } from "~/queries/candidate/list-rows";
import { SearchLinks } from "../searches/parts/search-links";
import { listLoader } from "./parts/list.server";
import { NobodyHere, WhatCounts } from "./parts/list-empty";
import { usePersonFilters } from "./parts/list-filters";
import { usePersonLine } from "./parts/list-line";
import { usePeopleColumns } from "./parts/list-row";

export const loader = listLoader;

/** What a view is called where it is a list of its own in the navigation. */
const titles: Partial<Record<ListView, string>> = { lost: "candidate:lost.title", placements: "placement:list.title" };
const titleOf = (view: ListView): string => titles[view] ?? "candidate:list.title";

export const handle: PageHandle<{ view: ListView }> = { title: (t, { view }) => t(titleOf(view)) };

/** Everybody, in one list: nobody lost and placements are views of it, with the same columns. */
export default function CandidateListPage() {
  const { rows, total, pages, page, counts, facets, lost, alarm, names, note, today, q, view, ...rest } =
    useLoaderData<typeof loader>();
  const { order, orders, indexDown, degraded, foundBy } = rest;
  const { t } = useTranslation(["candidate", "placement"]);
  const columns = usePeopleColumns(names, today, foundBy, view);
  const line = usePersonLine(today, note, view);
  const filters = usePersonFilters(names, facets);
  const select = useSelection<CandidateListRow>(
    "people",
    (row) => row.id,
    (row) => row.name,
  );
  // in the head where there is room, else below the rows
  const links = !select.on && (
    <>
      <SearchLinks />
      {select.link}
    </>
  );
  return (
    <>
      <ListHead
        title={t(titleOf(view))}
        count={
          lost && (
            <StatusTag tone={lost.none === 0 ? "done" : "wait"}>
              {lost.none === 0 ? t("lost.green") : t("lost.red", { count: lost.none })}
            </StatusTag>
          )
        }
        links={links}
        actions={
          // a list of its own in the navigation is not where people are added
          !select.on &&
          titles[view] === undefined && <NewLink to="/specialist/candidates/intake">{t("list.new")}</NewLink>
        }
      />
      <Flash ns="candidate" />
      {indexDown && <Notice kind="attention">{t("list.indexDown")}</Notice>}
      {degraded && <Notice>{t("list.degraded")}</Notice>}
      <ListViews
        label={t("list.label")}
        name="view"
        here={view}
        views={listViews.map((value) => ({ value, label: t(`view.${value}`), count: counts[value] }))}
      />
      {select.bar ?? (
        <ListBar
          search={{ q, label: t("list.searchLabel"), hint: t("list.searchLabel") }}
          filters={filters}
          switches={[{ name: "mine", label: t("list.mine") }]}
          order={{ value: order, orders: orders.map((value) => ({ value, label: t(`order.${value}`) })) }}
          keep={["view"]}
          total={total}
        />
      )}
      {rows.length === 0 ? (
        <NobodyHere filters={filters} />
      ) : (
        <DeskTable
          label={t("list.label")}
          who={t("desk:who")}
          columns={select.columns(columns)}
          acts={!select.on}
          rows={rows}
          line={line}
        />
      )}
      <Pagination page={page} pages={pages} />
      {links && <div className="list-links list-more list-select">{links}</div>}
      {alarm && <WhatCounts alarm={alarm} />}
    </>
  );
}
