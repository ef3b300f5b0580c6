import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ListBar } from "~/components/desk/list-bar";
import { Pagination } from "~/components/navigation";
import { NothingFound } from "~/components/nothing-found";
import { Flash, Notice } from "~/components/notice";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { readWords } from "~/domain/candidate/list-state";
import { explainEmptyList } from "~/domain/matching/empty-list";
import { jobFacets } from "~/domain/matching/facets";
import { jobOrders, orderOf } from "~/domain/matching/orders";
import { sharedObstacles } from "~/domain/matching/signs";
import { pageNumber } from "~/domain/page-number";
import { askedOfList } from "~/facts/asked-words";
import { findInIndex, foundByOnPage } from "~/facts/find-in-index";
import { readableLocale } from "~/i18n/locales";
import { candidateMatches } from "~/queries/matching/candidate-matches";
import { recordOfRequest } from "../candidates/parts/record.server";
import { CompareForm } from "./parts/compare-form";
import { useMatchFilters } from "./parts/match-filters";
import { PairTable } from "./parts/match-table";
import { useOpenRow } from "./parts/open-row";
import { PersonJobDetail } from "./parts/person-job-detail";
import { RefusedProposal } from "./parts/refused-proposal";
import { SharedObstacles } from "./parts/shared-obstacles";
import { SheetLinks } from "./parts/sheet-links";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  return readAs(actor, async (trx) => {
    const search = await askedOfList(trx, actor, args.request.url, clock);
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
    return {
      ...matches,
      nothing: explainEmptyList(q, matches.without, found?.occupations ?? [], matches.names),
      q,
      indexDown: found?.down ?? false,
      degraded: found?.degraded ?? false,
      foundBy: foundByOnPage(
        found,
        matches.rows.map((row) => row.jobId),
      ),
      reads: readableLocale(basis.record.preferredLanguage),
    };
  });
}

/** Jobs for a person: a tab of the record, with the same tools as the people of a job. */
export default function CandidateMatchesPage() {
  const page = useLoaderData<typeof loader>();
  const { rows, names, counts, total, candidateId, q, indexDown, degraded } = page;
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const refused = search.get("refused");
  const narrowed = q !== "" || jobFacets.isChosen(jobFacets.read((name) => search.getAll(name)));
  const filters = useMatchFilters(jobFacets, names, counts);
  const said = sharedObstacles(rows.map((row) => row.result));
  const { row: open, chosen } = useOpenRow(rows, (row) => row.jobId);
  return (
    <div className="stack-s">
      <Flash ns="match" />
      <p className="row soft">
        <Link to={`/specialist/why?person=${candidateId}`}>{t("person.why")}</Link>
        <SheetLinks candidateId={candidateId} reads={page.reads} />
      </p>
      {refused && <RefusedProposal code={refused} />}
      {degraded && !indexDown && <p className="soft small">{t("person.degraded")}</p>}
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
      {rows.length === 0 ? (
        <NothingFound
          nothing={page.nothing}
          icon="job"
          title={t(narrowed ? "person.narrowed" : "person.empty")}
          filterLabels={Object.fromEntries(jobFacets.names.map((name) => [name, t(`facet.${name}`)]))}
        >
          {t(narrowed ? "person.narrowedText" : "person.emptyText")}
        </NothingFound>
      ) : (
        <>
          <SharedObstacles shared={said} names={names} />
          <div className="pair-desk">
            <div>
              <PairTable
                label={t("person.list")}
                who={t("column.job")}
                lines={rows.map((row) => ({
                  id: row.jobId,
                  title: <German>{row.title}</German>,
                  result: row.result,
                  phone: row.phone ? { number: row.phone, name: row.employer } : null,
                }))}
                names={names}
                open={open?.jobId}
                said={said}
              />
              <div className="list-foot">
                <span className="soft">{t("person.total", { count: total })}</span>
                {rows.length > 1 && <CompareForm action={`/specialist/candidates/${candidateId}/matches/compare`} />}
              </div>
              <Pagination page={page.page} pages={page.pages} />
            </div>
            {open && (
              <PersonJobDetail
                row={open}
                names={names}
                person={page}
                foundBy={page.foundBy[open.jobId]}
                chosen={chosen}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
