import type { JobDesk, MatchPerson } from "#db/repositories/job-desk";
import { weakServiceIn } from "#db/repositories/job-reference";
import { checkPerson } from "~/domain/job/person-rules";
import type { Finding } from "~/domain/job/rule";
import type { JobFacts } from "~/domain/matching/facts";
import type { MatchResult } from "~/domain/matching/result";
import { isFree, needsReason, topOfList } from "~/domain/proposal/order";
import type { RankedPerson } from "./rank-for-job";

export type JobMatchRow = Omit<MatchPerson, "id"> & {
  candidateId: string;
  /** place among everybody the list could show without its filters; null where nobody counted */
  rank: number | null;
  result: MatchResult;
  /** What the rules V23 and V27 ask to consider about this person in this job. */
  warnings: Finding[];
  code: string;
  districtId: string | null;
  waitingSince: string;
  /** so many free people have more points that a proposal takes a reason */
  asksReason: boolean;
  /** so near the top that putting aside takes one */
  isTop: boolean;
};

/**
 * People of a job's list as its pages show them.
 * @param all everybody rated, to count who stands before whom; @param place by candidate id, null where unknown
 */
export function jobRows(
  shown: readonly RankedPerson[],
  all: readonly RankedPerson[],
  desk: JobDesk,
  job: JobFacts,
  place: ReadonlyMap<string, number> | null,
  today: string,
): JobMatchRow[] {
  const settled = new Set(desk.settled);
  const free = all.filter((person) => isFree(person, settled)).map((person) => person.result);
  return shown.flatMap(({ row, result }): JobMatchRow[] => {
    const person = desk.people.find((one) => one.id === row.id);
    if (!person) return [];
    const { id: candidateId, code, districtId, waitingSince } = row;
    const ahead = free.filter((one) => one.candidateId !== candidateId && one.score > result.score).length;
    return [
      {
        ...person,
        candidateId,
        code,
        districtId,
        waitingSince,
        result,
        warnings: checkPerson(job, result, weakServiceIn(job.districtId), today),
        rank: place?.get(candidateId) ?? null,
        asksReason: place !== null && needsReason(ahead, desk.head.places),
        isTop: !result.blocked && ahead < topOfList(desk.head.places),
      },
    ];
  });
}
