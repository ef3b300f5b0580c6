import fs from "node:fs";
import path from "node:path";
import { createInstance, type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { allLocales, type Locale, namespaces } from "./locales";

const folder = path.resolve("app/i18n/locales");

function read(locale: Locale): Resource[string] {
  return Object.fromEntries(
    namespaces.flatMap((namespace) => {
      const file = path.join(folder, locale, `${namespace}.json`);
      return fs.existsSync(file) ? [[namespace, JSON.parse(fs.readFileSync(file, "utf8"), withoutInherited)]] : [];
    }),
  );
}

/** A key made from data may say `constructor`: no text is inherited. */
const withoutInherited = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null), value)
    : value;

/** Making an instance costs more than rendering a small page, so there is one per language for the process's life. */
function make(locale: Locale): i18n {
  const instance = createInstance();
  instance.use(initReactI18next).init({
    lng: locale,
    // a missing text never falls back silently to another language
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: "common",
    resources: { [locale]: read(locale) },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return remembering(instance);
}

/** More texts than all catalogues have together; a key made from data cannot fill the memory. */
const maxTexts = 20_000;

/**
 * A list asks for the same texts in every row, and looking one up costs more than writing it out. A text without values,
 * or with numbers alone, is the same for the life of the process, so each is looked up once. Of one with other values only
 * the words around them are kept: people's names would stay in memory.
 */
function remembering(instance: i18n): i18n {
  const make = instance.getFixedT.bind(instance) as unknown as (...of: unknown[]) => (...asked: unknown[]) => unknown;
  const made = new Map<string, (...asked: unknown[]) => unknown>();
  const quick = (...of: unknown[]) => {
    const name = nameOf(of);
    const known = made.get(name);
    if (known) return known;
    const lookUp = make(...of);
    const texts = new Map<unknown, unknown>();
    const frames = new Map<string, Frame | null>();
    const t = (...asked: unknown[]) => {
      const [text, values] = asked;
      if (values === undefined) {
        const found = texts.get(text);
        if (found !== undefined) return found;
      }
      const its = typeof text === "string" && asked.length <= 2 ? partsOf(text, values) : null;
      if (its === null) return lookUp(...asked);
      if (its.words.length === 0) {
        const found = texts.get(its.key) ?? lookUp(...asked);
        if (texts.size < maxTexts) texts.set(its.key, found);
        return found;
      }
      const frame = frames.get(its.key);
      if (frame) return filled(frame, its.words);
      const found = lookUp(...asked);
      if (frame === undefined && frames.size < maxTexts) {
        const tried = frameOf(lookUp(text, { ...(values as object), ...markedBy(its.names), nest: false }));
        // a value may choose another text: what the words alone give must be what was found
        frames.set(its.key, tried && filled(tried, its.words) === found ? tried : null);
      }
      return found;
    };
    made.set(name, Object.assign(t, lookUp));
    return t;
  };
  instance.getFixedT = quick as unknown as typeof instance.getFixedT;
  return thin(instance);
}

/** What a translator was made for: languages, namespaces and prefix. */
const nameOf = ([languages, namespaces, prefix, ...more]: readonly unknown[]): string =>
  more.length === 0 && prefix === undefined && !Array.isArray(languages)
    ? `${languages} ${namespaces}`
    : JSON.stringify([languages, namespaces, prefix, ...more]);

/** What a text is remembered by, and the values that are no part of that; null where a value is neither word nor number. */
function partsOf(text: string, values: unknown): { key: string; names: string[]; words: string[] } | null {
  const [names, words]: [string[], string[]] = [[], []];
  if (values === undefined) return { key: text, names, words };
  if (typeof values !== "object" || values === null) return null;
  let key = text;
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "number") key += ` ${name}=${value}`;
    else if (typeof value === "string" && !choosing.has(name)) {
      key += ` ${name}`;
      names.push(name);
      words.push(value);
    } else return null;
  }
  return { key, names, words };
}

/** Values with a meaning of their own to the library that writes the texts. */
const choosing = new Set([
  "context",
  "count",
  "defaultValue",
  "lng",
  "ns",
  "keySeparator",
  "nsSeparator",
  "joinArrays",
]);

/** A text cut at its values: words, number of a value, words, … */
type Frame = readonly (string | number)[];

/** Stand for values until they are known; no text and no user has them. */
const mark = "\u0001";
const markedBy = (names: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, `${mark}${at}${mark}`]));

/** None for a text with another one in it, which a value may name. */
const frameOf = (text: unknown): Frame | null =>
  typeof text === "string" && !text.includes("$t(")
    ? text.split(mark).map((part, at) => (at % 2 === 1 ? Number(part) : part))
    : null;

const filled = (frame: Frame, words: readonly string[]): string =>
  frame.reduce<string>((text, part) => text + (typeof part === "number" ? words[part] : part), "");

/**
 * The same translator without properties of its own. `useTranslation` copies every own property of the one it is given,
 * some sixty, each time a component calls it, and a list of twenty people calls it some hundred times.
 */
const thin = (instance: i18n): i18n => Object.create(instance);

const instances = new Map<Locale, i18n>();

/** The translator of a language with all its namespaces; read again on every call in development. */
export function translator(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known && process.env.NODE_ENV !== "development") return known;
  const made = make(locale);
  instances.set(locale, made);
  return made;
}

/** Reads every catalogue before the first request needs it. */
export const warmTranslators = (): void => allLocales.forEach((locale) => void translator(locale));
