import type { Trx } from "#db/index.server";
import { readJobDesk } from "#db/repositories/job-desk";
import { notFound } from "~/domain/errors";
import { weakServiceIn } from "~/domain/matching/facts";
import { jobRows } from "~/domain/matching/shortlist/job-rows";
import { listOf } from "~/facts/listed-for-job";
import { rankingForJob } from "~/facts/rank-for-job";

/** Ids of the people on a job's shortlist, in the order they were added. */
async function listShortlist(trx: Trx, jobId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("jobShortlist")
    .select("candidateId")
    .where("jobId", "=", jobId)
    .orderBy("addedAt")
    .orderBy("candidateId")
    .execute();
  return rows.map((row) => row.candidateId);
}

/**
 * Some people for a job, rated and ranked as its list does: the named ones, or those on its shortlist. At most six
 * statements. @throws AppError not_found
 */
export async function jobPeople(trx: Trx, jobId: string, wanted: readonly string[] | "shortlist", today: string) {
  const named = wanted === "shortlist" ? await listShortlist(trx, jobId) : wanted;
  const ranking = await rankingForJob(trx, jobId, today);
  const { job, names, standing, settledAs } = ranking;
  const ids = [...new Set(named)];
  const people = await ranking.people(ids);
  const desk = await readJobDesk(trx, jobId, ids, today);
  if (!desk) throw notFound("job");
  return {
    head: desk.head,
    names,
    rows: jobRows(
      people,
      standing,
      desk,
      job,
      { open: listOf(ranking), settledAs },
      weakServiceIn(ranking.reference, job.districtId),
      today,
    ),
  };
}
