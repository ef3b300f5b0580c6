import { setReason, type Trx } from "#db/index.server";
import { findAgreement, updateAgreement } from "#db/repositories/agreements";
import { hasMember } from "#db/repositories/employers";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { confirmedSides, refuseConfirmation } from "~/domain/employer/agreement";
import { notFound, refused } from "~/domain/errors";

/**
 * Notes that the company signed the agreement on paper. Only for a company where nobody can sign in; everybody else
 * confirms for themselves. History names who saw the signature.
 * @throws notFound, refused `employer:errors.companySignsIn` or as a confirmation is, conflict `stale`
 */
export async function recordSignedAgreement(
  trx: Trx,
  actor: Staff,
  agreement: { id: string; version: number },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const today = time.today();
  const found = await findAgreement(trx, agreement.id);
  if (!found) throw notFound("agreement");
  if (await hasMember(trx, found.employerId)) throw refused("employer:errors.companySignsIn");
  const no = refuseConfirmation(found, "employer", today);
  if (no) throw refused(no);
  const mark = { employerConfirmedAt: now, employerConfirmedBy: actor.userId };
  await setReason(trx, "signed on paper");
  const state = confirmedSides({ ...found, ...mark }).length === 2 ? "live" : "sent";
  await updateAgreement(trx, agreement, { ...mark, state });
}
