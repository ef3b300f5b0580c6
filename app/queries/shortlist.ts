import type { Trx } from "#db/index.server";
import type { Crowd, Selection } from "#db/repositories/match-facts";
import { IndexOutdated } from "#search/index.server";
import type { JobFacts, MatchReference } from "~/domain/matching/facts";
import { compareMatches } from "~/domain/matching/match";
import type { RuleSet } from "~/domain/matching/rule-set";
import { always } from "~/domain/matching/shortlist/condition";
import { knownFields, upperBound } from "~/domain/matching/shortlist/known";
import { reasonsOf } from "~/domain/matching/shortlist/reasons";
import { bestByThreshold } from "~/domain/matching/shortlist/threshold";
import { withinLoss } from "~/domain/matching/shortlist/within";
import type { RankedPerson } from "./rank-for-job";
import { searchEngine } from "./search-engine.server";

export type Rating = { job: JobFacts; reference: MatchReference; rules: RuleSet; today: string };
export type Shortlist = {
  best: RankedPerson[];
  /** how many the rules looked at, and how many the index gave a bound for in how many rounds */
  rated: number;
  picked: number;
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
  const dimensions = reasonsOf(job, reference, today, rules);
  const totalWeight = Object.values(rules.weights).reduce((sum, weight) => sum + weight, 0);
  let indexDown = false;
  const pick = async (limit: number) => {
    const condition = limit >= 100 ? always : withinLoss(dimensions, totalWeight, limit);
    const found = await searchEngine().pick(trx, "candidates", condition, knownFields);
    if (found.size < crowd.active - mostOnTheirWay) throw new IndexIncomplete();
    indexDown ||= found.degraded;
    return found.picked.map((known) => upperBound(job, known, reference, today, rules));
  };
  try {
    const interested = crowd.interested.length > 0 ? await read({ activeIds: crowd.interested }) : [];
    const { best, rated, picked, rounds } = await bestByThreshold({
      want,
      allBlocked: !job.open,
      pick,
      rate: (bounds) => read({ activeIds: bounds.map((bound) => bound.result.candidateId) }),
      shown,
      rated: interested,
    });
    return { best, rated: rated.length, picked, rounds, indexDown };
  } catch (error) {
    if (!(error instanceof IndexIncomplete) && !(error instanceof IndexOutdated)) throw error;
    return rateEverybody(want, shown, read);
  }
}

class IndexIncomplete extends Error {}

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
    if (people.length < pageOfPeople) return { best, rated, picked: 0, rounds: 0, indexDown: true };
    after = people.reduce<string | null>((last, p) => (last === null || p.row.id > last ? p.row.id : last), after);
  }
}
