import type { Trx } from "#db/index.server";
import { readJobDesk } from "#db/repositories/job-desk";
import { listCandidateFacts } from "#db/repositories/match-facts";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { type Difference, differences } from "~/domain/matching/difference";
import type { JobFacts } from "~/domain/matching/facts";
import { liftsOf } from "~/domain/matching/lifts";
import { compareMatches, match, type Placed } from "~/domain/matching/match";
import { candidateFacts } from "~/domain/matching/rows";
import { longestList, type RankedPerson, rankForJob } from "./rank-for-job";

/** So many of those who stand directly above are named. */
const NEIGHBOURS = 5;
const SHOWN_LIFTS = 8;

/**
 * "Why not this person, why not higher?" for any pair: the rating in force, the place in the list of the job, who stands
 * above and by which answers, and what would lift it. The list is the one of the job's page: nobody whom the law stops
 * (unless the job is closed and so stops everybody), nobody with work; the person asked about is placed in it either way. At most five statements.
 * @throws AppError not_found
 */
export async function whyPair(trx: Trx, actor: Staff, jobId: string, candidateId: string, today: string) {
  const usual = (one: RankedPerson, of: Pick<JobFacts, "open">) =>
    (!of.open || !one.result.blocked) && !one.row.working;
  const ranking = await rankForJob(trx, actor, jobId, null, today, { want: longestList, shown: usual });
  const { job, rules, reference, names, crowd } = ranking;
  const inList = ranking.ranked.find((one) => one.row.id === candidateId);
  const row = inList?.row ?? (await listCandidateFacts(trx, { ids: [candidateId] }, today))[0];
  if (!row) throw notFound("candidate");
  const person = candidateFacts(row, today);
  const result = inList?.result ?? match(job, person, reference, today, rules);

  const others = ranking.ranked.filter((one) => usual(one, job) && one.row.id !== candidateId);
  const placeOf = (placed: Placed) => others.filter((one) => compareMatches(one, placed) < 0).length + 1;
  const waitingSince = row.waitingSince;
  const place = placeOf({ result, waitingSince });
  const above = others.slice(0, place - 1);
  const neighbours = above.slice(-NEIGHBOURS);
  const desk = await readJobDesk(trx, jobId, [candidateId, ...neighbours.map((one) => one.row.id)], today);
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
      active: inList !== undefined || crowd !== null,
    },
    // with very many people the list is only known as far as it is shown
    place: crowd && place > longestList ? null : place,
    of: crowd ? null : others.length + 1,
    above: above.length,
    neighbours: neighbours.map((one) => ({
      id: one.row.id,
      name: desk.people.find((known) => known.id === one.row.id)?.name || one.row.code,
      score: one.result.score,
      waitingSince: one.waitingSince,
      differences: differences(one.result, result) satisfies Difference[],
    })),
    lifts: liftsOf(job, person, result, reference, rules, today)
      .slice(0, SHOWN_LIFTS)
      .map((lift) => ({
        ...lift,
        place: crowd
          ? null
          : placeOf({
              result: { ...result, score: lift.score, blocked: result.blocked && !lift.unblocks },
              waitingSince,
            }),
      })),
  };
}
