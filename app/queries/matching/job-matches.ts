import type { Trx } from "#db/index.server";
import { readJobDesk } from "#db/repositories/job-desk";
import { notFound } from "~/domain/errors";
import { personFacets } from "~/domain/matching/facets";
import { weakServiceIn } from "~/domain/matching/facts";
import type { PeopleOrder } from "~/domain/matching/orders";
import { jobRows } from "~/domain/matching/shortlist/job-rows";
import {
  type Group,
  inBoth,
  inFirst,
  type PlacedPerson,
  type Standing,
  sizeOf,
  sliceOf,
} from "~/domain/matching/shortlist/standing";
import { groupsOf, type JobMatchChoice, listOf } from "~/facts/listed-for-job";
import { rankingForJob } from "~/facts/rank-for-job";

/**
 * `all`: up to how many people are read one by one (see `rankingForJob`). `part`: whoever can be chosen, or whoever cannot,
 * who are shown also where nobody else is left; without it all of them, first whoever can be chosen.
 */
export type JobMatchOptions = JobMatchChoice & {
  sort?: PeopleOrder;
  page: number;
  pageSize: number;
  all?: number;
  part?: "open" | "settled";
};

/**
 * Candidates for a job by the rules, best first. `found` narrows by the search index, `facets` by the chosen facets;
 * neither changes a rank, and the facet counts cover everybody. @throws AppError not_found
 */
export async function jobMatches(trx: Trx, jobId: string, options: JobMatchOptions, today: string) {
  const { pageSize, facets = personFacets.none } = options;
  const ranking = await rankingForJob(trx, jobId, today, options);
  const { standing, names, crowd, job } = ranking;
  const { listed, counted, shown } = groupsOf(ranking, options);
  const [open, settled] = [inBoth(shown, ranking.open), inFirst(shown, ranking.open)];
  const total = sizeOf(shown);
  const isSettled = options.part === "settled" || (options.part === "open" && sizeOf(open) === 0);
  const parts = !options.part ? [open, settled] : isSettled ? [settled] : [open];
  const pages = Math.max(1, Math.ceil(parts.reduce((sum, part) => sum + sizeOf(part), 0) / pageSize));
  const page = Math.min(options.page, pages);
  const slice = sliceOf(inTurn(standing, parts, options.sort), (page - 1) * pageSize, page * pageSize);
  const ids = slice.map((one) => one.result.candidateId);
  const read = await ranking.people(ids);
  // they come best first, and stay as they were put
  const people = ids.flatMap((id) => read.find((one) => one.row.id === id) ?? []);
  const desk = await readJobDesk(
    trx,
    jobId,
    people.map((one) => one.row.id),
    today,
  );
  if (!desk) throw notFound("job");
  return {
    head: desk.head,
    rows: jobRows(
      people,
      standing,
      desk,
      job,
      { open: listOf(ranking), settledAs: ranking.settledAs },
      weakServiceIn(ranking.reference, job.districtId),
      today,
    ),
    names,
    crowd: crowd && { active: standing.active },
    indexDown: crowd?.indexDown ?? false,
    total,
    /** only for an empty list: how many each facet's choice, and the words, leave out */
    without:
      total > 0
        ? null
        : {
            groups: personFacets.names
              .filter((name) => facets[name].length > 0)
              .map((name) => ({ name, total: sizeOf(standing.fitting(counted, { ...facets, [name]: [] })) })),
            words: options.found ? sizeOf(standing.fitting(listed, facets)) : 0,
          },
    counts: {
      ...standing.counts(counted, facets),
      // people ruled out by law are counted for the facet values that would include them
      blocks: standing.counts(groupsOf(ranking, { ...options, withBlocked: true }).counted, facets).blocks,
    },
    blocked: standing.blocked,
    working: standing.working,
    /** how many are not open to choose, and whether it is they who are shown */
    settled: { total: sizeOf(settled), shown: isSettled && sizeOf(settled) > 0 },
    page,
    pages,
  };
}

/** One group after the other, each in the chosen order. */
function* inTurn(standing: Standing, groups: readonly Group[], sort: PeopleOrder | undefined) {
  for (const group of groups) yield* ordered(standing.inOrder(group), sort);
}

/** Best first, or longest waiting first; people ruled out by law or by a full job come last either way. */
function* ordered(people: Generator<PlacedPerson>, sort: PeopleOrder = "fit"): Generator<PlacedPerson> {
  if (sort === "fit") return yield* people;
  yield* [...people].sort(
    (a, b) =>
      Number(a.result.blocked) - Number(b.result.blocked) ||
      (a.waitingSince === b.waitingSince ? 0 : a.waitingSince < b.waitingSince ? -1 : 1),
  );
}
