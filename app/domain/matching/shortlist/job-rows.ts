import type { RuleContext } from "~/domain/job/facts";
import { checkPerson } from "~/domain/job/person-rules";
import type { Finding } from "~/domain/job/rule";
import type { JobFacts } from "~/domain/matching/facts";
import type { MatchResult } from "~/domain/matching/result";
import type { SettledAs, settledBy } from "~/domain/matching/shortlist/settled";
import { type Group, inBoth, type Standing } from "~/domain/matching/shortlist/standing";
import { isFree, needsReason, topOfList } from "~/domain/proposal/order";
import type { RankedPerson } from "../rank-people";
import type { JobDesk, MatchPerson } from "./desk";

export type JobMatchRow = Omit<MatchPerson, "id"> & {
  candidateId: string;
  /** rank among everybody open to choose, whatever the filters; null for somebody who is not in it */
  rank: number | null;
  /** why this person is not open to choose */
  settled: SettledAs | null;
  result: MatchResult;
  /** What rules V23 and V27 ask to consider about this person in this job. */
  warnings: Finding[];
  code: string;
  districtId: string | null;
  waitingSince: string;
  /** so many free people have more points that proposing this one needs a reason */
  asksReason: boolean;
  /** so near the top that setting this person aside needs a reason */
  isTop: boolean;
};

/**
 * People of a job's list as its pages show them.
 * @param list who is open to choose in it, which is what ranks are counted in, and why the others are not
 * @param weakService times at which hardly any bus reaches the place of work
 */
export function jobRows(
  shown: readonly RankedPerson[],
  standing: Standing,
  desk: JobDesk,
  job: JobFacts,
  list: { open: Group; settledAs: ReturnType<typeof settledBy> },
  weakService: RuleContext["weakService"],
  today: string,
): JobMatchRow[] {
  const triedOrAside = new Set(desk.settled);
  const free = inBoth(
    list.open,
    standing.select((person) => isFree(person, triedOrAside)),
  );
  return shown.flatMap((one): JobMatchRow[] => {
    const { row, result } = one;
    const person = desk.people.find((known) => known.id === row.id);
    if (!person) return [];
    const { id: candidateId, code, districtId, waitingSince } = row;
    const ahead = standing.withMore(result, free);
    return [
      {
        ...person,
        candidateId,
        code,
        districtId,
        waitingSince,
        result,
        warnings: checkPerson(job, result, weakService, today),
        rank: standing.holds(candidateId, list.open) ? standing.before(one, list.open) + 1 : null,
        settled: list.settledAs({ id: candidateId, row }),
        asksReason: needsReason(ahead, desk.head.places),
        isTop: !result.blocked && ahead < topOfList(desk.head.places),
      },
    ];
  });
}
