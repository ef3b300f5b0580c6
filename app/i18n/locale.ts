import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { isLocale, LOCALES, type Locale, SOURCE_LOCALE } from "./locales";

/** Language of the page being rendered. */
export function useLocale(): Locale {
  // read straight from the context: a list asks in every row, and translating is not what it wants
  const context: { i18n: i18n } | undefined = useContext(I18nContext);
  const language = context?.i18n.language;
  return isLocale(language) ? language : SOURCE_LOCALE;
}

/**
 * BCP 47 tag for `Intl`: plain German for easy language; in Arabic and Persian the digits and the calendar of German
 * papers, because a date is compared with a letter.
 */
export function intlTag(locale: string): string {
  if (locale === "ar" || locale === "fa") return `${locale}-u-ca-gregory-nu-latn`;
  if (locale === "en") return "en-GB";
  return isLocale(locale) ? `${LOCALES[locale].lang}` : "de";
}
