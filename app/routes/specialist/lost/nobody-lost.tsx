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
import { Link } from "~/components/link";
import { Pagination } from "~/components/navigation";
import { EmptyState } from "~/components/notice";
import { useRootData } from "~/components/root-data";
import { StatusTag } from "~/components/tags";
import { clock } from "~/config/clock";
import { readWords } from "~/domain/candidate/list-state";
import { followUps, lostSpans } from "~/domain/candidate/nobody-lost";
import { pageNumber } from "~/domain/page-number";
import { matchReference } from "~/facts/match-reference";
import { type LostListRow, nobodyLost } from "~/queries/candidate/nobody-lost";
import { notedRow } from "~/queries/note/notes";
import { idOrNull } from "~/request/params.server";
import { useLostColumns, useLostLine } from "./parts/list-row";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const followUp = followUps.find((known) => known === search.get("followUp")) ?? null;
    const longerThan = lostSpans.find((span) => String(span) === search.get("since")) ?? 0;
    const page = pageNumber(search);
    const q = readWords(search);
    const filter = { followUp, mine: search.get("mine") === "1", longerThan, page, q };
    const list = await nobodyLost(trx, actor, filter, today);
    const { names } = await matchReference(trx);
    const note = await notedRow(trx, idOrNull(search.get("note")), list.rows, today);
    return { ...list, names, note, followUp, page, q, today };
  });
}

export const handle: PageHandle = { title: "candidate:lost.title" };

/**
 * Everyone active by time since the last real step; those without an offer, a named gap or a dated next step come
 * first.
 */
export default function NobodyLostPage() {
  const { rows, everyone, lost, counts, spans, pages, page, followUp, q, names, note, today } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const columns = useLostColumns(names, today);
  const line = useLostLine(note);
  const select = useSelection<LostListRow>(
    "people",
    (row) => row.id,
    (row) => row.name,
  );
  return (
    <>
      <ListHead
        title={t("lost.title")}
        count={
          <StatusTag tone={lost === 0 ? "done" : "wait"}>
            {lost === 0 ? t("lost.green") : t("lost.red", { count: lost })}
          </StatusTag>
        }
        links={select.link}
      />
      <ListViews
        label={t("lost.followUpLabel")}
        name="followUp"
        here={followUp ?? ""}
        views={[
          { value: "", label: t("lost.all"), count: followUps.reduce((sum, each) => sum + counts[each], 0) },
          ...[...followUps]
            .reverse()
            .map((value) => ({ value, label: t(`lost.followUp.${value}`), count: counts[value] })),
        ]}
      />
      {select.bar ?? (
        <ListBar
          search={{ q, label: t("lost.words"), hint: t("lost.words") }}
          filters={[
            {
              name: "since",
              label: t("lost.sinceLabel"),
              single: true,
              options: lostSpans.map((days, at) => ({
                value: String(days),
                label: t("lost.sinceDays", { count: days }),
                count: spans[at],
              })),
            },
          ]}
          switches={[{ name: "mine", label: t("list.mine") }]}
          keep={["followUp"]}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t(followUp === "none" && lost === 0 ? "lost.green" : "lost.empty")}>
          {t(followUp === "none" && lost === 0 ? "lost.greenText" : "lost.emptyText", { count: everyone })}
        </EmptyState>
      ) : (
        <>
          <DeskTable
            label={t("lost.title")}
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
      <WhatCounts />
    </>
  );
}

function WhatCounts() {
  const { alarm } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const role = useRootData()?.role;
  return (
    <details>
      <summary>{t("lost.what")}</summary>
      <p>{t("lost.whatText")}</p>
      <p>
        {t(alarm.own ? "lost.alarmOwn" : "lost.alarmDefault", { count: alarm.days })}{" "}
        {role === "coordinator" && <Link to="/coordinator/nobody-lost">{t("lost.alarmChange")}</Link>}
      </p>
    </details>
  );
}
