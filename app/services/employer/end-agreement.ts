import type { Trx } from "#db/index.server";
import { findAgreement, moveAgreement } from "#db/repositories/agreements";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { agreementMoveFacts, agreementRefusal } from "~/domain/employer/agreement";
import { agreementStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";

/**
 * Ends an agreement at once. People already at the company stay; nobody new can start until there is another agreement.
 * @throws AppError not_found; rule when it has already ended; conflict `stale`
 */
export async function endAgreement(
  trx: Trx,
  actor: Staff,
  agreement: { id: string; version: number; note: string },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const today = time.today();
  const found = await findAgreement(trx, agreement.id);
  if (!found) throw notFound("agreement");
  const facts = agreementMoveFacts(found, today);
  const move = agreementStatus.move(found.state, "end", actor.role, facts);
  if (!move) throw refused(agreementRefusal("end", found.state, facts));
  await moveAgreement(trx, move, agreement, { endedAt: now, endNote: agreement.note });
}
