import { tidy } from "./import/text";

/** What was typed or pasted, without direction marks, control characters and doubled spaces; wide letters as usual ones. */
export const plainText = (text: string): string => tidy(text.normalize("NFKC"));

/** Digits of every script as 0 to 9: "٠١٧٦", "۰۱۷۶" and "０１７６" → "0176". */
export const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));

/** Every script has its ten digits in one row that begins at a zero. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
