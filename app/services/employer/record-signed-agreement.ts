import { setReason, type Trx } from "#db/index.server";
import { findAgreement, moveAgreement } from "#db/repositories/agreements";
import { hasMember } from "#db/repositories/employers";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { agreementMoveFacts, agreementRefusal } from "~/domain/employer/agreement";
import { agreementStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";
import type { OwnReason } from "~/domain/history";

/**
 * Records that the company signed the agreement on paper. Only for a company where nobody can sign in; all others
 * confirm it themselves. The history names who saw the signature.
 * @throws AppError not_found; rule `employer:errors.companySignsIn` or those of `confirmAgreement`; conflict `stale`
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
  const facts = agreementMoveFacts(found, today, "employer");
  const move = agreementStatus.move(found.state, "confirm", actor.role, facts);
  if (!move) throw refused(agreementRefusal("confirm", found.state, facts));
  const mark = { employerConfirmedAt: now, employerConfirmedBy: actor.userId };
  await setReason(trx, "signedOnPaper" satisfies OwnReason);
  await moveAgreement(trx, move, agreement, mark);
}
