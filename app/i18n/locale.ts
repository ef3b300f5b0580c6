import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { isLocale, type Locale, pageLocales, sourceLocale } from "./locales";

/** Language of the page being rendered. */
export function useLocale(): Locale {
  // read straight from the context: a list asks in every row and does not need the translator
  const context: { i18n: i18n } | undefined = useContext(I18nContext);
  const language = context?.i18n.language;
  return isLocale(language) ? language : sourceLocale;
}

/** BCP 47 tag for `Intl`; German for anything that is no page language. */
export const intlTag = (locale: string): string => pageLocales[isLocale(locale) ? locale : sourceLocale].intl;
