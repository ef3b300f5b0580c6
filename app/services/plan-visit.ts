import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { VisitPlan } from "~/domain/employer/forms";
import { notFound } from "~/domain/errors";

/** Plans a visit to a company. @returns the id of the visit */
export async function planVisit(trx: Trx, _actor: Staff, employerId: string, input: VisitPlan): Promise<string> {
  const company = await trx.selectFrom("employer").select("id").where("id", "=", employerId).executeTakeFirst();
  if (!company) throw notFound("employer");
  const { id } = await trx
    .insertInto("companyVisit")
    .values({ employerId, plannedOn: input.plannedOn, userId: input.userId, nextStep: input.nextStep })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
