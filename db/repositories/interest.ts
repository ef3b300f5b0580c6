import type { Db, Trx } from "../index.server";

/** The id of a job everybody may see, by its address. */
export async function findPublicJobId(db: Db | Trx, slug: string): Promise<string | undefined> {
  const job = await db.selectFrom("publicJobView").select("id").where("slug", "=", slug).executeTakeFirst();
  // the type generator takes a column of a view for nullable; this one never is
  return job?.id ?? undefined;
}

/** Adds an interest; a second time changes nothing. */
export async function addInterest(trx: Trx, candidateId: string, jobId: string): Promise<void> {
  await trx
    .insertInto("interest")
    .values({ candidateId, jobId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Removes the person's interest in a public job, if there is one. */
export async function removeInterest(trx: Trx, candidateId: string, slug: string): Promise<void> {
  await trx
    .deleteFrom("interest")
    .where("candidateId", "=", candidateId)
    .where("jobId", "in", (jobs) =>
      jobs.selectFrom("publicJobView").select("id").where("slug", "=", slug).$castTo<{ id: string }>(),
    )
    .execute();
}
