import { hasAny, type Script, scriptsOf, type WorkWords } from "./lexicon";
import { germanWork } from "./work-german";
import { arabicWork, cyrillicWork, englishWork, turkishWork } from "./work-other";
import {
  arabicThings,
  englishThings,
  germanThings,
  persianThings,
  russianThings,
  turkishThings,
  ukrainianThings,
} from "./work-things";

const languages: Record<Script, WorkWords[]> = {
  Latin: [germanWork, englishWork, turkishWork],
  Cyrillic: [cyrillicWork],
  Arabic: [arabicWork],
};

const things: Record<Script, string> = {
  Latin: `${germanThings} ${englishThings} ${turkishThings}`,
  Cyrillic: `${ukrainianThings} ${russianThings}`,
  Arabic: `${arabicThings} ${persianThings}`,
};

const patterns = (kind: keyof WorkWords) => {
  const of = (script: Script) =>
    hasAny(`${languages[script].map((words) => words[kind]).join(" ")} ${kind === "does" ? things[script] : ""}`);
  const byScript = { Latin: of("Latin"), Cyrillic: of("Cyrillic"), Arabic: of("Arabic") };
  return (words: string) => scriptsOf(words).some((script) => byScript[script](words));
};

/** Whether a clause says that somebody works with what else it names. */
export const saysWork = patterns("does");

/** A noun of somebody who does something, in German: "Sattler", "Bürstenmacher/in", "Florist". */
const trade =
  /(?<![\p{L}])\p{Lu}[\p{L}-]{3,}(?:er|ler|ner|ist|eur|ologe|loge|mann|kraft|wirt|schmied|bauer)(?:in|[/*:(]-?(?:in|frau)\)?)?(?![\p{L}])/u;

/** Both sexes of who does the work. */
const pair = /\p{L}[/*:_(]-?(?:in|innen|frau|e)\)?(?!\p{L})|\(m\/w\/d\)/u;

/** Whether a clause names a trade for both sexes, as titles do. */
export const isTitle = (text: string): boolean => pair.test(text);

/** Whether a clause names a trade as it is written. */
export const namesTrade = (text: string): boolean => trade.test(text);

/** Whether a clause says something of what an office writes beside work: hours, languages, papers, diligence. */
export const saysOffice = patterns("says");
