import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { EmployerEdit } from "~/domain/employer/forms";
import { notFound, staleVersion } from "~/domain/errors";
import { syncEmployerJobs } from "./sync-employer-jobs";

/**
 * Changes the facts about a company.
 * @throws notFound, or conflict `stale` when somebody saved since the form was opened
 */
export async function editEmployer(trx: Trx, _actor: Staff, employerId: string, input: EmployerEdit): Promise<void> {
  const { version, ...values } = input;
  const known = await trx.selectFrom("employer").select("id").where("id", "=", employerId).executeTakeFirst();
  if (!known) throw notFound("employer");
  const saved = await trx
    .updateTable("employer")
    .set({ ...values, size: values.size ?? null })
    .where("id", "=", employerId)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion({ table: "employer", id: employerId });
  await syncEmployerJobs(trx, employerId);
}
