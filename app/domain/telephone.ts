import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { z } from "zod";
import { plainDigits, plainText } from "./typed-text";

/** A number that can be dialled: E.164, and whether it belongs to a mobile network. */
export type Phone = { e164: string; mobile: boolean };

/** Why a text is no number that can be dialled. */
type TelephoneFault = "unreadable" | "noPrefix" | "wrongLength" | "placeholder";

/**
 * A telephone number in any spelling: "(0208)/39569569", "0163.748…", "+43 (0)660 1234567", "0049 177-574 99887". The
 * plans of all countries decide whether it can exist. A number that a spreadsheet took for a count lost its first zero
 * or its plus: where only one completion exists it is made, otherwise the prefix is asked for. A number that
 * looks invented (0208 123456) is doubted in a list; whoever types one into a form means it.
 */
export function readTelephone(
  text: string,
  from: "list" | "form" = "list",
): { phone: Phone } | { fault: TelephoneFault } {
  const written = plainDigits(plainText(text))
    .replace(/^'(?=[+\d(])/, "")
    .replace(/^(?:tel|fon|telefon|phone|handy|mobil|mobile)\b[.:\s]*/iu, "");
  if (/[^\d\s()+/.\-–—‑]/u.test(written) || !/\d/.test(written)) return { fault: "unreadable" };
  const digits = written
    // the zero in brackets is dialled only inside the country
    .replace(/^(\s*(?:\+|00)[\d\s]*?)\(0+\)/, "$1")
    .replace(/[^\d+]/g, "")
    .replace(/^\+?00/, "+")
    .replace(/(?!^)\+/g, "");
  if (/^\+?0*(\d)\1*$/.test(digits)) return { fault: "placeholder" };
  const number = digits.startsWith("+") || digits.startsWith("0") ? parsed(digits) : completed(digits);
  if (number === undefined) return { fault: digits.startsWith("+") ? "wrongLength" : "noPrefix" };
  if (from === "list" && isPlaceholder(number)) return { fault: "placeholder" };
  if (!number.isValid()) return { fault: "wrongLength" };
  // 0800 and 0900 numbers are valid, but nobody is reached there
  const type = number.getType();
  return { phone: { e164: number.number, mobile: type === "MOBILE" || isGermanMobile(number) } };
}

const parsed = (digits: string): PhoneNumber | undefined => parsePhoneNumberFromString(digits, "DE");
const isGermanMobile = ({ number }: PhoneNumber): boolean => /^\+491[567]/.test(number);

/** "1634411220" can only be 0163 4411220, "491634411220" only +49 163 4411220; "3746258" can be anything. */
function completed(digits: string): PhoneNumber | undefined {
  const inside = /^1[567]/.test(digits) ? parsed(`0${digits}`) : undefined;
  if (inside?.isValid()) return inside;
  const whole = digits.length >= 10 ? parsed(`+${digits}`) : undefined;
  return whole?.isValid() ? whole : undefined;
}

/** Numbers typed only to fill the cell: 0208 123456, 0151 11111111. Abroad nobody here knows which digits are dialled. */
function isPlaceholder({ number }: PhoneNumber): boolean {
  const german = /^\+49(\d+)$/.exec(number)?.[1];
  return german !== undefined && /(?:123456|12345678|000000|111111|999999)$/.test(german);
}

/** The field of a telephone number; stored as E.164. */
export const phoneField = z.string({ error: "required" }).transform((text, issues) => {
  const reading = readTelephone(text.slice(0, longestPhone), "form");
  if ("phone" in reading) return reading.phone.e164;
  issues.addIssue({ code: "custom", message: phoneFault(reading.fault) });
  return z.NEVER;
});

/** No number with words around it is longer. */
const longestPhone = 60;

/** The message of a form about a number that cannot be dialled. */
const phoneFault = (fault: TelephoneFault): string =>
  fault === "noPrefix" ? "phonePrefix" : fault === "wrongLength" ? "phoneLength" : "phone";
