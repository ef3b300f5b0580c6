import { type FacetPerson, facetsOfPerson, type PersonFacet, personFacets } from "../facets";
import type { JobFacts } from "../facts";
import { type Standing, standingOf } from "./standing";

type Rated = { waitingSince: string; result: FacetPerson["result"]; row: FacetPerson["row"] & { working: boolean } };

/** The standing of people who were all rated with their reasons. */
export function standingOfRated(all: readonly Rated[], job: JobFacts, today: string): Standing {
  const masks = Object.fromEntries(personFacets.names.map((name) => [name, new Int32Array(all.length)])) as Record<
    PersonFacet,
    Int32Array
  >;
  all.forEach((one, place) => {
    const own = facetsOfPerson(one, job, today);
    for (const name of personFacets.names) masks[name][place] = personFacets.maskOf(name, own[name]);
  });
  return standingOf({
    jobId: job.id,
    people: all.map(({ result, waitingSince, row }) => ({
      id: result.candidateId,
      waitingSince,
      working: row.working,
      told: true,
    })),
    scores: Float64Array.from(all, ({ result }) => result.score),
    blocked: Uint8Array.from(all, ({ result }) => (result.blocked ? 1 : 0)),
    masks,
  });
}
