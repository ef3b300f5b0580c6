import type { Trx } from "#db/index.server";
import { readJobDesk } from "#db/repositories/job-desk";
import { notFound } from "~/domain/errors";
import { type Difference, differences } from "~/domain/matching/difference";
import { liftsOf } from "~/domain/matching/lifts";
import type { Placed } from "~/domain/matching/match";
import { candidateFacts } from "~/domain/matching/rows";
import { sizeOf } from "~/domain/matching/shortlist/standing";
import { listOf } from "~/facts/listed-for-job";
import { rankingForJob } from "~/facts/rank-for-job";

/** How many people directly above are named. */
const neighboursShown = 5;
const shownLifts = 8;

/**
 * "Why not this person, why not higher?" for any pair: the current rating, the rank in the job's list, who is directly
 * above and because of which answers, and what would raise it. The list is that of the job's page: it leaves out people
 * ruled out by law (unless the job is closed and so rules out everybody) and people with work; the person asked about
 * is ranked in it either way. At most five statements.
 * @throws AppError not_found
 */
export async function whyPair(trx: Trx, jobId: string, candidateId: string, today: string) {
  const ranking = await rankingForJob(trx, jobId, today);
  const { job, rules, reference, names, standing } = ranking;
  const inList = listOf(ranking);
  // somebody who is not active has no rank: their neighbours are known once they are rated
  const placed = standing.find(candidateId);
  const above = (placed: Placed) =>
    standing.directlyBefore(placed, neighboursShown, inList).map((one) => one.result.candidateId);
  const neighbourIds = placed ? above(placed) : [];
  const read = await ranking.people([candidateId, ...neighbourIds]);
  const rated = read.find((one) => one.row.id === candidateId);
  if (!rated) throw notFound("candidate");
  const { row, result, waitingSince } = rated;
  const person = candidateFacts(row, today);

  const placeOf = (placed: Placed) => standing.before(placed, inList) + 1;
  const place = placeOf(rated);
  const neighbours = placed ? read.filter((one) => one !== rated) : await ranking.people(above(rated));
  const nearest = neighbours.map((one) => one.row.id);
  const desk = await readJobDesk(trx, jobId, [candidateId, ...nearest], today);
  const self = desk?.people.find((one) => one.id === candidateId);
  if (!desk || !self) throw notFound("candidate");

  return {
    head: desk.head,
    names,
    result,
    person: {
      ...self,
      code: row.code,
      waitingSince,
      working: row.working,
      active: standing.holds(candidateId, standing.everybody),
    },
    place,
    of: sizeOf(inList) + (standing.holds(candidateId, inList) ? 0 : 1),
    above: place - 1,
    neighbours: neighbours.map((one) => ({
      id: one.row.id,
      name: desk.people.find((known) => known.id === one.row.id)?.name ?? one.row.code,
      score: one.result.score,
      waitingSince: one.waitingSince,
      differences: differences(one.result, result) satisfies Difference[],
    })),
    lifts: liftsOf(job, person, result, reference, rules, today)
      .slice(0, shownLifts)
      .map((lift) => ({
        ...lift,
        place: placeOf({
          result: { ...result, score: lift.score, blocked: result.blocked && !lift.unblocks },
          waitingSince,
        }),
      })),
  };
}
