import type { Trx } from "#db/index.server";
import type { Crowd, Selection } from "#db/repositories/match-facts";
import { IndexOutdated } from "#search/index.server";
import type { JobFacts, MatchReference } from "~/domain/matching/facts";
import { compareMatches } from "~/domain/matching/match";
import type { RuleSet } from "~/domain/matching/rule-set";
import { bestByThreshold } from "~/domain/matching/shortlist/threshold";
import { peopleInIndex } from "./known-people";
import type { RankedPerson } from "./rank-for-job";

export type Rating = { job: JobFacts; reference: MatchReference; rules: RuleSet; today: string };
export type Shortlist = {
  best: RankedPerson[];
  /** how many the rules looked at, and in how many rounds */
  rated: number;
  rounds: number;
  /** the wanted engine did not answer; the list is right all the same */
  indexDown: boolean;
};

/** An index that lacks more people than are usually on their way into it is not to be believed. */
const mostOnTheirWay = 20;
const pageOfPeople = 1_000;

/**
 * The first `want` places of a job's list, as if everybody had been rated, by looking closely only at those who can get
 * there (see the threshold algorithm). The index may know a change some moments later than the tables. Without an index
 * that can be believed everybody is rated.
 */
export async function shortlist(
  trx: Trx,
  rating: Rating,
  crowd: Crowd,
  want: number,
  shown: (person: RankedPerson) => boolean,
  read: (selection: Selection) => Promise<RankedPerson[]>,
): Promise<Shortlist> {
  const { job, reference, rules, today } = rating;
  try {
    const { people, degraded } = await peopleInIndex(trx);
    if (people.size < crowd.active - mostOnTheirWay) return rateEverybody(want, shown, read);
    const interested = crowd.interested.length > 0 ? await read({ activeIds: crowd.interested }) : [];
    const found = await bestByThreshold({
      want,
      bounds: people.bounds(job, reference, today, rules),
      rate: (bounds) => read({ activeIds: bounds.map((bound) => bound.result.candidateId) }),
      shown,
      rated: interested,
    });
    return { ...found, indexDown: degraded };
  } catch (error) {
    if (!(error instanceof IndexOutdated)) throw error;
    return rateEverybody(want, shown, read);
  }
}

async function rateEverybody(
  want: number,
  shown: (person: RankedPerson) => boolean,
  read: (selection: Selection) => Promise<RankedPerson[]>,
): Promise<Shortlist> {
  let best: RankedPerson[] = [];
  let rated = 0;
  let after: string | null = null;
  for (;;) {
    const people: RankedPerson[] = await read({ activeAfter: after, limit: pageOfPeople });
    rated += people.length;
    best = [...best, ...people.filter(shown)].sort(compareMatches).slice(0, want);
    if (people.length < pageOfPeople) return { best, rated, rounds: 0, indexDown: true };
    after = people.reduce<string | null>((last, p) => (last === null || p.row.id > last ? p.row.id : last), after);
  }
}
