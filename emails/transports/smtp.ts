import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { type Delivery, MailError, type MailErrorCode, type MailTransport, type OutgoingMail } from "../mail";

export type SmtpOptions = {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  url: string;
  timeoutMs?: number;
};

/**
 * Sends through any SMTP server. SMTP has no idempotency keys: the Message-ID is derived from the message key, so that
 * the rare second copy (connection lost after the server took the mail) is recognised by mail programs as the same one.
 */
export function smtpTransport({ url, timeoutMs = 15_000 }: SmtpOptions): MailTransport {
  const client = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Content comes from templates only; a template must never make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: "smtp",
    async send(mail: OutgoingMail): Promise<Delivery> {
      const messageId = messageIdOf(mail);
      try {
        await client.sendMail({
          messageId,
          from: mail.from,
          to: mail.to,
          replyTo: mail.replyTo,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: { "Content-Language": mail.locale, "Auto-Submitted": "auto-generated" },
          attachments: mail.attachments.map(({ filename, contentType, content }) => ({
            filename,
            contentType,
            content,
          })),
        });
      } catch (error) {
        throw new MailError(codeOf(error), detailOf(error));
      }
      return { providerId: messageId };
    },
    async close() {
      client.close();
    },
  };
}

function messageIdOf(mail: OutgoingMail): string {
  const host = mail.from.replace(/.*@/, "").replace(/[>\s].*$/, "");
  return `<${createHash("sha256").update(mail.key).digest("hex").slice(0, 40)}@${host}>`;
}

type SmtpFault = {
  code?: string;
  responseCode?: number;
};

const faultOf = (error: unknown): SmtpFault => (typeof error === "object" && error !== null ? error : {});

/** RFC 5321: 4yz may work later; 550, 551, 553 name the recipient; the other 5yz mean the mail or the login. */
function codeOf(error: unknown): MailErrorCode {
  const { responseCode } = faultOf(error);
  if (responseCode === undefined || responseCode < 500) return "unavailable";
  return [550, 551, 553].includes(responseCode) ? "bounced" : "rejected";
}

/** The server's own words may repeat the address, so only its codes are kept. */
function detailOf(error: unknown): string {
  const { code, responseCode } = faultOf(error);
  return [code ?? "ESMTP", responseCode].filter(Boolean).join(" ");
}
