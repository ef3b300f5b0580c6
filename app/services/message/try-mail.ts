import path from "node:path";
import { createTransport, type MailTransport } from "#emails/index.server";
import type { Clock } from "~/config/clock";
import { env } from "~/config/env.server";

/**
 * Sends a message that says nothing but that mail arrives, by the transport that the environment names.
 * @returns by which one, or why it did not go
 */
export async function tryMail(
  city: string,
  to: string,
  time: Clock,
): Promise<{ by: MailTransport["name"] } | { fault: string }> {
  const transport = createTransport({
    resendApiKey: env.RESEND_API_KEY,
    smtpUrl: env.SMTP_URL,
    mailboxDir: path.join(env.dataDir, "mailbox"),
    now: time.now,
  });
  const text = "Diese Nachricht zeigt, dass E-Mails von Sprosse ankommen. This message shows that mail arrives.";
  try {
    await transport.send({
      key: `try-mail/${time.now().getTime()}`,
      to,
      from: env.MAIL_FROM,
      locale: "de",
      subject: `Sprosse: Testnachricht (${city})`,
      html: `<p>${text}</p>`,
      text,
      attachments: [],
    });
    return { by: transport.name };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  } finally {
    await transport.close();
  }
}
