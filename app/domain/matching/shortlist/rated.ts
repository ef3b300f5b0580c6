import { type FacetPerson, marksOfPair, ownFacetsOfPerson, personFacets } from "../facets";
import type { JobFacts } from "../facts";
import { masksOfMarks } from "./pair-masks";
import { type Columns, type PlacedPerson, type Standing, standingOf } from "./standing";

type Rated = { waitingSince: string; result: FacetPerson["result"]; row: FacetPerson["row"] & PlacedPerson["row"] };

/** The standing of people who were each rated with their reasons. */
export function standingOfRated(all: readonly Rated[], job: JobFacts, today: string): Standing {
  const rated = ratedPeople(job, today);
  rated.add(all);
  return rated.standing();
}

const ownNames = ["german", "start", "waits"] as const;

/** The same for people who are rated a page at a time; their reasons are not kept. */
export function ratedPeople(job: JobFacts, today: string): { add(page: readonly Rated[]): void; standing(): Standing } {
  const people: Columns["people"][number][] = [];
  const scores: number[] = [];
  const blocked: number[] = [];
  const marks: number[] = [];
  const own: Record<(typeof ownNames)[number], number[]> = { german: [], start: [], waits: [] };
  return {
    add(page) {
      for (const one of page) {
        const { result, waitingSince, row } = one;
        people.push({ id: result.candidateId, waitingSince, working: row.working, busy: row.busy, active: true });
        scores.push(result.score);
        blocked.push(result.blocked ? 1 : 0);
        marks.push(marksOfPair(result));
        const facets = ownFacetsOfPerson(one, job, today);
        for (const name of ownNames) own[name].push(personFacets.maskOf(name, facets[name]));
      }
    },
    standing: () =>
      standingOf({
        jobId: job.id,
        people,
        scores: Float64Array.from(scores),
        blocked: Uint8Array.from(blocked),
        masks: {
          ...masksOfMarks(Int32Array.from(marks)),
          german: Int32Array.from(own.german),
          start: Int32Array.from(own.start),
          waits: Int32Array.from(own.waits),
        },
      }),
  };
}
