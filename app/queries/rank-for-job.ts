import type { Trx } from "#db/index.server";
import { type Crowd, findJobWithCrowd, listCandidateFacts, type Selection } from "#db/repositories/match-facts";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { JobFacts, MatchReference } from "~/domain/matching/facts";
import { compareMatches, match } from "~/domain/matching/match";
import type { Names } from "~/domain/matching/names";
import type { MatchResult } from "~/domain/matching/result";
import { type CandidateFactsRow, candidateFacts, jobFacts } from "~/domain/matching/rows";
import type { RuleSet } from "~/domain/matching/rule-set";
import { matchReference } from "./match-reference";
import { type Rating, type Shortlist, shortlist } from "./shortlist";

/** Up to so many people the rules look at everybody; with more, the search index says whom they need not look at. */
export const lookAtAll = 400;
/** No list is longer than this: nobody reads on, and a search finds everybody. */
export const longestList = 400;

export type RankedPerson = { row: CandidateFactsRow; waitingSince: string; result: MatchResult };

export type Ranking = {
  job: JobFacts;
  /** best first; complete, or the first `want` places of the list that everybody would be in */
  ranked: RankedPerson[];
  rules: RuleSet;
  reference: MatchReference;
  names: Names;
  /** everybody stands before whom they stand before: false when only those that a search found were rated */
  whole: boolean;
  /** set when there are too many people to rate each: how many there are, how many were rated */
  crowd: (Pick<Crowd, "active" | "working"> & Omit<Shortlist, "best">) | null;
};

/**
 * People for a job by the rules, best first, as if everybody active had been rated. `found`: where there are too many
 * people to rate each, only these, as the search index found them; `whole` says whether places can be counted.
 * @param list `want`: places needed (they cost more the more they are); `shown`: who belongs in the list; `all`: up to how
 *   many people each is rated; `rules`: other numbers than those in force
 * @throws AppError not_found when there is no such job
 */
export async function rankForJob(
  trx: Trx,
  _actor: Exclude<Actor, { role: "visitor" | "candidate" | "employer" }>,
  jobId: string,
  found: readonly string[] | null,
  today: string,
  list: { want?: number; shown?: (person: RankedPerson, job: JobFacts) => boolean; all?: number; rules?: RuleSet } = {},
): Promise<Ranking> {
  const wanted = await findJobWithCrowd(trx, jobId, today);
  if (!wanted) throw notFound("job");
  const { crowd } = wanted;
  const { reference, names, rules: present } = await matchReference(trx);
  const rules = list.rules ?? present;
  const job = jobFacts(wanted.job, today);
  const rate = (rows: readonly CandidateFactsRow[]): RankedPerson[] =>
    rows.map((row) => ({
      row,
      waitingSince: row.waitingSince,
      result: match(job, candidateFacts(row, today), reference, today, rules),
    }));
  const read = async (selection: Selection) => rate(await listCandidateFacts(trx, selection, today));

  const all = list.all ?? lookAtAll;
  const complete = { job, rules, reference, names, crowd: null };
  if (crowd.active <= all) {
    const ranked = await read({ activeAfter: null, limit: all });
    return { ...complete, ranked: ranked.sort(compareMatches), whole: true };
  }
  if (found) {
    const ranked = await read({ activeIds: found });
    return { ...complete, ranked: ranked.sort(compareMatches), whole: false };
  }
  const rating: Rating = { job, reference, rules, today };
  const want = Math.min(list.want ?? longestList, longestList);
  const shown = list.shown ?? (() => true);
  const { best, ...counts } = await shortlist(trx, rating, crowd, want, (person) => shown(person, job), read);
  return {
    job,
    ranked: best,
    reference,
    rules,
    names,
    whole: true,
    crowd: { active: crowd.active, working: crowd.working, ...counts },
  };
}
