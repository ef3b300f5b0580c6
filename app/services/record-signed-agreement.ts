import { setReason, type Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { confirmedSides, refuseConfirmation } from "~/domain/employer/agreement";
import { notFound, refused, staleVersion } from "~/domain/errors";

/**
 * Notes that the company signed the agreement on paper. Only for a company where nobody can sign in; everybody else
 * confirms for themselves. History names who saw the signature.
 * @throws notFound, refused `employer:errors.companySignsIn` or as a confirmation is, conflict `stale`
 */
export async function recordSignedAgreement(
  trx: Trx,
  actor: Staff,
  agreement: { id: string; version: number },
  now: Date,
  today: string,
): Promise<void> {
  const found = await trx.selectFrom("limitsAgreement").selectAll().where("id", "=", agreement.id).executeTakeFirst();
  if (!found) throw notFound("agreement");
  const member = await trx
    .selectFrom("membership")
    .innerJoin("appUser", "appUser.id", "membership.userId")
    .select("membership.id")
    .where("membership.employerId", "=", found.employerId)
    .where("membership.endedAt", "is", null)
    .where("appUser.disabledAt", "is", null)
    .executeTakeFirst();
  if (member) throw refused("employer:errors.companySignsIn");
  const no = refuseConfirmation(found, "employer", today);
  if (no) throw refused(no);
  const mark = { employerConfirmedAt: now, employerConfirmedBy: actor.userId };
  await setReason(trx, "signed on paper");
  const saved = await trx
    .updateTable("limitsAgreement")
    .set({ ...mark, state: confirmedSides({ ...found, ...mark }).length === 2 ? "live" : "sent" })
    .where("id", "=", agreement.id)
    .where("version", "=", agreement.version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion();
}
