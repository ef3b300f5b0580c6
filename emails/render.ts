import { render, toPlainText } from "@react-email/render";
import type { MailAttachment } from "./mail";
import { type MailProps, mails, type TemplateName } from "./templates";
import type { MailContext, MailTemplate } from "./templates/context";

export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  attachments: MailAttachment[];
};

/**
 * Writes one mail in the language of `context`. The same props and context give the same bytes, which keeps a retry
 * under the provider's idempotency key equal to the first attempt.
 */
export async function renderMail<Name extends TemplateName>(
  name: Name,
  props: MailProps[Name],
  context: MailContext,
): Promise<RenderedMail> {
  const template = mails[name].template as MailTemplate<MailProps[Name]>;
  const html = await render(template.body(props, context));
  return {
    subject: template.subject(props, context),
    html,
    // a heading in capitals is wrong in Turkish, and louder than anybody here speaks
    text: toPlainText(html, { selectors: [{ selector: "h1", options: { uppercase: false } }] }),
    attachments: template.attachments?.(props, context) ?? [],
  };
}
