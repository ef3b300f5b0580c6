import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { askedOfList } from "~/auth/asked-words.server";
import { ListBar, ListMore } from "~/components/desk/list-bar";
import { Link } from "~/components/link";
import { NothingFound } from "~/components/nothing-found";
import { Flash, Notice } from "~/components/notice";
import { clock } from "~/config/clock";
import { readWords } from "~/domain/candidate/list-state";
import { explainEmptyList } from "~/domain/matching/empty-list";
import { jobFacets } from "~/domain/matching/facets";
import { namesIn } from "~/domain/matching/names";
import { openRow } from "~/domain/matching/open-row";
import { jobOrders, orderOf } from "~/domain/matching/orders";
import { pairLine, sharedObstacles } from "~/domain/matching/signs";
import { pageNumber } from "~/domain/page-number";
import { findInIndex, foundByOnPage } from "~/facts/find-in-index";
import { readableLocale } from "~/i18n/locales";
import { candidateMatches } from "~/queries/matching/candidate-matches";
import { recordOfRequest } from "../candidates/parts/record.server";
import { useMatchFilters } from "./parts/match-filters";
import { PersonJobs } from "./parts/person-jobs";
import { RefusedProposal } from "./parts/refused-proposal";
import { SheetLinks } from "./parts/sheet-links";
import { useStandsAt } from "./parts/stands-at";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const q = readWords(search);
    const found = q ? await findInIndex(trx, "jobs", q, true) : null;
    const matches = await candidateMatches(
      trx,
      basis,
      {
        found: found && !found.down ? found.ids : null,
        facets: jobFacets.read((name) => search.getAll(name)),
        sort: orderOf(jobOrders, search.get("sort")),
        page: pageNumber(search),
        pageSize: 20,
      },
      clock.today(),
    );
    const { rows, names, without, ...rest } = matches;
    const said = sharedObstacles(rows.map((row) => row.result));
    const { row: open, chosen } = openRow(rows, (row) => row.jobId === search.get("open"));
    const list = {
      ...rest,
      said,
      /** The same for every job but those of the company itself, and said once. */
      at: rows.find(({ at }) => at)?.at ?? null,
      /** Only what a row shows: the reasons of twenty jobs would be most of what this answers. */
      lines: rows.map((row) => ({
        ...pairLine(
          row.result,
          said.map(({ id }) => id),
        ),
        id: row.jobId,
        title: row.title,
        employer: row.employer,
        here: row.at?.here ?? false,
        phone: row.phone,
      })),
      open: open && { ...open, chosen, foundBy: foundByOnPage(found, [open.jobId])[open.jobId] },
    };
    return {
      ...list,
      names: namesIn(names, list),
      nothing: explainEmptyList(q, without, found?.occupations ?? [], names),
      q,
      indexDown: found?.down ?? false,
      degraded: found?.degraded ?? false,
      reads: readableLocale(basis.record.preferredLanguage),
    };
  });
}

/** Jobs for a person: a tab of the record, with the same tools as the people of a job. */
export default function CandidateMatchesPage() {
  const page = useLoaderData<typeof loader>();
  const { lines, names, counts, total, candidateId, q, indexDown, degraded } = page;
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const standing = useStandsAt();
  const refused = search.get("refused");
  const narrowed = q !== "" || jobFacets.isChosen(jobFacets.read((name) => search.getAll(name)));
  const filters = useMatchFilters(jobFacets, names, counts);
  return (
    <>
      <Flash ns="match" />
      {refused && <RefusedProposal code={refused} />}
      {indexDown && <Notice kind="attention">{t("person.indexDown")}</Notice>}
      <ListBar
        search={{ q, label: t("job.search"), hint: t("person.searchHint") }}
        filters={filters}
        order={
          total > 1
            ? {
                value: orderOf(jobOrders, search.get("sort")),
                orders: jobOrders.map((value) => ({ value, label: t(`order.${value}`) })),
              }
            : undefined
        }
        total={total}
      />
      {lines.length === 0 ? (
        <NothingFound
          nothing={page.nothing}
          icon="job"
          title={t(narrowed ? "person.narrowed" : "person.empty")}
          filterLabels={Object.fromEntries(jobFacets.names.map((name) => [name, t(`facet.${name}`)]))}
        >
          {t(narrowed ? "person.narrowedText" : "person.emptyText")}
        </NothingFound>
      ) : (
        <PersonJobs {...page} stands={page.at && t("stands.person", { where: standing(page.at) })} />
      )}
      <ListMore>
        <Link to={`/specialist/why?person=${candidateId}`}>{t("person.why")}</Link>
        <SheetLinks candidateId={candidateId} reads={page.reads} />
        <Link to={`/specialist/candidates/${candidateId}/similar`}>{t("candidate:similar.title")}</Link>
      </ListMore>
      {degraded && !indexDown && <p className="soft small">{t("person.degraded")}</p>}
    </>
  );
}
