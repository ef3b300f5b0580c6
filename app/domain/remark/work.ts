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

/** Whether a clause is the name of a trade as it is written. */
export const namesTrade = (text: string): boolean => text.split(/\s+/).length < 3 && trade.test(text);

/** What was done with something ("Kisten gestapelt", "Rohre isoliert"), or can be done ("kann Ton formen"). */
const task =
  /\p{Lu}[\p{L}-]+(?: (?:und|u\.) [\p{L}-]+)? (?:(?:selbst|auch|gut|sicher|schnell) )?(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|\p{Ll}{3,}iert|(?:be|ver|zer|ent)\p{Ll}{3,}t)\W*$|^(?:Kann|kann|Kennt|kennt|Beherrscht|beherrscht)\s(?!.*(?:nicht|kein|kaum|nur schwer))/u;
/** Done to the person, by them to themselves, or lost: no task. */
const suffered =
  /(?<!\p{L})(?:wurde|worden|sich|wird|ist|sind|war|haben|abgelehnt|gekündigt|verweigert|entzogen|gesperrt|beantragt|verlassen|gestorben|geschlagen|gefunden|angeordnet|Geld|Angst|Schmerz\p{L}*)(?!\p{L})/iu;

/** Whether a clause tells of a task by its form, whatever its words are. */
export const isTask = (text: string): boolean => task.test(text) && !suffered.test(text);

/** Whether a clause says something of what an office writes beside work: hours, languages, papers, diligence. */
export const saysOffice = patterns("says");
