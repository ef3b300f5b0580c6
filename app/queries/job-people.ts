import type { Trx } from "#db/index.server";
import { readJobDesk } from "#db/repositories/job-desk";
import { listShortlist } from "#db/repositories/job-shortlist";
import { listCandidateFacts } from "#db/repositories/match-facts";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { compareMatches, match } from "~/domain/matching/match";
import { candidateFacts } from "~/domain/matching/rows";
import { jobRows } from "./job-rows";
import { longestList, type RankedPerson, rankForJob } from "./rank-for-job";

/**
 * Some people of a job, whoever they are, rated and placed as its list does: those named, or those on its shortlist.
 * At most six statements. @throws AppError not_found
 */
export async function jobPeople(
  trx: Trx,
  actor: Staff,
  jobId: string,
  wanted: readonly string[] | "shortlist",
  today: string,
) {
  const ids = new Set(wanted === "shortlist" ? await listShortlist(trx, jobId) : wanted);
  const ranking = await rankForJob(trx, actor, jobId, null, today, {
    want: longestList,
    shown: (person, of) => (!of.open || !person.result.blocked) && !person.row.working,
  });
  const { job, rules, reference, names } = ranking;
  const listed = ranking.ranked.filter((one) => (!job.open || !one.result.blocked) && !one.row.working);
  const place = new Map(listed.map((one, index) => [one.row.id, index + 1]));
  const known = ranking.ranked.filter((one) => ids.has(one.row.id));
  const missing = [...ids].filter((id) => !known.some((one) => one.row.id === id));
  const further = missing.length > 0 ? await listCandidateFacts(trx, { ids: missing }, today) : [];
  const people: RankedPerson[] = [
    ...known,
    ...further.map((row) => ({
      row,
      waitingSince: row.waitingSince,
      result: match(job, candidateFacts(row, today), reference, today, rules),
    })),
  ].sort(compareMatches);
  const desk = await readJobDesk(trx, jobId, [...ids], today);
  if (!desk) throw notFound("job");
  return { head: desk.head, names, rows: jobRows(people, ranking.ranked, desk, job, place, today) };
}
