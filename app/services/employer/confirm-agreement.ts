import type { Trx } from "#db/index.server";
import { findAgreement, moveAgreement } from "#db/repositories/agreements";
import type { Clock } from "~/config/clock";
import type { SignedIn } from "~/domain/actor";
import { agreementMoveFacts, agreementRefusal, agreementState } from "~/domain/employer/agreement";
import { agreementStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";
import { queueMessage } from "~/services/message/queue-message";

type Signer = Exclude<SignedIn, { role: "candidate" }>;

/**
 * One side confirms the text as it stands. The second confirmation puts the agreement into force, and the specialist
 * named in it as contact is told by mail.
 * @returns the state afterwards
 * @throws AppError not_found (also for another company's agreement); rule when this side has confirmed already or the
 *   agreement is not waiting for confirmation; conflict `stale` when the text changed since it was read
 */
export async function confirmAgreement(
  trx: Trx,
  actor: Signer,
  agreement: { id: string; version: number },
  time: Clock,
) {
  const now = time.now();
  const today = time.today();
  const side = actor.role === "employer" ? "employer" : "specialist";
  const found = await findAgreement(
    trx,
    agreement.id,
    actor.role === "employer" ? { employerId: actor.employerId } : {},
  );
  if (!found) throw notFound("agreement");
  const facts = agreementMoveFacts(found, today, side);
  const move = agreementStatus.move(found.state, "confirm", actor.role, facts);
  if (!move) throw refused(agreementRefusal("confirm", found.state, facts));
  const mark =
    side === "employer"
      ? { employerConfirmedAt: now, employerConfirmedBy: actor.userId }
      : { specialistConfirmedAt: now, specialistConfirmedBy: actor.userId };
  await moveAgreement(trx, move, agreement, mark);
  if (move.to === "live" && side === "employer" && found.callUserId) {
    await queueMessage(trx, actor, {
      template: "agreement-confirmed",
      to: { userId: found.callUserId },
      refs: { agreementId: found.id },
      uniqueKey: `agreement-confirmed/${found.id}`,
    });
  }
  return agreementState({ ...found, ...mark, state: move.to }, today);
}
