import { onePerLanguage } from "~/i18n/locales";

/** The same page in every language, for search engines; `path` follows the language, as "/jobs". */
export const alternates = (path: string) =>
  onePerLanguage.map((locale) => ({
    tagName: "link",
    rel: "alternate",
    hrefLang: locale,
    href: `/${locale}${path}`,
  }));
