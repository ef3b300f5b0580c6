/**
 * The one table of page languages. `lang` and `dir` of a page come from here and nowhere else; `intl` says how dates and
 * numbers are written (with the hours of German timetables, 0 to 23, and in Arabic and Persian with the digits and the
 * calendar of German papers, because both are compared with a letter); `readBy`: other languages whose speakers read this one.
 */
const rows = {
  de: { lang: "de", dir: "ltr", name: "Deutsch", intl: "de-u-hc-h23" },
  leicht: { lang: "de", dir: "ltr", name: "Leichte Sprache", intl: "de-u-hc-h23" },
  en: { lang: "en", dir: "ltr", name: "English", intl: "en-GB-u-hc-h23" },
  uk: { lang: "uk", dir: "ltr", name: "Українська", intl: "uk-u-hc-h23" },
  ar: { lang: "ar", dir: "rtl", name: "العربية", intl: "ar-u-ca-gregory-hc-h23-nu-latn" },
  fa: { lang: "fa", dir: "rtl", name: "فارسی", intl: "fa-u-ca-gregory-hc-h23-nu-latn", readBy: ["prs"] },
  tr: { lang: "tr", dir: "ltr", name: "Türkçe", intl: "tr-u-hc-h23" },
} satisfies Record<string, PageLanguage>;

export type PageLanguage = {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** In the language itself. */
  readonly name: string;
  /** BCP 47 tag for `Intl`. */
  readonly intl: string;
  readonly readBy?: readonly string[];
};

export type Locale = keyof typeof rows;
export const pageLocales: Readonly<Record<Locale, PageLanguage>> = rows;
export const allLocales = Object.keys(pageLocales) as Locale[];
/** The page language that stands for each language where only one can: Leichte Sprache is German as well. */
export const onePerLanguage = allLocales.filter((locale) => pageLocales[locale].lang === locale);
/** Languages whose words a search knows: many who read Ukrainian type Russian. */
export const wordLanguages: Readonly<Record<string, { lang: string; name: string }>> = {
  ...Object.fromEntries(onePerLanguage.map((locale) => [locale, pageLocales[locale]])),
  ru: { lang: "ru", name: "Русский" },
};
/** German is the source. */
export const sourceLocale: Locale = "de";
/** Work areas of staff and companies. */
export const workLocales = ["de", "en"] as const satisfies Locale[];
export type WorkLocale = (typeof workLocales)[number];

export const namespaces = [
  "common",
  "errors",
  "reference",
  "public",
  "auth",
  "job",
  "employer",
  "candidate",
  "import",
  "placement",
  "match",
  "desk",
  "proposal",
  "my",
  "copy",
  "coordinator",
  "email",
] as const;
export type Namespace = (typeof namespaces)[number];
/** Namespaces that exist in every language; the others in German and English. */
export const everywhere: readonly Namespace[] = ["common", "public", "my", "copy"];

export const isLocale = (value: string | undefined): value is Locale =>
  value !== undefined && Object.hasOwn(pageLocales, value);
export const isWorkLocale = (value: string | undefined): value is WorkLocale =>
  workLocales.some((locale) => locale === value);

/** Areas below a language that are about one person: their own pages, what a specialist reads to them, their account. */
const aboutSomebody: ReadonlySet<string | undefined> = new Set(["my", "told", "copy", "seen", "sign-in-address"]);
export const isAboutSomebody = (area: string | undefined): boolean => aboutSomebody.has(area);

/**
 * Pages for everybody in one language: no session, no form that writes, no script. `/de/jobs`, but not `/de/my` and not
 * the data of a page (`.data`).
 */
export function isReadingPath(pathname: string): boolean {
  const [, first, second] = pathname.split("/");
  return isLocale(first) && !isAboutSomebody(second) && !pathname.endsWith(".data");
}
/** The `lang` attribute of a text in one of our languages; Leichte Sprache is German. */
export const langOf = (locale: string): string => (isLocale(locale) ? pageLocales[locale].lang : locale);

/** The page language of somebody who speaks a language; undefined where there is none. */
export const localeReadBy = (language: string): Locale | undefined =>
  onePerLanguage.find((locale) => locale === language || pageLocales[locale].readBy?.includes(language));

/**
 * Which of our languages somebody reads, given the language they speak: without a page language of their own, simple
 * German.
 */
export const readableLocale = (language: string): Locale => localeReadBy(language) ?? "leicht";
