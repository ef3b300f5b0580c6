import type { Trx } from "#db/index.server";
import { findJobWithCrowd, listCandidateFacts, type Selection } from "#db/repositories/match-facts";
import { notFound } from "~/domain/errors";
import type { JobFacts, MatchReference } from "~/domain/matching/facts";
import { compareMatches, match } from "~/domain/matching/match";
import type { Names } from "~/domain/matching/names";
import type { RankedPerson } from "~/domain/matching/rank-people";
import { candidateFacts, jobFacts } from "~/domain/matching/rows";
import type { RuleSet } from "~/domain/matching/rule-set";
import { ratedPeople, standingOfRated } from "~/domain/matching/shortlist/rated";
import { openOf, settledBy } from "~/domain/matching/shortlist/settled";
import { type Group, type PersonTest, type Standing, sliceOf } from "~/domain/matching/shortlist/standing";
import { peopleMarks, trustedPeople } from "./known-people";
import { lookUpOf } from "./match-reference";

/**
 * Up to this many people each list reads them one by one; above it, the process keeps in memory what the rules need.
 */
export const maxReadOneByOne = 400;

export type Ranking = {
  job: JobFacts;
  rules: RuleSet;
  reference: MatchReference;
  names: Names;
  /** everybody active, rated */
  standing: Standing;
  /** why somebody is not open to choose */
  settledAs: ReturnType<typeof settledBy>;
  /** who is open to choose: ranks are counted among them */
  open: Group;
  /** these people with all their reasons, best first, whether active or not */
  people(ids: readonly string[]): Promise<RankedPerson[]>;
  /** set when there were too many people to read one by one */
  crowd: { indexDown: boolean } | null;
};

type Options = {
  /** up to how many people are read one by one */
  all?: number | undefined;
  /** instead of the rules in force */
  rules?: RuleSet | undefined;
};

const pageOfPeople = 1_000;

/**
 * Everybody rated for a job. Above `mostReadOneByOne` people it uses the copy in this process, so the index may lag
 * some moments behind the tables. Without an index that can be trusted everybody is read.
 * @throws AppError not_found when there is no such job
 */
export async function rankingForJob(trx: Trx, jobId: string, today: string, options: Options = {}): Promise<Ranking> {
  const most = options.all ?? maxReadOneByOne;
  const { since, index } = peopleMarks();
  const wanted = await findJobWithCrowd(trx, jobId, { most, since, today, index });
  if (!wanted) throw notFound("job");
  const { reference, names, rules: rulesInForce } = lookUpOf(wanted.reference);
  const rules = options.rules ?? rulesInForce;
  const job = jobFacts(wanted.job, today);
  const read = async (selection: Selection): Promise<RankedPerson[]> =>
    (await listCandidateFacts(trx, selection, today)).map((row) => ({
      row,
      waitingSince: row.waitingSince,
      result: match(job, candidateFacts(row, today), reference, today, rules),
    }));
  const settledAs = settledBy(wanted.bound);
  const given = { job, rules, reference, names, settledAs };
  const ranked = (standing: Standing) => ({ standing, open: openOf(standing, settledAs) });

  if (!wanted.many) {
    const all = await read({ activeAfter: null, limit: most });
    const byId = new Map(all.map((one) => [one.row.id, one]));
    const people = async (ids: readonly string[]) => {
      const unread = ids.filter((id) => !byId.has(id));
      const further = unread.length > 0 ? await read({ ids: unread }) : [];
      return [...ids.flatMap((id) => byId.get(id) ?? []), ...further].sort(compareMatches);
    };
    return { ...given, ...ranked(standingOfRated(all, job, today)), people, crowd: null };
  }
  const people = async (ids: readonly string[]) => (ids.length > 0 ? (await read({ ids })).sort(compareMatches) : []);
  const changes = { since, rest: wanted.rest, index: wanted.index };
  const rating = { job, reference, today, rules, interested: wanted.interested };
  const known = await trustedPeople(trx, changes, today);
  if (known)
    return { ...given, people, ...ranked(known.people.standing(rating)), crowd: { indexDown: known.degraded } };
  return { ...given, people, ...ranked(await everybody(read, job, today)), crowd: { indexDown: true } };
}

/** Everybody, read page by page; only each one's rank is kept. */
async function everybody(
  read: (selection: Selection) => Promise<RankedPerson[]>,
  job: JobFacts,
  today: string,
): Promise<Standing> {
  const rated = ratedPeople(job, today);
  for (let after: string | null = null; ; ) {
    const people: RankedPerson[] = await read({ activeAfter: after, limit: pageOfPeople });
    rated.add(people);
    if (people.length < pageOfPeople) return rated.standing();
    after = people.reduce<string | null>((last, p) => (last === null || p.row.id > last ? p.row.id : last), after);
  }
}

/**
 * People for a job with all their reasons, best first: the first `want` of those `shown`, or all of them.
 * @throws AppError not_found when there is no such job
 */
export async function rankForJob(
  trx: Trx,
  jobId: string,
  today: string,
  list: Options & { want?: number; shown?: PersonTest } = {},
): Promise<Ranking & { ranked: RankedPerson[] }> {
  const ranking = await rankingForJob(trx, jobId, today, list);
  const { standing } = ranking;
  const group = list.shown ? standing.select(list.shown) : standing.everybody;
  const first = sliceOf(standing.inOrder(group), 0, list.want ?? standing.active);
  return { ...ranking, ranked: await ranking.people(first.map((one) => one.result.candidateId)) };
}
