import type { Trx } from "#db/index.server";
import { notFound } from "~/domain/errors";

/** Whether a person has a placement, for the page that begins one. One query. @throws AppError not_found */
export async function placementOf(
  trx: Trx,
  candidateId: string,
): Promise<{ candidateId: string; name: string; placementId: string | null }> {
  const row = await trx
    .selectFrom("candidate as c")
    .leftJoin("placement as p", "p.candidateId", "c.id")
    .select(["c.id", "c.givenName", "c.familyName", "c.code", "p.id as placementId"])
    .where("c.id", "=", candidateId)
    .where("c.state", "<>", "erased")
    .executeTakeFirst();
  if (!row) throw notFound("candidate");
  const name = `${row.givenName} ${row.familyName}`.trim() || row.code;
  return { candidateId: row.id, name, placementId: row.placementId };
}
