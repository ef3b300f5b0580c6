import type { Trx } from "#db/index.server";
import { listCoordinators } from "#db/repositories/alarms";
import { findPersonOf, markMessageFailed, noteFailedAddress } from "#db/repositories/messages";
import { addStep } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import { messageStatus } from "~/domain/message/states";
import { settleStepMessage } from "~/services/support/settle-step-message";

export type FailedMessage = {
  messageId: string;
  /** code of a MailError, or `unwritable` */
  error: string;
};

/**
 * Marks a mail that could not be delivered as failed and makes sure nobody waits for an answer to it: a mail to a
 * person becomes a task of their specialist, and the address is recorded as failing.
 */
export async function failMessage(trx: Trx, { messageId, error }: FailedMessage, time: Clock): Promise<void> {
  const today = time.today();
  const message = await markMessageFailed(trx, messageStatus.moveAll("fail", "system"), messageId, error);
  if (!message) return;

  const person = await findPersonOf(trx, message);
  if (!person) return;

  await noteFailedAddress(trx, person.id, message.recipientEmail, today);
  // a message from a support plan becomes its own task, with what it was meant to say
  if (await settleStepMessage(trx, message.refs, "failed", time)) return;
  const responsible = person.responsibleUserId ?? person.helperId ?? (await listCoordinators(trx))[0]?.id;
  if (!responsible) return;
  await addStep(trx, {
    candidateId: person.id,
    kind: "task",
    templateKey: "mail_failed",
    channel: "call",
    dueOn: today,
    responsibleUserId: responsible,
  });
}
