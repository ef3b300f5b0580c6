import type { Trx } from "#db/index.server";
import { personCalled } from "#db/repositories/person-name";
import { notFound } from "~/domain/errors";

/** Whether a person has a placement, for the page that begins one. One query. @throws AppError not_found */
export async function placementOf(
  trx: Trx,
  candidateId: string,
): Promise<{ candidateId: string; name: string; placementId: string | null }> {
  const row = await trx
    .selectFrom("candidate as c")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .select(["c.id", personCalled("c").as("name"), "p.id as placementId"])
    .where("c.id", "=", candidateId)
    .where("c.state", "<>", "erased")
    .executeTakeFirst();
  if (!row) throw notFound("candidate");
  return { candidateId: row.id, name: row.name, placementId: row.placementId };
}
