import type { Trx } from "#db/index.server";
import { listCandidateFacts, listJobFacts } from "#db/repositories/match-facts";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { JobFacts } from "~/domain/matching/facts";
import { compareMatches, match } from "~/domain/matching/match";
import type { Names } from "~/domain/matching/names";
import type { MatchResult } from "~/domain/matching/result";
import { type CandidateFactsRow, candidateFacts, jobFacts } from "~/domain/matching/rows";
import { shortlistForJob } from "./find-candidates";
import { matchReference } from "./match-reference";

/** More people than this are narrowed by the search index before the rules look at each. */
export const shortlistSize = 400;

export type RankedPerson = { row: CandidateFactsRow; waitingSince: string; result: MatchResult };

/**
 * People for a job by the rules, best first; nobody active is left out as long as there are no more than the shortlist
 * holds. `found`: only these, as the search index found them. `narrowed`: the index chose whom the rules looked at.
 * @throws AppError not_found when there is no such job
 */
export async function rankForJob(
  trx: Trx,
  _actor: Exclude<Actor, { role: "visitor" | "candidate" | "employer" }>,
  jobId: string,
  found: readonly string[] | null,
  today: string,
): Promise<{ job: JobFacts; ranked: RankedPerson[]; names: Names; narrowed: boolean }> {
  const [jobRow] = await listJobFacts(trx, [jobId]);
  if (!jobRow) throw notFound("job");
  const { reference, names } = await matchReference(trx);
  let people = await listCandidateFacts(trx, found ? { ids: found } : { activeLimit: shortlistSize + 1 }, today);
  let narrowed = false;
  if (people.length > shortlistSize && !found) {
    const occupationGroup = reference.occupations.get(jobRow.occupationId)?.group ?? "";
    const short = await shortlistForJob(trx, { occupationId: jobRow.occupationId, occupationGroup }, shortlistSize);
    narrowed = !short.down;
    people = short.down ? people.slice(0, shortlistSize) : await listCandidateFacts(trx, { ids: short.ids }, today);
  }
  const job = jobFacts(jobRow, today);
  const ranked = people
    .map((row) => ({
      row,
      waitingSince: row.waitingSince,
      result: match(job, candidateFacts(row, today), reference, today),
    }))
    .sort(compareMatches);
  return { job, ranked, names, narrowed };
}
