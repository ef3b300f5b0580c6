import type { Trx } from "#db/index.server";
import { readJobDesk } from "#db/repositories/job-desk";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { type Facets, facetsOfPerson, personFacets } from "~/domain/matching/facets";
import type { JobFacts } from "~/domain/matching/facts";
import { jobRows } from "./job-rows";
import { longestList, type RankedPerson, rankForJob } from "./rank-for-job";

/** Who belongs in the list. */
export type JobMatchChoice = {
  found: readonly string[] | null;
  withBlocked: boolean;
  withWorking: boolean;
  facets?: Facets;
};
export type JobMatchOptions = JobMatchChoice & { page: number; pageSize: number };

/**
 * Candidates of a job by the rules, best first, as if everybody active had been rated. `found` narrows by the search
 * index, `facets` by what was chosen beside the list; neither changes a place. With very many people the list ends after
 * `longestList` places, and nothing is counted: null.
 */
export async function jobMatches(trx: Trx, actor: Staff, jobId: string, options: JobMatchOptions, today: string) {
  const { pageSize, facets = personFacets.none } = options;
  const lastPage = Math.ceil(longestList / pageSize);
  const want = Math.min(options.page, lastPage) * pageSize;
  const { ranked, base, shown, names, crowd, job, whole } = await chosenPeople(trx, actor, jobId, options, want, today);
  const found = options.found && new Set(options.found);
  const { withWorking } = options;
  // a list cut to the places wanted says nothing about how many there are
  const cut = crowd !== null && shown.length >= want;
  const total = cut ? crowd.active - (withWorking ? 0 : crowd.working) : shown.length;
  const pages = Math.max(1, Math.min(Math.ceil(total / pageSize), crowd ? lastPage : Number.POSITIVE_INFINITY));
  const page = Math.min(options.page, pages);
  const slice = shown.slice((page - 1) * pageSize, page * pageSize);
  const desk = await readJobDesk(
    trx,
    jobId,
    slice.map((r) => r.row.id),
    today,
  );
  if (!desk) throw notFound("job");
  // where the filters chose before the rating, nobody knows who stands between
  const placed = whole && !(crowd && (found || personFacets.isChosen(facets)));
  const place = placed ? new Map(base.map((person, index) => [person.row.id, index + 1])) : null;
  const countable = crowd || !whole ? null : ranked.filter((person) => withWorking || !person.row.working);
  return {
    head: desk.head,
    rows: jobRows(slice, ranked, desk, job, place, today),
    names,
    crowd: crowd && { active: crowd.active, rated: crowd.rated, longest: longestList },
    indexDown: crowd?.indexDown ?? false,
    total: cut ? null : total,
    counts: countable && countListed(countable, job, facets, { found, withBlocked: options.withBlocked, today }),
    blocked: crowd ? null : ranked.filter((r) => r.result.blocked).length,
    working: crowd ? crowd.working : ranked.filter((r) => r.row.working).length,
    page,
    pages,
  };
}

/**
 * Ids of everybody in the list, as far as it goes (`longestList` places).
 * @returns null when the index could not say who they are
 */
export async function jobMatchIds(
  trx: Trx,
  actor: Staff,
  jobId: string,
  choice: JobMatchChoice,
  today: string,
): Promise<string[] | null> {
  const { shown, crowd } = await chosenPeople(trx, actor, jobId, choice, longestList, today);
  return crowd?.indexDown ? null : shown.slice(0, longestList).map((person) => person.row.id);
}

/** People of a job, and which of them the list shows: the one definition of page and saved search. */
async function chosenPeople(
  trx: Trx,
  actor: Staff,
  jobId: string,
  choice: JobMatchChoice,
  want: number,
  today: string,
) {
  const { withWorking, facets = personFacets.none } = choice;
  const found = choice.found && new Set(choice.found);
  const withBlocked = choice.withBlocked || facets.blocks.some((value) => value === "access" || value === "law");
  const listed = (person: RankedPerson, of: JobFacts) =>
    (withBlocked || !of.open || !person.result.blocked) && (withWorking || !person.row.working);
  const wanted = (person: RankedPerson, of: JobFacts) =>
    (!found || found.has(person.row.id)) && personFacets.fits(facetsOfPerson(person, of, today), facets);
  const ranking = await rankForJob(trx, actor, jobId, choice.found, today, {
    want,
    shown: (person, of) => listed(person, of) && wanted(person, of),
  });
  const base = ranking.ranked.filter((person) => listed(person, ranking.job));
  return { ...ranking, base, shown: base.filter((person) => wanted(person, ranking.job)) };
}

/**
 * Counts beside the list. People the law stops are counted only for the values that bring them in, or when they are in
 * anyway.
 */
function countListed(
  people: readonly RankedPerson[],
  job: JobFacts,
  chosen: Facets,
  by: { found: ReadonlySet<string> | null; withBlocked: boolean; today: string },
) {
  const inSearch = people.filter((person) => !by.found || by.found.has(person.row.id));
  const own = inSearch.map((person) => ({ person, facets: facetsOfPerson(person, job, by.today) }));
  const asked = chosen.blocks.some((value) => value === "access" || value === "law");
  const open = own.filter(({ person }) => by.withBlocked || asked || !job.open || !person.result.blocked);
  const all = personFacets.count(
    own.map(({ facets }) => facets),
    chosen,
  );
  return {
    ...personFacets.count(
      open.map(({ facets }) => facets),
      chosen,
    ),
    blocks: all.blocks,
  };
}
