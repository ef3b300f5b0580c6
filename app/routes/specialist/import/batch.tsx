import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { Pagination, Tabs } from "~/components/navigation";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText } from "~/components/values";
import { clock } from "~/config/clock";
import { batchStatus } from "~/domain/import/states";
import { pageNumber } from "~/domain/page-number";
import { importBatchPage, type RowFilter, rowFilters } from "~/queries/import/batch";
import { idParam } from "~/request/params.server";
import { BatchActions, BatchFigures, Working } from "./parts/batch-parts";
import { isSilent } from "./parts/check.server";
import { ColumnNotices, WithheldNotice } from "./parts/column-notices";
import { Continued } from "./parts/continued";
import { stateTone } from "./parts/notices";
import { BatchRowCard } from "./parts/row-card";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const wanted = search.get("rows") ?? "all";
  const filter: RowFilter = rowFilters.find((name) => name === wanted) ?? "all";
  const page = pageNumber(search);
  const today = clock.today();
  const result = await readAs(actor, (trx) => importBatchPage(trx, idParam(args.params.id), { page, filter, today }));
  if (result.batch.state === "checking") throw redirect(`/specialist/import/${result.batch.id}/checking`);
  return { ...result, filter, stuck: result.batch.state === "failed" || isSilent(result.batch) };
}

export const handle: PageHandle<{ batch: { filename: string } }> = { title: (_t, { batch }) => batch.filename };

export default function BatchPage() {
  const { batch, outlook, rows, names, page, pages, filter, stuck, keepDays, asked, withheld, continued } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("import");
  const base = `/specialist/import/${batch.id}`;
  const isPreview = batch.state === "preview";
  const works = batchStatus.may(batch.state, "run", "system");
  const isUnread = batch.reading.unread.length > 0;
  const canStore = outlook.store + outlook.merge > 0;
  return (
    <div className="stack-l">
      <PageHeader
        crumbs={[{ to: "/specialist/import", label: t("title") }]}
        eyebrow={t(`kind.${batch.kind}`)}
        title={<bdi>{batch.filename}</bdi>}
        tag={<StatusTag tone={stateTone(batch.state)}>{t(`state.${batch.state}`)}</StatusTag>}
        meta={[
          <span key="rows">{t("list.rows", { count: batch.rowsTotal })}</span>,
          <DateText key="at" value={new Date(batch.createdAt)} />,
        ]}
        lead={
          isPreview ? t(isUnread ? "preview.leadColumns" : "preview.lead") : batch.state === "done" && t("result.lead")
        }
        actions={<BatchActions base={base} batch={batch} canStore={canStore} asked={asked} />}
      />
      <Flash ns="import" />
      {works && (
        <Working
          work="result"
          again={`${base}/confirm`}
          failed={batch.state === "failed"}
          stuck={stuck}
          done={batch.rowsDone}
          total={batch.rowsTotal}
        />
      )}
      {batch.state === "discarded" && <Notice title={t("result.discarded")} />}
      {isPreview && !canStore && (
        <Notice kind="attention">
          <p>{t("preview.nothing")}</p>
        </Notice>
      )}
      <BatchFigures batch={batch} outlook={outlook} base={base} asked={asked} />
      {batch.rowsDeletedAt && batch.state !== "discarded" && <Notice title={t("result.rowsGone")} />}
      {batch.state !== "discarded" && !batch.rowsDeletedAt && (
        <>
          <Continued
            batch={batch}
            before={continued?.before ?? null}
            changed={outlook.changed}
            gone={continued?.gone ?? []}
          />
          <WithheldNotice base={base} count={withheld} />
          <ColumnNotices batch={batch} outlook={outlook} />
          {batch.state === "done" && <p className="soft">{t("result.rowsKept", { days: keepDays })}</p>}
          <Section
            title={t("preview.rows")}
            id="rows"
            actions={
              outlook.filters.refused > 0 && (
                <ButtonLink to={`${base}/bad-rows.csv`} kind="second" size="small" icon="import">
                  {t("preview.badRows")}
                </ButtonLink>
              )
            }
          >
            <Tabs
              label={t("filter.label")}
              items={rowFilters.map((name) => ({
                to: name === "all" ? base : `${base}?rows=${name}`,
                label: t(`filter.${name}`),
                count: outlook.filters[name],
                exact: name === "all",
              }))}
            />
            {rows.length === 0 ? (
              <EmptyState icon="check" title={t("row.none")} />
            ) : (
              <div className="stack-s">
                {rows.map((row) => (
                  <BatchRowCard
                    key={row.rowNo}
                    row={row}
                    kind={batch.kind}
                    names={names}
                    edit={isPreview ? `${base}/rows/${row.rowNo}` : null}
                    open={filter !== "all" && rows.length <= 5}
                  />
                ))}
              </div>
            )}
            <Pagination page={page} pages={pages} />
          </Section>
        </>
      )}
    </div>
  );
}
