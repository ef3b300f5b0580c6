import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { DataTable } from "~/components/lists";
import { FacetGroup, Facets, Pagination } from "~/components/navigation";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText } from "~/components/values";
import { pageNumber } from "~/domain/page-number";
import { accessList } from "~/queries/access/access-log";

export const handle = { title: "coordinator:access.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const wanted = search.get("event");
  const event = wanted && /^[a-z-]{1,40}$/.test(wanted) ? wanted : null;
  const page = pageNumber(search);
  return { event, page, ...(await readAs(actor, (trx) => accessList(trx, event, page))) };
}

export default function AccessLog() {
  const { t } = useTranslation(["coordinator", "common"]);
  const { entries, events, event, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("access.title")} lead={t("access.lead")} />
      <div className="with-facets">
        <Facets active={event ? 1 : 0}>
          <FacetGroup
            name="event"
            type="radio"
            label={t("access.event")}
            options={events.map((name) => ({ value: name, label: t(`access.events.${name}`, { defaultValue: name }) }))}
          />
        </Facets>
        <div className="stack">
          {entries.length === 0 ? (
            <EmptyState icon="history" title={t("access.none")} />
          ) : (
            <DataTable
              caption={t("access.title")}
              captionHidden
              rows={entries}
              rowKey={(entry) => String(entry.id)}
              columns={[
                { key: "at", label: t("access.at"), cell: (entry) => <DateText value={entry.at} /> },
                {
                  key: "event",
                  label: t("access.event"),
                  header: true,
                  cell: (entry) => t(`access.events.${entry.event}`, { defaultValue: entry.event }),
                },
                {
                  key: "who",
                  label: t("access.who"),
                  cell: (entry) =>
                    entry.name ?? entry.about ?? t(`access.roles.${entry.role}`, { defaultValue: entry.role }),
                },
                {
                  key: "about",
                  label: t("access.about"),
                  cell: (entry) => (entry.name ? (entry.about ?? <bdi dir="ltr">{entry.path || "–"}</bdi>) : "–"),
                },
              ]}
            />
          )}
          <Pagination page={page} pages={pages} />
        </div>
      </div>
    </>
  );
}
