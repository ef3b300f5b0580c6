import type { Trx } from "#db/index.server";
import { findAgreement, moveAgreement } from "#db/repositories/agreements";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { agreementMoveFacts, agreementRefusal } from "~/domain/employer/agreement";
import { agreementStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Confirms the text for the city and sends it to the company to confirm. The sending specialist answers for it; the
 * company is told by mail.
 * @returns how many people of the company get the mail; zero means somebody has to take it there on paper
 * @throws AppError not_found; rule when it is no longer a draft; conflict `stale`
 */
export async function sendAgreement(
  trx: Trx,
  actor: Staff,
  agreement: { id: string; version: number },
  time: Clock,
): Promise<number> {
  const now = time.now();
  const today = time.today();
  const found = await findAgreement(trx, agreement.id);
  if (!found) throw notFound("agreement");
  const facts = agreementMoveFacts(found, today);
  const move = agreementStatus.move(found.state, "send", actor.role, facts);
  if (!move) throw refused(agreementRefusal("send", found.state, facts));
  const mark = { specialistConfirmedAt: now, specialistConfirmedBy: actor.userId };
  const version = await moveAgreement(trx, move, agreement, mark);
  const mails = await queueMessage(trx, actor, {
    template: "agreement",
    to: { employerId: found.employerId },
    refs: { agreementId: found.id },
    // sending it again after a change is a new event and so a new mail
    uniqueKey: `agreement-sent/${found.id}/${version}`,
  });
  return mails.length;
}
