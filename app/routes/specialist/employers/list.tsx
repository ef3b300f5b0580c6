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
import { Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { companyOrderOf, companyOrders } from "~/domain/employer/list-orders";
import { pageNumber } from "~/domain/page-number";
import { type EmployerFilters, type EmployerRow, employerList } from "~/queries/employer/list";
import { notedRow } from "~/queries/note/notes";
import { idOrNull } from "~/request/params.server";
import { useCompanyColumns, useCompanyLine } from "./parts/list-row";

export const handle = { title: "employer:list.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const filters = readFilters(search);
    const list = await employerList(trx, actor, filters, today);
    return { ...list, note: await notedRow(trx, idOrNull(search.get("note")), list.rows, today), filters, today };
  });
}

function readFilters(search: URLSearchParams): EmployerFilters {
  return {
    q: (search.get("q") ?? "").slice(0, 100),
    visit: search.getAll("visit"),
    agreement: search.getAll("agreement"),
    branch: search.getAll("branch"),
    trains: search.getAll("trains"),
    mine: search.get("mine") === "1",
    order: companyOrderOf(search),
    page: pageNumber(search),
  };
}

/** Companies as a work list: what needs somebody comes first. */
export default function EmployerListPage() {
  const { t } = useTranslation("employer");
  const { rows, total, page, pages, facets, note, filters, today } = useLoaderData<typeof loader>();
  const columns = useCompanyColumns(today);
  const line = useCompanyLine(note, today);
  const select = useSelection<EmployerRow>(
    "companies",
    (row) => row.id,
    (row) => row.name,
  );
  const options = (name: Exclude<keyof typeof facets, "branch">, words: string) =>
    facets[name].map(({ value, count }) => ({ value, count, label: t(`${words}.${value}`) }));
  return (
    <>
      <ListHead
        title={t("list.title")}
        count={total}
        links={select.link}
        actions={!select.on && <NewLink to="new">{t("list.new")}</NewLink>}
      />
      <Flash ns="employer" />
      {select.bar ?? (
        <ListBar
          search={{ q: filters.q, label: t("list.search"), hint: t("list.search") }}
          total={total}
          filters={[
            { name: "visit", label: t("list.visit"), options: options("visit", "visitStanding") },
            { name: "agreement", label: t("list.agreement"), options: options("agreement", "agreementState") },
            { name: "trains", label: t("list.trains"), options: options("trains", "trains") },
            {
              name: "branch",
              label: t("list.branch"),
              options: facets.branch.map(({ value, count }) => ({ value, count, label: value })),
            },
          ]}
          switches={[{ name: "mine", label: t("list.mine") }]}
          order={{
            value: filters.order ?? companyOrders[0],
            orders: companyOrders.map((value) => ({ value, label: t(`list.order.${value}`) })),
          }}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState icon="company" title={t("list.empty")}>
          {t("list.emptyText")}
        </EmptyState>
      ) : (
        <>
          <DeskTable
            label={t("list.title")}
            who={t("list.column.company")}
            wideName
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
