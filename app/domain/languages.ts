import { type Locale, localeReadBy, sourceLocale } from "~/i18n/locales";

/**
 * Every language somebody may speak. The key is the ISO 639-1 code, or the ISO 639-3 code where there is none; `Intl`
 * knows the names. The order is that of the select boxes and has no other meaning.
 *
 * `files`: names (folded) as offices write them in their lists. Empty where a name means several languages and somebody
 * has to be asked. `often`: common enough here that a posting offers it for the safety briefing.
 */
export const allLanguages = {
  de: { files: ["deutsch", "german"], often: true },
  ar: { files: ["arabisch", "arabic"], often: true },
  uk: { files: ["ukrainisch", "ukrainian"], often: true },
  ru: { files: ["russisch", "russian"], often: true },
  fa: { files: ["farsi", "persisch", "persian"], often: true },
  prs: { files: ["dari"] },
  ps: { files: ["paschtu", "pashto", "paschto", "pashtu"], often: true },
  tr: { files: ["tuerkisch", "turkish"], often: true },
  kmr: { files: ["kurdisch kurmandschi", "kurmandschi", "kurmanci", "kurmanji", "kurdisch kurmanci"], often: true },
  ckb: { files: ["kurdisch sorani", "sorani"] },
  ti: { files: ["tigrinya", "tigrinisch", "tigrigna"], often: true },
  so: { files: ["somali", "somalisch"], often: true },
  en: { files: ["englisch", "english"], often: true },
  fr: { files: ["franzoesisch", "french"], often: true },
  bg: { files: ["bulgarisch", "bulgarian"], often: true },
  ro: { files: ["rumaenisch", "romanian"], often: true },
  pl: { files: ["polnisch", "polish"], often: true },
  sq: { files: ["albanisch", "albanian"], often: true },
  sr: { files: ["serbisch", "serbian"] },
  bs: { files: ["bosnisch", "bosnian"] },
  mk: { files: ["mazedonisch", "macedonian"] },
  ka: { files: ["georgisch", "georgian"] },
  hy: { files: ["armenisch", "armenian"] },
  az: { files: ["aserbaidschanisch", "azerbaijani"] },
  rom: { files: ["romani", "romanes"] },
  am: { files: ["amharisch", "amharic"] },
  bn: { files: ["bengalisch", "bengali"] },
  ha: { files: ["hausa"] },
  hi: { files: ["hindi"] },
  ig: { files: ["igbo", "ibo"] },
  ku: { files: [] },
  sw: { files: ["swahili", "suaheli"] },
  ur: { files: ["urdu"] },
  vi: { files: ["vietnamesisch", "vietnamese"] },
  yo: { files: ["yoruba"] },
  zh: { files: ["chinesisch", "chinese"] },
  hr: { files: ["kroatisch", "croatian"] },
  pa: { files: ["punjabi"] },
  es: { files: ["spanisch", "spanish"] },
  pt: { files: ["portugiesisch", "portuguese"] },
  it: { files: ["italienisch", "italian"] },
  el: { files: ["griechisch", "greek"] },
  uz: { files: ["usbekisch", "uzbek"] },
  tk: { files: ["turkmenisch"] },
  mnk: { files: ["mandinka"] },
  ff: { files: ["fula", "fulfulde", "pulaar"] },
  wo: { files: ["wolof"] },
  sus: { files: ["susu"] },
  ln: { files: ["lingala"] },
  om: { files: ["oromo"] },
  tw: { files: ["twi"] },
  arc: { files: ["aramaeisch"] },
} as const satisfies Record<string, { files: readonly string[]; often?: true }>;

export type LanguageCode = keyof typeof allLanguages;

export const languageCodes = Object.keys(allLanguages) as LanguageCode[];

/** Languages a posting offers for the safety briefing, which everybody must understand (§ 12 ArbSchG). */
export const briefingLanguages = languageCodes.filter((code) => "often" in allLanguages[code]);

/** The page language for somebody who speaks these, best first; German if there are pages in none of them. */
export const pageLanguageFor = (spoken: readonly string[]): Locale =>
  spoken.map(localeReadBy).find((locale) => locale !== undefined) ?? sourceLocale;
