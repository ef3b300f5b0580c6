import type { Trx } from "#db/index.server";
import { findAgreement, moveAgreement } from "#db/repositories/agreements";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { agreementMoveFacts, agreementRefusal, refuseReviewDay } from "~/domain/employer/agreement";
import { agreementStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";

/**
 * Both sides have reviewed the agreement and keep it unchanged until the next review.
 * @throws AppError not_found; rule when it is not in force; conflict `stale`
 */
export async function reviewAgreement(
  trx: Trx,
  actor: Staff,
  agreement: { id: string; version: number; nextReviewOn: string },
  time: Clock,
): Promise<void> {
  const today = time.today();
  const found = await findAgreement(trx, agreement.id);
  if (!found) throw notFound("agreement");
  const facts = agreementMoveFacts(found, today);
  const move = agreementStatus.move(found.state, "review", actor.role, facts);
  if (!move) throw refused(agreementRefusal("review", found.state, facts), {}, "reviewOn");
  const no = refuseReviewDay(found, agreement.nextReviewOn, today);
  if (no) throw refused(no, {}, "reviewOn");
  await moveAgreement(trx, move, agreement, { reviewOn: agreement.nextReviewOn });
}
