import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead, ListViews } from "~/components/desk/list-bar";
import { useSelection } from "~/components/desk/selection";
import type { PageHandle } from "~/components/document-title";
import { Pagination } from "~/components/navigation";
import { NothingFound } from "~/components/nothing-found";
import { Flash, Notice } from "~/components/notice";
import { foundPersonOrders, listViews, personOrders } from "~/domain/candidate/list-state";
import { candidateStates } from "~/domain/candidate/sections";
import { cefrLevels } from "~/domain/matching/facts";
import type { CandidateListRow } from "~/queries/candidate/list";
import { SearchLinks } from "../searches/parts/search-links";
import { listLoader } from "./parts/list.server";
import { usePeopleColumns, usePersonLine } from "./parts/list-row";

export const loader = listLoader;

export const handle: PageHandle = { title: "candidate:list.title" };

export default function CandidateListPage() {
  const { rows, pages, page, counts, facets, names, note, today, q, order, indexDown, degraded, foundBy, nothing } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const [search] = useSearchParams();
  const view = search.get("view");
  const columns = usePeopleColumns(names, today, foundBy);
  const line = usePersonLine(today, note);
  const select = useSelection<CandidateListRow>(
    "people",
    (row) => row.id,
    (row) => row.name,
  );
  return (
    <>
      <ListHead
        title={t("list.title")}
        links={
          !select.on && (
            <>
              <SearchLinks />
              {select.link}
            </>
          )
        }
        actions={
          !select.on && (
            <ButtonLink to="/specialist/candidates/intake" icon="plus">
              {t("list.new")}
            </ButtonLink>
          )
        }
      />
      <Flash ns="candidate" />
      {indexDown && <Notice kind="attention">{t("list.indexDown")}</Notice>}
      {degraded && <Notice>{t("list.degraded")}</Notice>}
      <ListViews
        label={t("list.label")}
        name="view"
        here={view ?? "all"}
        views={listViews.map((value) => ({ value, label: t(`view.${value}`), count: counts[value] }))}
      />
      {select.bar ?? (
        <ListBar
          search={{ q, label: t("list.searchLabel"), hint: t("list.searchLabel") }}
          filters={[
            {
              name: "state",
              label: t("list.state"),
              options: candidateStates.map((s) => ({ value: s, label: t(`state.${s}`), count: facets.state[s] ?? 0 })),
            },
            {
              name: "german",
              label: t("list.german"),
              options: cefrLevels.map((l) => ({ value: l, label: l, count: facets.german[l] ?? 0 })),
            },
            {
              name: "district",
              label: t("list.district"),
              options: Object.entries(names.district).map(([value, { de }]) => ({
                value,
                label: de,
                count: facets.district[value] ?? 0,
              })),
            },
          ]}
          switches={[{ name: "mine", label: t("list.mine") }]}
          order={{
            value: order,
            orders: (q ? foundPersonOrders : personOrders).map((value) => ({ value, label: t(`order.${value}`) })),
          }}
          keep={["view"]}
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
        <>
          <DeskTable
            label={t("list.label")}
            who={t("desk:who")}
            columns={select.columns(columns)}
            acts={!select.on}
            rows={rows}
            line={line}
          />
          {select.foot}
        </>
      )}
      <Pagination page={page} pages={pages} />
    </>
  );
}
