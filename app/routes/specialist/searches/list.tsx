import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { ButtonLink } from "~/components/actions";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead, ListMore } from "~/components/desk/list-bar";
import { useSelection } from "~/components/desk/selection";
import type { PageHandle } from "~/components/document-title";
import { NothingFound } from "~/components/nothing-found";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { narrowSearches, readSearchList, searchOrders } from "~/domain/saved-search/list-state";
import { type SavedSearchRow, savedSearches } from "~/queries/saved-search/list";
import { useSearchColumns, useSearchLine } from "./parts/list-row";

export const handle: PageHandle = { title: "match:saved.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const state = readSearchList(await askedOfList(args));
  const { rows, names } = await readAs(actor, (trx) => savedSearches(trx, actor));
  return {
    ...narrowSearches(rows, state),
    all: rows.length,
    names,
    q: state.q,
    order: state.order,
    onlyNews: state.news,
    today: clock.today(),
  };
}

/** The searches a specialist keeps, those with news first. */
export default function SavedSearchesPage() {
  const { rows, all, kinds, alerts, news, nothing, names, q, order, onlyNews, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const columns = useSearchColumns(names, today);
  const line = useSearchLine();
  const select = useSelection<SavedSearchRow>(
    "searches",
    (row) => row.id,
    (row) => row.name,
  );
  if (all === 0)
    return (
      <>
        <ListHead title={t("saved.title")} />
        <Flash ns="match" />
        <EmptyState
          icon="search"
          title={t("saved.empty")}
          action={<ButtonLink to="/specialist/candidates">{t("saved.toPeople")}</ButtonLink>}
        >
          {t("saved.emptyText")}
        </EmptyState>
      </>
    );
  return (
    <>
      <ListHead title={t("saved.title")} count={rows.length} links={select.link} />
      <Flash ns="match" />
      {select.bar ?? (
        <ListBar
          search={{ q, label: t("saved.find"), hint: t("saved.find") }}
          total={rows.length}
          filters={[
            {
              name: "kind",
              label: t("saved.kind"),
              options: kinds.map((one) => ({ ...one, label: t(`saved.kinds.${one.value}`) })),
            },
            {
              name: "alert",
              label: t("saved.column.alert"),
              options: alerts.map((one) => ({ ...one, label: t(`saved.short.${one.value}`) })),
            },
          ]}
          switches={news > 0 || onlyNews ? [{ name: "news", label: t("saved.news"), count: news }] : []}
          order={{ value: order, orders: searchOrders.map((value) => ({ value, label: t(`saved.order.${value}`) })) }}
        />
      )}
      {rows.length === 0 ? (
        <NothingFound
          nothing={nothing}
          icon="search"
          title={t("saved.nothing")}
          filterLabels={{ kind: t("saved.kind"), alert: t("saved.column.alert"), news: t("saved.news") }}
        />
      ) : (
        <DeskTable
          label={t("saved.title")}
          who={t("desk:who")}
          columns={select.columns(columns)}
          acts={!select.on}
          rows={rows}
          line={line}
        />
      )}
      {rows.length > 0 && select.foot}
      <ListMore>
        <p className="soft">{t("saved.lead")}</p>
      </ListMore>
    </>
  );
}
