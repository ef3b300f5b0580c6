import type { Trx } from "../index.server";

/** Adds a person to a job's shortlist; if a colleague did so before, that entry stays. */
export async function addToShortlist(
  trx: Trx,
  entry: { jobId: string; candidateId: string; addedBy: string },
): Promise<void> {
  await trx
    .insertInto("jobShortlist")
    .values(entry)
    .onConflict((conflict) => conflict.columns(["jobId", "candidateId"]).doNothing())
    .execute();
}

export async function removeFromShortlist(trx: Trx, entry: { jobId: string; candidateId: string }): Promise<void> {
  await trx
    .deleteFrom("jobShortlist")
    .where("jobId", "=", entry.jobId)
    .where("candidateId", "=", entry.candidateId)
    .execute();
}

/** Whether both the job and the person exist. */
export async function jobAndPersonExist(trx: Trx, jobId: string, candidateId: string): Promise<boolean> {
  const found = await trx
    .selectFrom("job")
    .innerJoin("candidate", (join) => join.on("candidate.id", "=", candidateId).on("candidate.state", "<>", "erased"))
    .select("job.id")
    .where("job.id", "=", jobId)
    .executeTakeFirst();
  return found !== undefined;
}
