import { z } from "zod";
import { plainText } from "./typed-text";

/** RFC 5321 */
const longest = 254;

/**
 * An address of mail in the one form it is stored in: lower case, its domain in the letters of the net, so that
 * `info@grünwäld.example` and `info@xn--grnwld-eua3q.example` are one. `mailto:`, "Anna <anna@…>", pasted direction
 * marks and the full stop of a sentence are not part of it. Null when nothing arrives there.
 */
export function readMail(text: string): string | null {
  const written = plainText(text.slice(0, 2 * longest))
    .replace(/^mailto:/i, "")
    .replace(/^[^<>]*<([^<>]+)>$/, "$1")
    .replace(/\.$/, "");
  const [, local = "", domain = ""] = /^([^@]+)@([^@]+)$/.exec(written) ?? [];
  const host = netDomain(domain);
  if (host === null || !/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i.test(local)) return null;
  const address = `${local}@${host}`.toLowerCase();
  return local.length <= 64 && address.length <= longest ? address : null;
}

/** A domain of at least two labels in ASCII; addresses of machines in numbers are none. */
function netDomain(domain: string): string | null {
  if (domain === "" || /[\s/\\:?#[\]%]/.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  const { hostname } = new URL(`http://${domain}`);
  return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]+|[a-z]{2,})$/.test(hostname) ? hostname : null;
}

/** The field of an address of mail, read as {@link readMail} does. */
export const mailField = z.string({ error: "required" }).transform((text, issues) => {
  const address = readMail(text);
  if (address !== null) return address;
  issues.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "email" });
  return z.NEVER;
});
