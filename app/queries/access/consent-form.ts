import type { Trx } from "#db/index.server";
import { supervisoryOf } from "~/domain/city/profile";
import { notFound } from "~/domain/errors";
import { readCity } from "~/facts/city";

/**
 * Companies to choose from, or only the one whose job a proposal is waiting for, and who takes complaints about
 * data protection. @throws AppError not_found
 */
export async function consentForm(trx: Trx, jobId: string | null) {
  const authority = supervisoryOf(await readCity(trx)).name;
  if (jobId === null) {
    const employers = await trx
      .selectFrom("employer")
      .select(["id", "name"])
      .where("state", "<>", "closed")
      .orderBy("name")
      .execute();
    return { employers, job: null, authority };
  }
  const job = await trx
    .selectFrom("job")
    .innerJoin("employer", "employer.id", "job.employerId")
    .select(["job.id", "job.title", "employer.id as employerId", "employer.name as employer"])
    .where("job.id", "=", jobId)
    .executeTakeFirst();
  if (!job) throw notFound("job");
  return { employers: [], job, authority };
}
