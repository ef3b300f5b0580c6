import { useTranslation } from "react-i18next";
import { isLocale, LOCALES, type Locale, SOURCE_LOCALE } from "./locales";

/** Language of the page being rendered. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : SOURCE_LOCALE;
}

/** BCP 47 tag for `Intl`: plain German for easy language, Latin digits in Arabic and Persian as on German papers. */
export function intlTag(locale: string): string {
  if (locale === "ar" || locale === "fa") return `${locale}-u-nu-latn`;
  if (locale === "en") return "en-GB";
  return isLocale(locale) ? `${LOCALES[locale].lang}` : "de";
}
