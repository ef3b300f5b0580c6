import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import type { JobState } from "~/domain/job/states";
import { openJobStates } from "~/domain/job/states";
import { jobScope } from "~/facts/job-sheet";

/** A company's own jobs, those that wait for the company first. One query. */
export async function employerJobs(trx: Trx, actor: Actor) {
  const { employerId = "" } = jobScope(actor);
  const rows = await trx
    .selectFrom("job")
    .innerJoin("occupation", "occupation.id", "job.occupationId")
    .leftJoin("employerSite as site", "site.id", "job.siteId")
    .leftJoin("district", "district.id", "site.districtId")
    .select((eb) => [
      "job.id",
      "job.title",
      "job.state",
      "job.wizardStep",
      "job.places",
      "job.closesOn",
      "job.updatedAt",
      "job.version",
      "occupation.de",
      "occupation.en",
      "district.name as districtName",
      eb
        .selectFrom("jobRemark")
        .select((remark) => remark.fn.countAll<number>().as("count"))
        .whereRef("jobRemark.jobId", "=", "job.id")
        .where("jobRemark.resolvedAt", "is", null)
        .as("remarks"),
    ])
    .where("job.employerId", "=", employerId)
    .orderBy((eb) =>
      eb
        .case()
        .when("job.state", "=", "returned")
        .then(0)
        .when("job.state", "=", "draft")
        .then(1)
        .when("job.state", "=", "submitted")
        .then(2)
        .when("job.state", "in", openJobStates)
        .then(3)
        .else(4)
        .end(),
    )
    .orderBy("job.updatedAt", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as JobState }));
}
