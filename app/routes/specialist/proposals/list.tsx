import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { WorkList, WorkRow } from "~/components/lists";
import { Pagination, Tabs } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { pageNumber } from "~/domain/page-number";
import { openStates } from "~/domain/proposal/states";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type ProposalView, proposalList, proposalViews } from "~/queries/proposal/proposals";
import { proposalTone } from "./parts/tone";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const wanted = search.get("view") as ProposalView;
  const view = proposalViews.includes(wanted) ? wanted : "waiting";
  const page = pageNumber(search);
  const mine = search.get("mine") === "1";
  const list = await readAs(actor, (trx) => proposalList(trx, actor, { view, mine, page, pageSize: 30 }));
  return { ...list, page, today: clock.today() };
}

export const handle: PageHandle = { title: "proposal:list.title" };

export default function ProposalListPage() {
  const { rows, pages, page, counts, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  const [search] = useSearchParams();
  const mine = search.get("mine") === "1";
  const to = (view: ProposalView, onlyMine: boolean) => {
    const query = new URLSearchParams();
    if (view !== "waiting") query.set("view", view);
    if (onlyMine) query.set("mine", "1");
    return `/specialist/proposals${query.size > 0 ? `?${query}` : ""}`;
  };
  const view = (search.get("view") as ProposalView | null) ?? "waiting";
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          <ButtonLink to={to(view, !mine)} kind="second" size="small" icon={mine ? "check" : undefined}>
            {t("list.mine")}
          </ButtonLink>
        }
      />
      <Flash ns="proposal" />
      <Tabs
        label={t("list.label")}
        items={proposalViews.map((v) => ({ to: to(v, mine), label: t(`view.${v}`), count: counts[v], exact: true }))}
      />
      {rows.length === 0 ? (
        <EmptyState icon="send" title={t("list.empty")}>
          {t("list.emptyText")}
        </EmptyState>
      ) : (
        <WorkList label={t("list.label")}>
          {rows.map((row) => {
            const late = row.state === "sent" && row.answerDueOn !== null && row.answerDueOn < today;
            return (
              <WorkRow
                key={row.id}
                to={`/specialist/proposals/${row.id}`}
                title={<bdi>{row.name}</bdi>}
                sub={<Dots items={[row.employer, <German key="job">{row.job}</German>]} />}
                next={
                  <>
                    <StatusTag tone={proposalTone[row.state]}>{t(`state.${row.state}`)}</StatusTag>
                    {row.appointmentAt && (
                      <div className="small">
                        {t("list.appointment", { date: formatDateTime(row.appointmentAt, locale) })}
                      </div>
                    )}
                  </>
                }
                when={row.state === "sent" && row.answerDueOn ? <DateText value={row.answerDueOn} late={late} /> : null}
                late={late}
                action={
                  openStates.includes(row.state) ? (
                    <ButtonLink to={`/specialist/proposals/${row.id}/answer`} kind="second" size="small">
                      {t("list.record")}
                    </ButtonLink>
                  ) : null
                }
              />
            );
          })}
        </WorkList>
      )}
      <Pagination page={page} pages={pages} />
    </>
  );
}
