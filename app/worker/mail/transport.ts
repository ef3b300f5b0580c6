import path from "node:path";
import { createTransport, type MailTransport, removeMails } from "#emails/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";

const mailboxDir = path.join(env.dataDir, "mailbox");
let transport: MailTransport | undefined;

/** The process's own transport: Resend, SMTP or the local mailbox, as the environment says. */
export function mailTransport(): MailTransport {
  transport ??= createTransport({
    resendApiKey: env.RESEND_API_KEY,
    smtpUrl: env.SMTP_URL,
    mailboxDir,
    now: clock.now,
  });
  return transport;
}

/** The local mailbox, in which a mail is dated like this. */
export const mailboxFor = (at: Date): MailTransport => createTransport({ mailboxDir, now: () => at });

/** Takes mails out of the local mailbox again; what a provider has sent is beyond reach. */
export const forgetMails = (keys: readonly string[]): Promise<void> => removeMails(mailboxDir, keys);
