import { type FacetPerson, facetsOfPerson, type PersonFacet, personFacets } from "../facets";
import type { JobFacts } from "../facts";
import { type Columns, type PlacedPerson, type Standing, standingOf } from "./standing";

type Rated = { waitingSince: string; result: FacetPerson["result"]; row: FacetPerson["row"] & PlacedPerson["row"] };

/** The standing of people who were each rated with their reasons. */
export function standingOfRated(all: readonly Rated[], job: JobFacts, today: string): Standing {
  const rated = ratedPeople(job, today);
  rated.add(all);
  return rated.standing();
}

/** The same for people who are rated a page at a time; their reasons are not kept. */
export function ratedPeople(job: JobFacts, today: string): { add(page: readonly Rated[]): void; standing(): Standing } {
  const people: Columns["people"][number][] = [];
  const scores: number[] = [];
  const blocked: number[] = [];
  const masks = Object.fromEntries(personFacets.names.map((name): [PersonFacet, number[]] => [name, []])) as Record<
    PersonFacet,
    number[]
  >;
  return {
    add(page) {
      for (const one of page) {
        const { result, waitingSince, row } = one;
        people.push({ id: result.candidateId, waitingSince, working: row.working, busy: row.busy, active: true });
        scores.push(result.score);
        blocked.push(result.blocked ? 1 : 0);
        const own = facetsOfPerson(one, job, today);
        for (const name of personFacets.names) masks[name].push(personFacets.maskOf(name, own[name]));
      }
    },
    standing: () =>
      standingOf({
        jobId: job.id,
        people,
        scores: Float64Array.from(scores),
        blocked: Uint8Array.from(blocked),
        masks: Object.fromEntries(personFacets.names.map((name) => [name, Int32Array.from(masks[name])])) as Record<
          PersonFacet,
          Int32Array
        >,
      }),
  };
}
