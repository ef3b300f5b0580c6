/** All e-mail goes through here: render a template, hand it to the transport. Only the worker sends. */

import type { MailTransport } from "./mail";
import { mailboxTransport } from "./transports/mailbox";
import { resendTransport } from "./transports/resend";
import { smtpTransport } from "./transports/smtp";

export { type Delivery, MailError, type MailTransport, type OutgoingMail } from "./mail";
export { renderMail } from "./render";
export { isTemplate, isToPeople, type MailProps, type MessageRefs, type TemplateName } from "./templates";
export type { MailContext } from "./templates/context";
export { findMailboxEntry, listMailbox, type MailboxEntry, removeMails } from "./transports/mailbox";

export type TransportSettings = {
  resendApiKey?: string;
  resendBaseUrl?: string;
  smtpUrl?: string;
  /** Folder of the local mailbox, used when neither provider is set. */
  mailboxDir: string;
  now: () => Date;
};

/** Resend when its key is set, else SMTP when its address is set, else the local mailbox. */
export function createTransport(settings: TransportSettings): MailTransport {
  if (settings.resendApiKey) {
    return resendTransport({ apiKey: settings.resendApiKey, baseUrl: settings.resendBaseUrl });
  }
  if (settings.smtpUrl) return smtpTransport({ url: settings.smtpUrl });
  return mailboxTransport({ dir: settings.mailboxDir, now: settings.now });
}
