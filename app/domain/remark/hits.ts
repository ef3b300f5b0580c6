import {
  finder,
  hasAny,
  plain,
  type Script,
  type SensitiveWords,
  scriptsOf,
  type Topic,
  topics,
  type Weight,
  weights,
} from "./lexicon";
import { sayings } from "./sayings";
import { arabicSensitive } from "./sensitive-arabic-persian";
import { englishSensitive, turkishSensitive } from "./sensitive-english-turkish";
import { germanSensitive } from "./sensitive-german";
import { cyrillicSensitive } from "./sensitive-russian-ukrainian";

/** A word that may say something private: its weight here, and where it stands in the clause as it is compared. */
export type Hit = { topic: Topic; weight: Weight; word: string };

const languages: Record<Script, SensitiveWords[]> = {
  Latin: [germanSensitive, englishSensitive, turkishSensitive],
  Cyrillic: [cyrillicSensitive],
  Arabic: [arabicSensitive],
};

const compiled = (script: Script) =>
  topics.flatMap((topic) =>
    weights.flatMap((weight) => {
      const words =
        weight === "said"
          ? (sayings[script][topic] ?? "")
          : languages[script].map((language) => language[topic][weight]).join(" ");
      return words.trim() === "" ? [] : [{ topic, weight, find: finder(words) }];
    }),
  );
const patterns = { Latin: compiled("Latin"), Cyrillic: compiled("Cyrillic"), Arabic: compiled("Arabic") };

/** "Sucht" is a noun with an article or alone, else the verb: "sucht Arbeit". */
const addictionNoun =
  /(?<!\p{L})(?:(?:hat|wegen|wg\.|gegen|seiner?|ihrer?|mit|zur|von|aus|eine|die|Thema)\s+Sucht(?!\p{L})|^Sucht\W*$)/u;

/** Paragraphs of the law on residence, as offices write them. */
const residenceLaw = /§{1,2}\s*(?:22|23a?|24|25[ab]?|26|60[a-d]?|104c)(?!\d)/u;

const houses =
  "kirche kirchen gemeinde gemeindehaus kita kindergarten krankenhaus klinik schule traeger pfarrer pfarramt heim verein station praxis werkstatt abteilung friedhof stiftung beratungsstelle einrichtung haus ambulanz zentrum wohngruppe hospital ward clinic centre center home shop school unit kitchen laundry charity shelter больниц* клиник* центр* школ* отделени* лікарн* клінік* відділенн* مستشفی مشفی مرکز مدرسه جمعیه بیمارستان موسسه hastanesi hastane merkezi okulu dernegi evi";
const isHouse = hasAny(houses);
/** "Klinik für Suchtkranke", "Verein der Blinden": at most three words between. */
const isBefore = (text: string) => {
  const words = text.trim().split(" ");
  return [1, 2, 3, 4].some(
    (back) =>
      isHouse(words.at(-back) ?? "") &&
      (back === 1 || / (?:fuer|der|des|von|for|of|для|icin|برای)(?: |$)/u.test(` ${words.slice(-back + 1).join(" ")}`)),
  );
};
const isAfter = (text: string) => isHouse(text.trim().split(" ")[0] ?? "");

/** Who speaks "Oromo" or "Kurdisch" is not said to be one. */
const ofLanguage = hasAny(
  "spricht sprache* spr muttersprach* *sprachig speaks spoken language* konuş* konuşuyor dil dili говор* розмовл* язык* мова мову мовою يتكلم تتكلم يتحدث تتحدث لغة لغته زبان* صحبت* حرف_*",
);

/** What a clause may say of a person. A place named with the word ("cancer charity shop", "Klinik für Suchtkranke") makes it work oftener. */
export function hitsOf(text: string): Hit[] {
  const words = plain(text);
  const found: Hit[] = addictionNoun.test(text) ? [{ topic: "addiction", weight: "sure", word: "sucht" }] : [];
  // unfit for work, in capitals; "HU und AU" are of a car
  if (/(?<![\p{L}\p{N}])AU(?!\p{L})/u.test(text) && !/HU|TÜV|Abgas/u.test(text))
    found.push({ topic: "health", weight: "sure", word: "au" });
  if (residenceLaw.test(text)) found.push({ topic: "residence", weight: "sure", word: "§" });
  for (const script of scriptsOf(words)) {
    for (const { topic, weight, find } of patterns[script]) {
      for (const { index, word } of find(words)) {
        const isPlace =
          weight === "sure" && (isBefore(words.slice(0, index)) || isAfter(words.slice(index + word.length)));
        found.push({ topic, weight: isPlace ? "often" : weight, word });
      }
    }
  }
  return ofLanguage(words) ? found.filter(({ topic }) => topic !== "origin") : found;
}
