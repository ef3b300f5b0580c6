import { Resend } from "resend";
import { type Delivery, MailError, type MailErrorCode, type MailTransport, type OutgoingMail } from "../mail";

export type ResendOptions = {
  apiKey: string;
  /** Another address of the service, for a proxy or a stand-in. */
  baseUrl?: string;
  /** Milliseconds after which no answer counts as none. */
  timeoutMs?: number;
};

/**
 * Sends through Resend's official client. The message key goes along as idempotency key, so a retry after a lost
 * answer is not a second mail; the provider remembers it for 24 hours, the message table for good.
 */
export function resendTransport({ apiKey, baseUrl, timeoutMs = 15_000 }: ResendOptions): MailTransport {
  const client = new Resend(apiKey, baseUrl ? { baseUrl } : undefined);
  return {
    name: "resend",
    async send(mail: OutgoingMail): Promise<Delivery> {
      const { data, error } = await withTimeout(
        client.emails.send(
          {
            from: mail.from,
            to: [mail.to],
            replyTo: mail.replyTo,
            subject: mail.subject,
            html: mail.html,
            text: mail.text,
            headers: { "Content-Language": mail.locale, "Auto-Submitted": "auto-generated" },
            attachments: mail.attachments.map((attachment) => ({
              filename: attachment.filename,
              content: Buffer.from(attachment.content, "utf8"),
              contentType: attachment.contentType,
            })),
          },
          { idempotencyKey: mail.key },
        ),
        timeoutMs,
      );
      if (!error) return { providerId: data.id };
      // The key was used before with another body: an earlier attempt got through. Our key stands for this one
      // message, so it has been delivered and must not go out again.
      if (error.name === "invalid_idempotent_request") return { providerId: null };
      throw new MailError(codeOf(error.name, error.statusCode), error.name);
    },
    async close() {},
  };
}

function codeOf(name: string, status: number | null): MailErrorCode {
  if (name === "concurrent_idempotent_requests") return "in-progress";
  if (status === null || status === 408 || status === 429 || status >= 500) return "unavailable";
  return "rejected";
}

/** The client has no time limit of its own and `fetch` waits for minutes. */
async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailError("unavailable", "no answer in time")), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
