import path from "node:path";
import { findMailboxEntry, listMailbox, type MailboxEntry } from "#emails/index.server";
import { env } from "~/config/env.server";

const folder = () => path.join(env.dataDir, "mailbox");
const shown = 100;

/** The newest mails of the local mailbox, without their bodies; all, or those to one address. */
export async function localMailbox(
  to: string | null,
): Promise<Pick<MailboxEntry, "id" | "to" | "subject" | "receivedAt" | "locale">[]> {
  const mails = await listMailbox(folder());
  return mails
    .filter((mail) => !to || mail.to === to)
    .slice(0, shown)
    .map((mail) => ({
      id: mail.id,
      to: mail.to,
      subject: mail.subject,
      receivedAt: mail.receivedAt,
      locale: mail.locale,
    }));
}

/** One mail of the local mailbox. */
export const localMail = (id: string): Promise<MailboxEntry | undefined> => findMailboxEntry(folder(), id);
