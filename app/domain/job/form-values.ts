import { z } from "zod";
import { withParams } from "../errors";
import { parseMoney } from "../money";

/** Reads values as people type them. Messages are codes of the catalogue. */

/** "38,5" → 38.5. Null when it is not a number with at most two decimals. */
export function parseDecimal(text: string): number | null {
  return /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : null;
}

/** A number for a form field: decimal comma, on English pages a point. */
export const decimalText = (value: number | string, locale: string): string =>
  locale === "en" ? String(value) : String(value).replace(".", ",");

/** Cents as people type them: 1390 → "13,90", on an English page "13.90". No grouping, no sign of currency. */
export const moneyText = (cents: number, locale: string): string => decimalText((cents / 100).toFixed(2), locale);

const typed = z.string().trim();
const tooLong = (max: number) => withParams("tooLong", { max });

/** Twenty thousand euros: no hour and no month of a starter job is paid more. */
const maxCents = 2_000_000;

/** An amount in cents, empty allowed. */
export const moneyField = typed
  .max(20, "money")
  .optional()
  .transform((text, issues) => {
    if (!text) return null;
    const cents = parseMoney(text);
    if (cents === null || cents > maxCents) {
      issues.addIssue({ code: "custom", message: "money" });
      return z.NEVER;
    }
    return cents;
  });

/** Amounts with semicolons or line ends between, in cents: "724; 854; 977". Empty allowed. */
export const moneyList = typed
  .max(120, "money")
  .optional()
  .transform((text, issues) => {
    const amounts = (text ?? "").split(/[;\n]/).filter((part) => part.trim() !== "");
    const cents = amounts.map(parseMoney).filter((amount): amount is number => amount !== null && amount > 0);
    if (cents.length === amounts.length && cents.length <= 4 && cents.every((amount) => amount <= maxCents))
      return cents;
    issues.addIssue({ code: "custom", message: "money" });
    return z.NEVER;
  });

/** A number within bounds, empty allowed; commas welcome. */
export const numberField = (least: number, most: number, options: { whole?: boolean } = {}) =>
  typed
    .max(20, "number")
    .optional()
    .transform((text, issues) => {
      if (!text) return null;
      const value = parseDecimal(text);
      const problem =
        value === null
          ? "number"
          : options.whole && !Number.isInteger(value)
            ? "integer"
            : value < least
              ? withParams("tooSmall", { min: least })
              : value > most
                ? withParams("tooLarge", { max: most })
                : null;
      if (problem !== null || value === null) {
        issues.addIssue({ code: "custom", message: problem ?? "number" });
        return z.NEVER;
      }
      return value;
    });

/** Text of limited length; empty becomes "". */
export const textField = (most: number) =>
  typed
    .max(most, tooLong(most))
    .optional()
    .transform((text) => text ?? "");

/** Text that must be there. */
export const requiredText = (most: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(most, tooLong(most));

export const choice = <const Value extends string>(values: readonly Value[]) => z.enum(values, { error: "choose" });

/** A ticked box arrives as "on", an unticked one not at all. */
export const tick = z
  .boolean()
  .optional()
  .transform((value) => value ?? false);

export const manyOf = (most: number) => z.array(typed.max(200)).max(most, "invalid").default([]);
