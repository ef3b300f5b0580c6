import { dialable, formatPhone } from "~/i18n/phone";

/** A number to tap on, written in groups; always read from left to right. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${dialable(phone)}`} dir="ltr" className="nowrap">
      {formatPhone(phone)}
    </a>
  );
}
