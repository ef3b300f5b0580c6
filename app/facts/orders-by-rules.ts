import type { Trx } from "#db/index.server";
import { findCrowd, listCandidateFacts } from "#db/repositories/match-facts";
import { rankPeople } from "~/domain/matching/rank-people";
import { type JobFactsRow, jobFacts } from "~/domain/matching/rows";
import type { RuleSet } from "~/domain/matching/rule-set";
import { sliceOf } from "~/domain/matching/shortlist/standing";
import { peopleMarks, trustedPeople } from "./known-people";
import { lookUpOf } from "./match-reference";
import { maxReadOneByOne, rankingForJob } from "./rank-for-job";

export type Orders = {
  /** the rules in force */
  present: RuleSet;
  /** how many people were read one by one; null when there are too many for that */
  read: number | null;
  /** ids, best first: all who were read, or the first of very many */
  order(job: JobFactsRow & { interested: string[] }, rules: RuleSet): Promise<string[]>;
};

/**
 * The order of people for any number of jobs by any rules, all from one state of the data. Two statements at most; only without
 * an index that can be trusted each list reads everybody.
 * @param first how much of a list is put in order when there are very many people
 */
export async function ordersByRules(trx: Trx, first: number, today: string): Promise<Orders> {
  const { since, index } = peopleMarks();
  const crowd = await findCrowd(trx, { most: maxReadOneByOne, since, today, index });
  const { reference, rules: present } = lookUpOf(crowd.reference);
  if (!crowd.many) {
    const people = await listCandidateFacts(trx, { activeAfter: null, limit: maxReadOneByOne }, today);
    const order = async (job: JobFactsRow, rules: RuleSet) =>
      rankPeople(job, people, reference, rules, today).map(({ result }) => result.candidateId);
    return { present, read: people.length, order };
  }
  const known = await trustedPeople(trx, { since, rest: crowd.rest, index: crowd.index }, today);
  return {
    present,
    read: null,
    async order(row, rules) {
      const job = jobFacts(row, today);
      const standing = known
        ? known.people.standing({ job, reference, today, rules, interested: row.interested })
        : (await rankingForJob(trx, row.id, today, { rules })).standing;
      return sliceOf(standing.inOrder(standing.everybody), 0, first).map(({ result }) => result.candidateId);
    },
  };
}
