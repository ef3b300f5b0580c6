import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { WorkList } from "~/components/lists";
import { FacetGroup, Facets, Pagination, Tabs } from "~/components/navigation";
import { NothingFound } from "~/components/nothing-found";
import { Flash, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { SearchLine } from "~/components/search-line";
import { SortLine } from "~/components/sort-line";
import { foundPersonOrders, listViews, personOrderOf, personOrders } from "~/domain/candidate/list-state";
import { candidateStates } from "~/domain/candidate/sections";
import { cefrLevels } from "~/domain/matching/facts";
import { KeptParams } from "../matches/parts/kept-params";
import { SearchLinks } from "../searches/parts/search-links";
import { listLoader } from "./parts/list.server";
import { CandidateRow } from "./parts/list-row";

export const loader = listLoader;

export const handle: PageHandle = { title: "candidate:list.title" };

export default function CandidateListPage() {
  const { rows, total, pages, page, counts, facets, names, today, q, indexDown, degraded, foundBy, nothing } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const [search] = useSearchParams();
  const view = search.get("view");
  const order = personOrderOf(search);
  const active = ["state", "district", "german", "mine"].reduce((n, key) => n + search.getAll(key).length, 0);
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={t(order === "next" ? "list.lead" : "list.leadOrdered")}
        actions={
          <ButtonLink to="/specialist/candidates/new" icon="plus">
            {t("list.new")}
          </ButtonLink>
        }
      />
      <Flash ns="candidate" />
      <SearchLine q={q} label={t("list.searchLabel")} hint={t("list.searchLabel")}>
        <KeptParams except={["q", "page"]} />
      </SearchLine>
      {indexDown && <Notice kind="attention">{t("list.indexDown")}</Notice>}
      {degraded && <Notice>{t("list.degraded")}</Notice>}
      <Tabs
        label={t("list.label")}
        items={listViews.map((v) => ({
          to: viewPath(search, v),
          label: t(`view.${v}`),
          count: counts[v],
          here: v === (view ?? "all"),
        }))}
      />
      <div className="with-facets">
        <Facets active={active} keep={["view", "q", "sort"]}>
          <FacetGroup name="mine" label={t("field.responsible")} options={[{ value: "1", label: t("list.mine") }]} />
          <FacetGroup
            name="state"
            label={t("list.state")}
            options={candidateStates.map((s) => ({ value: s, label: t(`state.${s}`), count: facets.state[s] ?? 0 }))}
          />
          <FacetGroup
            name="german"
            label={t("list.german")}
            options={cefrLevels.map((l) => ({ value: l, label: l, count: facets.german[l] ?? 0 }))}
          />
          <FacetGroup
            name="district"
            label={t("list.district")}
            options={Object.entries(names.district).map(([value, { de }]) => ({
              value,
              label: de,
              count: facets.district[value] ?? 0,
            }))}
          />
        </Facets>
        <div className="stack">
          <div className="row">
            <span className="soft">{t("list.total", { count: total })}</span>
            <SearchLinks />
          </div>
          {total > 1 && (
            <SortLine
              value={order}
              orders={(q ? foundPersonOrders : personOrders).map((value) => ({ value, label: t(`order.${value}`) }))}
            />
          )}
          {rows.length === 0 ? (
            <NothingFound
              nothing={nothing}
              icon="people"
              title={t("list.empty")}
              filterLabels={{
                view: view ? t(`view.${view}`) : "",
                mine: t("list.mine"),
                state: t("list.state"),
                district: t("list.district"),
                german: t("list.german"),
              }}
            >
              {t("list.emptyText")}
            </NothingFound>
          ) : (
            <WorkList label={t("list.label")}>
              {rows.map((row) => (
                <CandidateRow key={row.id} row={row} names={names} today={today} foundBy={foundBy[row.id]} />
              ))}
            </WorkList>
          )}
          <Pagination page={page} pages={pages} />
        </div>
      </div>
    </>
  );
}

/** Another view of the list with the same filters and order: exactly what its number counts. */
function viewPath(search: URLSearchParams, view: string): string {
  const next = new URLSearchParams([...search].filter(([name]) => !["view", "page", "done", "refused"].includes(name)));
  if (view !== "all") next.set("view", view);
  return next.size > 0 ? `/specialist/candidates?${next}` : "/specialist/candidates";
}
