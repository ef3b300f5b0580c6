import { setAsItWas } from "#db/demo/as-it-was";
import { type Db, withActor } from "#db/index.server";
import { listMessagesIn } from "#db/repositories/messages";
import type { MailTransport, OutgoingMail } from "#emails/index.server";
import { cityDay } from "~/config/clock";
import { env } from "~/config/env.server";
import type { Actor } from "~/domain/actor";
import { sentStates } from "~/domain/message/states";
import { mailboxFor, mailTransport } from "~/worker/mail/transport";
import { Obsolete } from "~/worker/mail/writer";
import type { Task } from "~/worker/task";
import { type ClaimedMessage, writeMail } from "./send-message";

const worker = { role: "system", name: "demo-mailbox" } as const satisfies Actor;

/**
 * Puts the mails that the demo city's messages tell of into its mailbox, each written by the code that writes every
 * mail, as its rows stood then, and dated when it went out. Twice it changes nothing.
 * @returns how many there are; a message whose mail would say nothing any more is left out
 */
export async function fillDemoMailbox(db: Db, mailbox: (at: Date) => MailTransport): Promise<number> {
  const messages = await withActor(worker, (trx) => listMessagesIn(trx, sentStates), db);
  let filled = 0;
  for (const { sentAt, ...message } of messages) {
    if (sentAt === null) continue;
    const mail = await written(db, message, sentAt);
    if (!mail) continue;
    await mailbox(sentAt).send(mail);
    filled += 1;
  }
  return filled;
}

/** Carries a written mail out of the transaction that is undone. */
class Written extends Error {
  constructor(readonly mail: OutgoingMail | null) {
    super("undone");
  }
}

async function written(db: Db, message: ClaimedMessage, at: Date): Promise<OutgoingMail | null> {
  try {
    return await withActor(
      worker,
      async (trx): Promise<never> => {
        await setAsItWas(trx, message.template, message.refs as Record<string, string>);
        throw new Written(await writeMail(trx, message, cityDay(at)));
      },
      db,
    );
  } catch (error) {
    if (error instanceof Written) return error.mail;
    if (error instanceof Obsolete) return null;
    throw error;
  }
}

/** Task `demo-mailbox {}`: only in the demo, and only into the mailbox that lies on this machine. */
export const demoMailboxTask: Task = async (_ids, { db }) => {
  if (env.demo && mailTransport().name === "mailbox") await fillDemoMailbox(db, mailboxFor);
};
