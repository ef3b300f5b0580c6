/** The one table of languages: `lang` and `dir` of a page come from here and nowhere else. */
export const LOCALES = {
  de: { lang: "de", dir: "ltr", name: "Deutsch" },
  leicht: { lang: "de", dir: "ltr", name: "Leichte Sprache" },
  en: { lang: "en", dir: "ltr", name: "English" },
  uk: { lang: "uk", dir: "ltr", name: "Українська" },
  ar: { lang: "ar", dir: "rtl", name: "العربية" },
  fa: { lang: "fa", dir: "rtl", name: "فارسی" },
  tr: { lang: "tr", dir: "ltr", name: "Türkçe" },
} as const;

export type Locale = keyof typeof LOCALES;
export const ALL_LOCALES = Object.keys(LOCALES) as Locale[];
/** Languages of words that a search knows: many who read Ukrainian type Russian. */
export const WORD_LANGUAGES: Readonly<Record<string, { lang: string; name: string }>> = {
  de: LOCALES.de,
  en: LOCALES.en,
  uk: LOCALES.uk,
  ru: { lang: "ru", name: "Русский" },
  ar: LOCALES.ar,
  fa: LOCALES.fa,
  tr: LOCALES.tr,
};
/** German is the source. */
export const SOURCE_LOCALE: Locale = "de";
/** Work areas of staff and companies. */
export const WORK_LOCALES = ["de", "en"] as const satisfies Locale[];
export type WorkLocale = (typeof WORK_LOCALES)[number];

export const NAMESPACES = [
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
  "proposal",
  "my",
  "coordinator",
  "email",
] as const;
export type Namespace = (typeof NAMESPACES)[number];
/** Namespaces that exist in every language; the others in German and English. */
export const EVERYWHERE: readonly Namespace[] = ["common", "public", "my"];

export const isLocale = (value: string | undefined): value is Locale => value !== undefined && value in LOCALES;
export const isWorkLocale = (value: string | undefined): value is WorkLocale => value === "de" || value === "en";

/** Areas below a language that are about one person: their own pages, and what a specialist reads to them. */
const ABOUT_SOMEBODY: ReadonlySet<string | undefined> = new Set(["my", "told"]);
export const isAboutSomebody = (area: string | undefined): boolean => ABOUT_SOMEBODY.has(area);

/**
 * Pages for everybody in one language: no session, no form that writes, no script. `/de/jobs`, but not `/de/my` and not
 * the data of a page (`.data`).
 */
export function isReadingPath(pathname: string): boolean {
  const [, first, second] = pathname.split("/");
  return isLocale(first) && !isAboutSomebody(second) && !pathname.endsWith(".data");
}
/** The `lang` attribute of a text in one of our languages; Leichte Sprache is German. */
export const langOf = (locale: string): string => (isLocale(locale) ? LOCALES[locale].lang : locale);

/** Which of our languages somebody reads whose language for talks is known: Dari reads Persian, others simple German. */
export function readableLocale(language: string): Locale {
  if (language === "prs") return "fa";
  return isLocale(language) ? language : "leicht";
}
