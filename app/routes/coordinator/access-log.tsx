import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { FacetGroup, Facets, Pagination } from "~/components/navigation";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText, Dots } from "~/components/values";
import type { LookPart, LookReason, LookRelation } from "~/domain/access/looks";
import { pageNumber } from "~/domain/page-number";
import { isUuid } from "~/domain/uuid";
import { type AccessRow, accessList } from "~/queries/access/access-log";

export const handle = { title: "coordinator:access.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const wanted = search.get("event");
  const event = wanted && /^[a-z-]{1,40}$/.test(wanted) ? wanted : null;
  const asked = search.get("person");
  const person = asked && isUuid(asked) ? asked : null;
  const page = pageNumber(search);
  return { event, person, page, ...(await readAs(actor, (trx) => accessList(trx, { event, person }, page))) };
}

export default function AccessLog() {
  const { t } = useTranslation(["coordinator", "common"]);
  const { entries, events, event, person, page, pages } = useLoaderData<typeof loader>();
  const name = person && entries[0]?.person;
  return (
    <>
      <PageHeader title={t("access.title")} lead={t("access.lead")} />
      <p>
        <Link to="/coordinator/reading">{t("reading.link")}</Link>
      </p>
      {name && (
        <p>
          <bdi>{t("access.onlyPerson", { name })}</bdi> <Link to="/coordinator/access-log">{t("access.all")}</Link>
        </p>
      )}
      <div className="with-facets">
        <Facets active={event ? 1 : 0}>
          {person && <input type="hidden" name="person" value={person} />}
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
                { key: "about", label: t("access.about"), cell: (entry) => <About entry={entry} /> },
              ]}
            />
          )}
          <Pagination page={page} pages={pages} />
        </div>
      </div>
    </>
  );
}

/** Whom or what an entry is about: of a look at somebody also at what, as whom and why. */
function About({ entry }: { entry: Omit<AccessRow, "at"> }) {
  const { t } = useTranslation("coordinator");
  const part: LookPart | null = entry.part;
  const relation: LookRelation | null = entry.as;
  const why: LookReason | null = entry.why;
  if (part || why) {
    return (
      <Dots
        items={[
          entry.person && <Whom key="person" entry={entry} />,
          part && t(`access.part.${part}`),
          relation && t(`access.as.${relation}`),
          why && t(`access.why.${why}`),
        ]}
      />
    );
  }
  return entry.name ? (entry.about ?? <bdi dir="ltr">{entry.path || "–"}</bdi>) : "–";
}

function Whom({ entry: { personId, person, more } }: { entry: Omit<AccessRow, "at"> }) {
  const { t } = useTranslation("coordinator");
  return (
    <Link to={`/specialist/candidates/${personId}`}>
      <bdi>{more > 0 ? t("access.more", { name: person, count: more }) : person}</bdi>
    </Link>
  );
}
