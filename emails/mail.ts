/** A mail ready to go: rendered, addressed, with the key that makes sending it twice harmless. */
export type OutgoingMail = {
  /** Permanent unique key of the message; the same key is never delivered twice where the provider can tell. */
  key: string;
  to: string;
  from: string;
  replyTo?: string;
  /** BCP 47 code of the language the mail is written in. */
  locale: string;
  subject: string;
  html: string;
  text: string;
  attachments: MailAttachment[];
};

export type MailAttachment = {
  filename: string;
  /** MIME type with parameters, e.g. `text/calendar; charset=utf-8; method=PUBLISH`. */
  contentType: string;
  content: string;
};

export type Delivery = {
  /** The provider's own id, for looking the mail up there; null when it only said that it already has the mail. */
  providerId: string | null;
};

/** One way of sending mail. Implementations are stateless apart from open connections. */
export type MailTransport = {
  readonly name: "resend" | "smtp" | "mailbox";
  /** @throws MailError – `retryable` tells whether trying again later can help. */
  send(mail: OutgoingMail): Promise<Delivery>;
  close(): Promise<void>;
};

export type MailErrorCode =
  /** No answer in time, connection refused, provider's own fault, too many requests: try again. */
  | "unavailable"
  /** The provider is still busy with the same key: try again, do not send a second one. */
  | "in-progress"
  /** The address does not exist or refuses mail: no use in trying again. */
  | "bounced"
  /** Our side is wrong (key, sender, content): no use in trying again until somebody fixes it. */
  | "rejected";

/** Why a mail could not be handed over. The message holds no address and no content, so it may be logged and shown. */
export class MailError extends Error {
  readonly code: MailErrorCode;

  constructor(code: MailErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = "MailError";
    this.code = code;
  }

  get retryable(): boolean {
    return this.code === "unavailable" || this.code === "in-progress";
  }
}
