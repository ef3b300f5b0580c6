import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { ListBar, ListMore } from "~/components/desk/list-bar";
import type { PageHandle } from "~/components/document-title";
import { Link } from "~/components/link";
import { NothingFound } from "~/components/nothing-found";
import { Notice } from "~/components/notice";
import { clock } from "~/config/clock";
import { explainEmptyList } from "~/domain/matching/empty-list";
import { personFacets } from "~/domain/matching/facets";
import { readMatchList } from "~/domain/matching/list-state";
import { namesIn } from "~/domain/matching/names";
import { openRow } from "~/domain/matching/open-row";
import { orderOf, peopleOrders } from "~/domain/matching/orders";
import { pairLine, sharedObstacles } from "~/domain/matching/signs";
import { pageNumber } from "~/domain/page-number";
import { foundByOnPage } from "~/facts/find-in-index";
import { findPeople } from "~/facts/find-people";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { jobMatches } from "~/queries/matching/job-matches";
import { idParam } from "~/request/params.server";
import { SearchLinks } from "../searches/parts/search-links";
import { JobListHead } from "./parts/job-desk-head";
import { JobPeople } from "./parts/job-people";
import { useMatchFilters } from "./parts/match-filters";
import { RefusedProposal } from "./parts/refused-proposal";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const { q, ...state } = readMatchList(search);
    const found = q ? await findPeople(trx, q, clock.today(), true) : null;
    const matches = await jobMatches(
      trx,
      id,
      {
        found: found && !found.down ? found.ids : null,
        sort: orderOf(peopleOrders, search.get("sort")),
        page: pageNumber(search),
        part: search.get("settled") === "1" ? "settled" : "open",
        pageSize: 20,
        ...state,
      },
      clock.today(),
    );
    const { rows, names, without, ...rest } = matches;
    const said = sharedObstacles(rows.map((row) => row.result));
    const { row: open, chosen } = openRow(rows, (row) => row.candidateId === search.get("open"));
    const list = {
      ...rest,
      said,
      /** Only what a row shows: the reasons of twenty people would be most of what this answers. */
      lines: rows.map((row) => ({
        ...pairLine(
          row.result,
          said.map(({ id }) => id),
        ),
        id: row.candidateId,
        name: row.name,
        phone: row.phone,
        standing: { stageId: row.stageId, bestStageId: row.bestStageId },
        settled: row.settled,
        at: row.settled && row.at,
      })),
      open: open && { ...open, chosen, foundBy: foundByOnPage(found, [open.candidateId])[open.candidateId] },
    };
    return {
      ...list,
      names: namesIn(names, list),
      nothing: explainEmptyList(q, without, found?.occupations ?? [], names),
      q,
      indexDown: matches.indexDown || (found?.down ?? false),
      degraded: found?.degraded ?? false,
    };
  });
}

export const handle: PageHandle<{ head: { title: string } }> = {
  title: (t, { head }) => t("match:job.title", { job: head.title }),
};

export default function JobMatchesPage() {
  const list = useLoaderData<typeof loader>();
  const { head, lines, names, total, counts, blocked, working, q, indexDown, crowd, degraded, nothing } = list;
  const { t } = useTranslation("match");
  const locale = useLocale();
  const [search] = useSearchParams();
  const refused = search.get("refused");
  const narrowed = q !== "" || personFacets.isChosen(personFacets.read((name) => search.getAll(name)));
  const filters = useMatchFilters(personFacets, names, counts);
  return (
    <>
      <JobListHead head={head}>
        <Link to={`/specialist/jobs/${head.id}/shortlist`}>{t("short.link", { count: head.shortlisted })}</Link>
      </JobListHead>
      {refused && <RefusedProposal code={refused} />}
      {indexDown && <Notice kind="attention">{t("job.indexDown")}</Notice>}
      <ListBar
        search={{ q, label: t("job.search"), hint: t("job.searchHint") }}
        filters={filters}
        switches={[
          { name: "blocked", label: t("facet.alsoBlocked"), count: blocked },
          { name: "working", label: t("facet.alsoWorking"), count: working },
        ].filter(({ count }) => count > 0)}
        also={t("facet.also")}
        order={
          total > 1
            ? {
                value: orderOf(peopleOrders, search.get("sort")),
                orders: peopleOrders.map((value) => ({ value, label: t(`order.${value}`) })),
              }
            : undefined
        }
        total={total}
      />
      {lines.length === 0 ? (
        <NothingFound
          nothing={nothing}
          icon="people"
          title={t(narrowed ? "job.narrowed" : "job.empty")}
          filterLabels={Object.fromEntries(personFacets.names.map((name) => [name, t(`facet.${name}`)]))}
        >
          {t(narrowed ? "job.narrowedText" : "job.emptyText")}
        </NothingFound>
      ) : (
        <JobPeople {...list} />
      )}
      <ListMore>
        <Link to={`/specialist/why?job=${head.id}`}>{t("job.why")}</Link>
        <SearchLinks jobId={head.id} />
      </ListMore>
      {crowd && !indexDown && (
        <p className="soft small">{t("job.crowd", { active: formatNumber(crowd.active, locale) })}</p>
      )}
      {degraded && !indexDown && <p className="soft small">{t("job.degraded")}</p>}
    </>
  );
}
