import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AgreementTag, VisitTag } from "~/components/employer/tags";
import { CheckboxField, TextField } from "~/components/form";
import { WhenOf, WorkList, WorkRow } from "~/components/lists";
import { FacetGroup, Facets, Pagination } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { type EmployerFilters, type EmployerRow, employerList } from "~/queries/employer/list";

export const handle = { title: "employer:list.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const filters = readFilters(new URL(args.request.url).searchParams);
  const list = await readAs(actor, (trx) => employerList(trx, actor, filters, clock.today()));
  return { ...list, filters, today: clock.today() };
}

function readFilters(search: URLSearchParams): EmployerFilters {
  return {
    q: (search.get("q") ?? "").slice(0, 100),
    visit: search.getAll("visit"),
    agreement: search.getAll("agreement"),
    branch: search.getAll("branch"),
    trains: search.getAll("trains"),
    mine: search.get("mine") === "on",
    page: pageNumber(search),
  };
}

/** Companies as a work list: what needs somebody comes first. */
export default function EmployerListPage() {
  const { t } = useTranslation("employer");
  const { rows, total, page, pages, facets, filters, today } = useLoaderData<typeof loader>();
  const { visit, agreement, branch, trains } = filters;
  const active = [visit, agreement, branch, trains].filter((values) => values.length > 0).length;
  const options = (name: Exclude<keyof typeof facets, "branch">, words: string) =>
    facets[name].map(({ value, count }) => ({ value, count, label: t(`${words}.${value}`) }));
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={<ButtonLink to="new">{t("list.new")}</ButtonLink>}
      />
      <Flash ns="employer" />
      <div className="with-facets">
        <Facets active={active + (filters.mine ? 1 : 0) + (filters.q ? 1 : 0)}>
          <TextField name="q" type="search" label={t("list.search")} defaultValue={filters.q} />
          <CheckboxField name="mine" label={t("list.mine")} defaultChecked={filters.mine} />
          <FacetGroup name="visit" label={t("list.visit")} options={options("visit", "visitStanding")} />
          <FacetGroup name="agreement" label={t("list.agreement")} options={options("agreement", "agreementState")} />
          <FacetGroup name="trains" label={t("list.trains")} options={options("trains", "trains")} />
          <FacetGroup
            name="branch"
            label={t("list.branch")}
            options={facets.branch.map(({ value, count }) => ({ value, count, label: <German>{value}</German> }))}
          />
        </Facets>
        <div className="stack">
          <p className="soft">{t("list.count", { count: total })}</p>
          {rows.length === 0 ? (
            <EmptyState icon="company" title={t("list.empty")}>
              {t("list.emptyText")}
            </EmptyState>
          ) : (
            <WorkList label={t("list.title")}>
              {rows.map((row) => (
                <CompanyRow key={row.id} row={row} today={today} />
              ))}
            </WorkList>
          )}
          <Pagination page={page} pages={pages} />
        </div>
      </div>
    </>
  );
}

function CompanyRow({ row, today }: { row: EmployerRow; today: string }) {
  const { t } = useTranslation("employer");
  const late = row.visit === "overdue" || row.agreement === "review_due" || row.openConcerns > 0;
  return (
    <WorkRow
      to={`/specialist/employers/${row.id}`}
      title={row.name}
      sub={
        <Dots
          items={[
            row.branch && <German key="branch">{row.branch}</German>,
            row.place,
            t("list.jobs", { count: row.publishedJobs }),
            t("list.people", { count: row.peopleNow }),
          ]}
        />
      }
      next={
        <span className="row">
          {row.openConcerns > 0 && <strong className="late">{t("list.concern")}</strong>}
          <AgreementTag state={row.agreement} alone />
          {row.visit !== "recent" && row.visit !== "never" && <VisitTag standing={row.visit} />}
        </span>
      }
      when={
        row.plannedOn ? (
          <WhenOf label={t("list.visitOn")}>
            <DateText value={row.plannedOn} late={row.plannedOn < today} />
          </WhenOf>
        ) : row.lastDoneOn ? (
          <WhenOf label={t("list.visitedOn")}>
            <DateText value={row.lastDoneOn} />
          </WhenOf>
        ) : (
          t("list.never")
        )
      }
      late={late}
      action={<RowAction row={row} />}
    />
  );
}

/** The one thing to do next for a company. */
function RowAction({ row }: { row: EmployerRow }) {
  const { t } = useTranslation("employer");
  const base = `/specialist/employers/${row.id}`;
  const step = (to: string, label: string, kind: "main" | "second" = "second") => (
    <ButtonLink to={to} kind={kind} size="small">
      {label}
    </ButtonLink>
  );
  if (row.openConcerns > 0) return step(`${base}#concerns`, t("list.doAnswer"), "main");
  if (row.visit === "overdue") return step(`${base}#visits`, t("list.doRecord"));
  if (row.agreement === "review_due") return step(`${base}/agreement/review`, t("list.doReview"));
  if (row.visit === "never" || row.visit === "old") return step(`${base}/visits/new`, t("list.doPlan"));
  if (row.agreement === "none") return step(`${base}/agreement/write`, t("list.doWrite"));
  return null;
}
