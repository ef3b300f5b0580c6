import type { MailContext } from "#emails/index.server";

/** A mail that names who helps is signed with their number: whoever calls reaches them and not the office. */
export function signedBy(sender: MailContext["sender"], props: object): MailContext["sender"] {
  const named = props as {
    helper?: string;
    helperPhone?: string | null;
    specialist?: string;
    specialistPhone?: string | null;
  };
  const [name, phone] = named.specialistPhone
    ? [named.specialist, named.specialistPhone]
    : [named.helper, named.helperPhone];
  return name && phone ? { ...sender, office: `${name}, ${sender.office}`, phone } : sender;
}
