import type { Trx } from "#db/index.server";
import type { MailProps, MessageRefs, TemplateName } from "#emails/index.server";
import { env } from "~/config/env.server";
import type { DropReason } from "~/domain/message/states";
import { formatPhone } from "~/i18n/phone";

/** The columns of a message row that writing its mail needs. */
export type QueuedMessage = {
  id: string;
  locale: string;
  refs: unknown;
  recipientUserId: string | null;
  createdAt: Date;
};

/** Thrown when a queued mail is no longer needed; `code` says why and is kept with the message. */
export class Obsolete extends Error {
  constructor(readonly code: DropReason) {
    super(code);
  }
}

export type Writer<Name extends TemplateName> = (
  trx: Trx,
  message: QueuedMessage,
  refs: MessageRefs[Name],
  at: { today: string },
) => Promise<MailProps[Name]>;

/** Full address of a page. */
export const pageUrl = (path: string) => new URL(path, env.APP_URL).href;

/** @throws Obsolete when the row that the mail is about no longer exists */
export function orObsolete<T>(row: T | undefined, code: DropReason): T {
  if (row === undefined) throw new Obsolete(code);
  return row;
}

/** A phone number as it is read in a mail, or nothing where none is known. */
export const readablePhone = (phone: string | null | undefined): string | null => (phone ? formatPhone(phone) : null);
