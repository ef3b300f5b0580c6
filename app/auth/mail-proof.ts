import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/**
 * The code and link in a sign-in mail are derived from the id of the request and the application's secret: the database
 * holds nothing that opens an account, and writing the same mail again gives the same code and link.
 */
export type MailProof = {
  /** `<request id>.<signature>`, for the link */
  token: string;
  /** for typing */
  code: string;
};

/** Digits of a code: six, or twelve when many are requested for one address and six could be guessed. */
const codeDigits = { short: 6, long: 12 };
export const codeLength = z.enum(["short", "long"]).default("short");
export type CodeLength = z.output<typeof codeLength>;

export function mailProof(secret: string, requestId: string, length: CodeLength = "short"): MailProof {
  const digits = codeDigits[length];
  const number = mac(secret, "code", requestId).readUIntBE(0, 6) % 10 ** digits;
  return {
    token: linkToken(secret, "link", requestId),
    code: String(number).padStart(digits, "0"),
  };
}

/** What a mailed link is for: signing in, the first time too, what two mailboxes say to a change of the address, no more mails. */
export type LinkPurpose = "link" | "invitation" | "address-old" | "address-new" | "address-stop" | "mails-end";

/** `<id>.<signature>`; a link for one purpose opens nothing else. */
export const linkToken = (secret: string, purpose: LinkPurpose, id: string): string =>
  `${id}.${mac(secret, purpose, id).toString("base64url")}`;

/** What a link is about, or null when it was not made with this secret for this purpose. */
export function idOfToken(secret: string, purpose: LinkPurpose, token: string): string | null {
  const id = token.slice(0, 36);
  return /^[0-9a-f-]{36}$/.test(id) && sameText(token, linkToken(secret, purpose, id)) ? id : null;
}

/** Whether this is the code of the request; spaces and dashes typed between the digits are ignored. */
export function codeFits(secret: string, requestId: string, typed: string, length: CodeLength = "short"): boolean {
  return sameText(typed.replace(/[\s-]/g, ""), mailProof(secret, requestId, length).code);
}

function mac(secret: string, purpose: "code" | LinkPurpose, requestId: string): Buffer {
  return createHmac("sha256", secret).update(`mail-${purpose}:${requestId}`).digest();
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
