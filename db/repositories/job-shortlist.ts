import type { Trx } from "../index.server";

/** Puts a person on a job's list; who is on it already stays with the colleague who was first. */
export async function addToList(
  trx: Trx,
  entry: { jobId: string; candidateId: string; addedBy: string },
): Promise<void> {
  await trx
    .insertInto("jobShortlist")
    .values(entry)
    .onConflict((conflict) => conflict.columns(["jobId", "candidateId"]).doNothing())
    .execute();
}

export async function removeFromList(trx: Trx, entry: { jobId: string; candidateId: string }): Promise<void> {
  await trx
    .deleteFrom("jobShortlist")
    .where("jobId", "=", entry.jobId)
    .where("candidateId", "=", entry.candidateId)
    .execute();
}

/** Ids of the people on a job's list, the first one put there first. */
export async function listShortlist(trx: Trx, jobId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("jobShortlist")
    .select("candidateId")
    .where("jobId", "=", jobId)
    .orderBy("addedAt")
    .orderBy("candidateId")
    .execute();
  return rows.map((row) => row.candidateId);
}

/** Whether the job and the person are there to be put together. */
export async function isPair(trx: Trx, jobId: string, candidateId: string): Promise<boolean> {
  const found = await trx
    .selectFrom("job")
    .innerJoin("candidate", (join) => join.on("candidate.id", "=", candidateId).on("candidate.state", "<>", "erased"))
    .select("job.id")
    .where("job.id", "=", jobId)
    .executeTakeFirst();
  return found !== undefined;
}
