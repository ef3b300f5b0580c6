import { elevated, enqueue, type Trx } from "#db/index.server";
import { addMessageOnce, findMailAddress, listRecipients, type MessageRow } from "#db/repositories/messages";
import type { MessageRefs, TemplateName } from "#emails/index.server";
import type { Actor } from "~/domain/actor";

/** Who gets it. For a company that is everybody in it who can sign in. */
type Recipient = { userId: string } | { employerId: string } | { candidateId: string };

export type MessageInput<Name extends TemplateName> = {
  template: Name;
  to: Recipient;
  refs: MessageRefs[Name];
  /**
   * Permanent name of the event, e.g. `proposal-sent/<id>`: queued twice it is still one mail. For an event that can
   * happen again (a moved appointment) it contains what tells them apart, such as the row's version.
   */
  uniqueKey: string;
};

/**
 * Queues mails within this transaction. Any actor may cause one: a company's answer reaches a specialist whose address
 * the company never sees.
 * @returns ids of the messages; empty when nobody can be reached by mail, which the caller may have to show
 */
export async function queueMessage<Name extends TemplateName>(
  trx: Trx,
  actor: Actor,
  { template, to, refs, uniqueKey }: MessageInput<Name>,
): Promise<string[]> {
  return elevated(trx, actor, async () => {
    const ids: string[] = [];
    for (const address of await addressesOf(trx, to)) {
      const id = await insertMessage(trx, {
        template,
        locale: address.locale,
        uniqueKey: `${uniqueKey}:${address.userId ?? address.candidateId}`,
        recipientEmail: address.email,
        recipientUserId: address.userId,
        recipientCandidateId: address.candidateId,
        refs,
      });
      if (id) ids.push(id);
    }
    return ids;
  });
}

/** @returns the id, or undefined when this event was queued before */
export async function insertMessage(
  trx: Trx,
  message: MessageRow & { template: TemplateName },
): Promise<string | undefined> {
  const id = await addMessageOnce(trx, message);
  if (id !== undefined) await enqueue(trx, "send-message", { messageId: id }, { jobKey: `message:${id}` });
  return id;
}

async function addressesOf(trx: Trx, to: Recipient) {
  const users = await listRecipients(trx, to);
  if (users.length > 0 || !("candidateId" in to)) return users;

  // No account yet: use the address the person gave, unless mail to it has failed since it last worked.
  const channel = await findMailAddress(trx, to.candidateId);
  return channel ? [{ ...channel, userId: null }] : [];
}
