import type { Transaction } from "kysely";
import { type Db, withActor } from "#db/index.server";
import { claimMessage, closeMessage, deleteMessage, listRecipients, noteMessageError } from "#db/repositories/messages";
import type { DB } from "#db/schema";
import {
  type Delivery,
  isTemplate,
  MailError,
  type MailTransport,
  type MessageRefs,
  type OutgoingMail,
  renderMail,
  type TemplateName,
} from "#emails/index.server";
import type { Clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { Actor } from "~/domain/actor";
import { messageStatus } from "~/domain/message/states";
import { failMessage } from "~/services/message/fail-message";
import { settleStepMessage } from "~/services/support/settle-step-message";
import { writers } from "~/worker/mail/content";
import { mailContext } from "~/worker/mail/context";
import { signedBy } from "~/worker/mail/signed-by";
import { mailTransport } from "~/worker/mail/transport";
import { Obsolete, type QueuedMessage } from "~/worker/mail/writer";
import type { Task } from "~/worker/task";

const worker = { role: "system", name: "send-message" } as const satisfies Actor;
/** With the queue's back-off about six hours; after that a person must look. */
const maxAttempts = 10;

type Surroundings = {
  db: Db;
  clock: Clock;
  transport: MailTransport;
};

/**
 * Sends one mail: read, write, send, mark. It may run twice or die at any point: a message that is no longer queued is
 * left alone, and the provider gets the message's own id as idempotency key.
 * @throws when trying again later can help; the queue calls again with growing pauses
 */
export async function sendMessage(messageId: string, { db, clock, transport }: Surroundings): Promise<void> {
  const as = <T>(work: (trx: Transaction<DB>) => Promise<T>) => withActor(worker, work, db);
  const claimed = await as((trx) => claimMessage(trx, messageId));
  if (!claimed) return;

  let delivery: Delivery;
  try {
    const mail = await as((trx) => writeMail(trx, claimed, clock.today()));
    if (!mail) return;
    delivery = await transport.send(mail);
  } catch (error) {
    if (error instanceof Obsolete) {
      const { code } = error;
      return as((trx) => closeMessage(trx, messageId, messageStatus.moveAll("drop", worker.role), { error: code }));
    }
    const code = error instanceof MailError ? error.code : "unwritable";
    const again = !(error instanceof MailError) || error.retryable;
    if (again && claimed.attempts < maxAttempts) {
      await as((trx) => noteMessageError(trx, messageId, code));
      throw error;
    }
    return as((trx) => failMessage(trx, { messageId, error: code }, clock));
  }
  await as(async (trx) => {
    await closeMessage(trx, messageId, messageStatus.moveAll("send", worker.role), {
      sentAt: clock.now(),
      providerId: delivery.providerId,
      error: "",
    });
    await settleStepMessage(trx, claimed.refs, "sent", clock);
  });
}

export type ClaimedMessage = QueuedMessage & {
  template: string;
  recipientEmail: string;
};

/** @returns null when the address belongs to nobody: the row is deleted and nothing is sent */
export async function writeMail(
  trx: Transaction<DB>,
  message: ClaimedMessage,
  today: string,
): Promise<OutgoingMail | null> {
  if (!isTemplate(message.template)) throw new Obsolete("unknownTemplate");
  let locale = message.locale;
  if (message.template === "sign-in") {
    const [user] = await listRecipients(trx, { email: message.recipientEmail });
    if (!user) {
      await deleteMessage(trx, message.id);
      return null;
    }
    locale = user.locale;
  }
  const context = await mailContext(trx, message.template, locale);
  const rendered = await render(trx, message.template, message, { context, today });
  return {
    key: message.id,
    to: message.recipientEmail,
    from: env.MAIL_FROM,
    locale: context.locale,
    ...rendered,
  };
}

async function render<Name extends TemplateName>(
  trx: Transaction<DB>,
  name: Name,
  message: ClaimedMessage,
  { context, today }: { context: Awaited<ReturnType<typeof mailContext>>; today: string },
) {
  const props = await writers[name](trx, message, message.refs as MessageRefs[Name], { today });
  return renderMail(name, props, { ...context, sender: signedBy(context.sender, props) });
}

/** Task `send-message {messageId}`. */
export const sendMessageTask: Task = ({ messageId }, { db, clock }) =>
  sendMessage(String(messageId), { db, clock, transport: mailTransport() });
