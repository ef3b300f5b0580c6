import path from "node:path";
import { createTransport, type MailTransport } from "#emails/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";

let transport: MailTransport | undefined;

/** The process's own transport: Resend, SMTP or the local mailbox, as the environment says. */
export function mailTransport(): MailTransport {
  transport ??= createTransport({
    resendApiKey: env.RESEND_API_KEY,
    smtpUrl: env.SMTP_URL,
    mailboxDir: path.join(env.dataDir, "mailbox"),
    now: clock.now,
  });
  return transport;
}
