import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { DeskTable } from "~/components/desk/desk-table";
import { ListBar, ListHead, ListViews } from "~/components/desk/list-bar";
import type { PageHandle } from "~/components/document-title";
import { Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { notedRow } from "~/queries/note/notes";
import { type ProposalView, proposalList, proposalViews } from "~/queries/proposal/proposals";
import { idOrNull } from "~/request/params.server";
import { useProposalColumns, useProposalLine } from "./parts/list-row";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const wanted = search.get("view") as ProposalView;
  const view = proposalViews.includes(wanted) ? wanted : "waiting";
  const page = pageNumber(search);
  const mine = search.get("mine") === "1";
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const list = await proposalList(trx, actor, { view, mine, page, pageSize: 30 });
    return { ...list, note: await notedRow(trx, idOrNull(search.get("note")), list.rows, today), view, page, today };
  });
}

export const handle: PageHandle = { title: "proposal:list.title" };

export default function ProposalListPage() {
  const { rows, pages, page, counts, note, view, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const columns = useProposalColumns(view, today);
  const line = useProposalLine(today, note);
  return (
    <>
      <ListHead title={t("list.title")} />
      <Flash ns="proposal" />
      <ListViews
        label={t("list.label")}
        name="view"
        here={view}
        views={proposalViews.map((value) => ({ value, label: t(`view.${value}`), count: counts[value] }))}
      />
      <ListBar switches={[{ name: "mine", label: t("list.mine") }]} keep={["view"]} />
      {rows.length === 0 ? (
        <EmptyState icon="send" title={t("list.empty")}>
          {t("list.emptyText")}
        </EmptyState>
      ) : (
        <DeskTable label={t("list.label")} who={t("desk:who")} columns={columns} rows={rows} line={line} />
      )}
      <Pagination page={page} pages={pages} />
    </>
  );
}
