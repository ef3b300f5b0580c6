import type { ReactElement } from "react";
import type { MailAttachment } from "../mail";

/** What every template needs besides its own props: the language, and who is speaking. */
export type MailContext = {
  /** BCP 47 code, becomes `lang` of the mail. */
  locale: string;
  dir: "ltr" | "rtl";
  /** Looks a key up in the catalogue `email` of that language; placeholders are filled from `params`. */
  t(key: string, params?: Record<string, string | number>): string;
  formatDateTime(at: Date): string;
  formatDate(isoDate: string): string;
  /** The office that writes, from the city settings; and whom to call about this mail, where it names somebody. */
  sender: { office: string; phone: string | null; appUrl: string };
};

/** One kind of mail: pure functions of props and language, no clock, no randomness. */
export type MailTemplate<Props> = {
  subject(props: Props, context: MailContext): string;
  body(props: Props, context: MailContext): ReactElement;
  attachments?(props: Props, context: MailContext): MailAttachment[];
};
