import type { Insertable } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type { JobRemark, JobSkill, JobTask } from "#db/schema";

/** Jobs that came with a number of the office's own. */
export const listNumberedJobs = (db: Db | Trx) =>
  db.selectFrom("job").select(["id", "title", "externalRef"]).where("externalRef", "is not", null).execute();

/** Rows beside many jobs at once. */
export type JobParts = {
  tasks: readonly Insertable<JobTask>[];
  skills: readonly Insertable<JobSkill>[];
  remarks: readonly Insertable<JobRemark>[];
};

const atOnce = 1000;

/** Tasks, skills and remarks of many jobs, in portions. */
export async function addJobParts(trx: Trx, { tasks, skills, remarks }: JobParts): Promise<void> {
  for (let from = 0; from < tasks.length; from += atOnce)
    await trx
      .insertInto("jobTask")
      .values(tasks.slice(from, from + atOnce))
      .execute();
  for (let from = 0; from < skills.length; from += atOnce)
    await trx
      .insertInto("jobSkill")
      .values(skills.slice(from, from + atOnce))
      .execute();
  for (let from = 0; from < remarks.length; from += atOnce)
    await trx
      .insertInto("jobRemark")
      .values(remarks.slice(from, from + atOnce))
      .execute();
}
