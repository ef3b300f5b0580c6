import { dayMs } from "../days";

/** Days for which the contact is good at least; a reader asks again long before (RFC 9116, 2.5.5: less than a year). */
const goodForDays = 180;

/**
 * Whom to tell of a weakness, as RFC 9116 writes it; null while the city has named neither an address nor a telephone
 * number.
 * @param address of the portal
 */
export function securityText(
  city: { email: string | null; phone: string | null },
  { address, now }: { address: string; now: Date },
): string | null {
  const contact = city.email ? `mailto:${city.email}` : city.phone ? `tel:${city.phone.replace(/[^\d+]/g, "")}` : null;
  if (contact === null) return null;
  // it changes once a day only
  const until = new Date((Math.floor(now.getTime() / dayMs) + goodForDays) * dayMs);
  return [
    `Contact: ${contact}`,
    `Expires: ${until.toISOString()}`,
    "Preferred-Languages: de, en",
    `Canonical: ${new URL("/.well-known/security.txt", address)}`,
    "",
  ].join("\n");
}
