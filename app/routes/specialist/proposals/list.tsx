import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead, ListViews } from "~/components/desk/list-bar";
import { useSelection } from "~/components/desk/selection";
import type { PageHandle } from "~/components/document-title";
import { Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { readWords } from "~/domain/candidate/list-state";
import { pageNumber } from "~/domain/page-number";
import { proposalOrderOf, proposalOrders } from "~/domain/proposal/list-orders";
import { proposalStatus } from "~/domain/proposal/states";
import { notedRow } from "~/queries/note/notes";
import { type ProposalListRow, type ProposalView, proposalList, proposalViews } from "~/queries/proposal/proposals";
import { idOrNull } from "~/request/params.server";
import { useProposalColumns, useProposalLine } from "./parts/list-row";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const wanted = search.get("view") as ProposalView;
    const view = proposalViews.includes(wanted) ? wanted : "waiting";
    const page = pageNumber(search);
    const q = readWords(search);
    const order = proposalOrderOf(search);
    const asked = { view, mine: search.get("mine") === "1", page, pageSize: 30, q, order };
    const list = await proposalList(trx, actor, asked, today);
    const note = await notedRow(trx, idOrNull(search.get("note")), list.rows, today);
    return { ...list, note, view, page, q, order, today };
  });
}

export const handle: PageHandle = { title: "proposal:list.title" };

export default function ProposalListPage() {
  const { rows, pages, page, counts, note, view, q, order, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const columns = useProposalColumns(view, today);
  const line = useProposalLine(today, note);
  const select = useSelection<ProposalListRow>(
    "proposals",
    (row) => (proposalStatus.from("withdraw").includes(row.state) ? row.id : null),
    (row) => row.name,
  );
  return (
    <>
      <ListHead title={t("list.title")} links={select.link} />
      <Flash ns="proposal" />
      <ListViews
        label={t("list.label")}
        name="view"
        here={view}
        views={proposalViews.map((value) => ({ value, label: t(`view.${value}`), count: counts[value] }))}
      />
      {select.bar ?? (
        <ListBar
          search={{ q, label: t("list.words"), hint: t("list.words") }}
          switches={[{ name: "mine", label: t("list.mine") }]}
          order={{
            value: order,
            orders: proposalOrders.map((value) => ({ value, label: t(`list.order.${value}`) })),
          }}
          keep={["view"]}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState icon="send" title={t(q ? "list.nothing" : "list.empty")}>
          {t(q ? "list.nothingText" : "list.emptyText")}
        </EmptyState>
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
