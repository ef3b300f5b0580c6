import { type CompiledLexicon, compile, together } from "./lexicon";
import { ar } from "./words/ar";
import { de } from "./words/de";
import { deFields } from "./words/de-fields";
import { en } from "./words/en";
import { fa } from "./words/fa";
import { otherFields } from "./words/other-fields";
import { ru } from "./words/ru";
import { tr } from "./words/tr";
import { uk } from "./words/uk";

/** Languages whose postings are read: those of the portal, and Russian. */
const wordingLanguages = ["de", "en", "ar", "fa", "tr", "uk", "ru"] as const;
type WordingLanguage = (typeof wordingLanguages)[number];

const lexicons = {
  de: together(de, deFields),
  en: together(en, otherFields.en),
  ar: together(ar, otherFields.ar),
  fa: together(fa, otherFields.fa),
  tr: together(tr, otherFields.tr),
  uk: together(uk, otherFields.uk),
  ru: together(ru, otherFields.ru),
};
const compiled = new Map<WordingLanguage, CompiledLexicon>();

/** The lexicon of a language, made ready when a text first needs it. */
export function lexiconOf(language: WordingLanguage): CompiledLexicon {
  const known = compiled.get(language);
  if (known) return known;
  const made = compile(lexicons[language], { arabic: language === "ar" });
  compiled.set(language, made);
  return made;
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const common = {
  de: /(?<!\p{L})(?:der|die|das|und|wir|sie|ist|sind|für|mit|ein|eine|einen|nicht|kein|keine|keinen|bei|uns|auf|von|zu|im|den|bitte|nur|gesucht|suchen|sucht|du|ihr|ihre|auch|oder|ohne|als|wer|es|am|an|zum|zur|werden|wird|haben|sein|dem|des|einer|keiner|unser|unsere|net|ned|mia|san|ma|aufm|koa|kane|nich|ko)(?!\p{L})|[äß](?=\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|we|you|are|is|for|with|a|an|of|to|our|your|not|no|only|please|must|be|in|on|at|or|without|wanted|who|may|this|will|never)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:ve|bir|için|ile|bu|de|da|değil|sadece|yalnızca|lütfen|olan|en|çok|var|yok|veya|iş|biz|siz|her)(?!\p{L})|[ığşİ]|(?:\p{L}{3,})(?:iyoruz|ıyoruz|uyoruz|üyoruz|mıyoruz|iniz|ınız|dır|dir|maz|mez|acak|ecek|ınız|iniz|lara|lere|mız|miz)(?!\p{L})/giu,
};

/** The language a text is written in, by its letters and its commonest words; `hint` decides between equals. */
export function languageOf(text: string, hint?: string): WordingLanguage {
  const arabic = count(text, /\p{Script=Arabic}/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  const hinted = wordingLanguages.find((language) => language === hint?.slice(0, 2));
  if (arabic > latin && arabic >= cyrillic) {
    if (/[پچژگک‌ی]|(?:^|\s)(?:می|نمی|است|را|برای|که|از|به)(?:\s|$)/u.test(text)) return "fa";
    return hinted === "fa" && !/[ةأإىي]/.test(text) ? "fa" : "ar";
  }
  if (cyrillic > latin) {
    if (/[іїєґ]/iu.test(text)) return "uk";
    return /[ыэъё]/iu.test(text) || hinted !== "uk" ? "ru" : "uk";
  }
  const scores = (["de", "en", "tr"] as const).map((language) => ({
    language,
    score: count(text, common[language]) + (hinted === language ? 1.5 : 0),
  }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).language;
}
