import { useTranslation } from "react-i18next";
import { formatDate, formatMoney, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { parseErrorCode } from "./error-code";

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Returns the function that turns a message code into a sentence of the page's language.
 * Values whose name ends in `Cents` are written as money under the name without that ending (`floorCents` fills
 * `{{floor}}`), ISO dates and numbers are written as the language does; a year stays a plain number.
 */
export function useErrorText(): (message: string) => string {
  const { t, i18n } = useTranslation();
  const locale = useLocale();
  return (message) => {
    const { key, params } = parseErrorCode(message);
    const values: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(params)) {
      if (name.endsWith("Cents") && typeof value === "number") values[name.slice(0, -5)] = formatMoney(value, locale);
      else if (typeof value === "string") values[name] = isoDate.test(value) ? formatDate(value, locale) : value;
      else values[name] = name === "year" || name === "count" ? value : formatNumber(value, locale);
    }
    // a rule meant only for staff has no text in every language: show some sentence, never a code
    return i18n.exists(key, values) ? t(key, values) : t("errors:unexpected");
  };
}
