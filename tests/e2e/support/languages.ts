import fs from "node:fs";
import path from "node:path";
import { type Locale, namespaces, pageLocales } from "../../../app/i18n/locales";
import type { Wording } from "./inspect";

type Tree = { [key: string]: string | Tree };

/** Texts of a language by `namespace:key`. */
function catalogue(locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (tree: Tree, prefix: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === "string") found.set(`${prefix}.${key}`, value);
      else collect(value, `${prefix}.${key}`);
    }
  };
  for (const namespace of namespaces) {
    const file = path.resolve("app/i18n/locales", locale, `${namespace}.json`);
    if (fs.existsSync(file)) collect(JSON.parse(fs.readFileSync(file, "utf8")) as Tree, namespace);
  }
  return found;
}

/** German names in the reference data that differ from their English names. */
function referenceNames(): string[] {
  const german: string[] = [];
  const collect = (value: unknown) => {
    if (Array.isArray(value)) for (const entry of value) collect(entry);
    else if (value && typeof value === "object") {
      const { de, en } = value as { de?: unknown; en?: unknown };
      if (typeof de === "string" && typeof en === "string" && de !== en) german.push(de);
      for (const entry of Object.values(value)) collect(entry);
    }
  };
  for (const file of fs.readdirSync("db/reference").filter((name) => name.endsWith(".json")))
    collect(JSON.parse(fs.readFileSync(path.join("db/reference", file), "utf8")));
  return german;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** `{{name}} seit {{date}}` as a regular expression; null if too little of it is fixed to be recognised. */
function shape(text: string): RegExp | null {
  const fixed = text.replace(/\{\{[^}]*\}\}/g, "");
  if (fixed === text || fixed.replace(/[^\p{L}]/gu, "").length < 8) return null;
  return new RegExp(
    `^${text
      .split(/\{\{[^}]*\}\}/)
      .map(literal)
      .join(".+?")}$`,
    "u",
  );
}

// without those that are also English words (die, war, am, hat, den, man, so, in, an, was, will, also) and "hier"
const germanOnly =
  /(?<!\p{L})(und|oder|der|das|dem|des|ein|eine|einen|einem|einer|nicht|mit|für|ist|sind|wird|werden|wurde|auf|von|vom|zu|zum|zur|bei|nach|noch|auch|Sie|wir|kann|haben|ohne|seit|über|bis|wenn|keine|kein|ihr|ihre|Ihre|diese|dieser|sich|aus)(?!\p{L})/giu;

/**
 * Finds German in a page of another language: whole texts of our catalogues and reference data, and sentences by their
 * small words. Text marked as German is fine, and so is what is quoted („…“) or what `people` wrote themselves.
 */
export function germanFinder(
  locale: Locale,
  people: ReadonlySet<string> = new Set(),
): (words: readonly Wording[]) => string[] {
  if (pageLocales[locale].lang === "de") return () => [];
  const own = new Set([...catalogue(locale).values()].map((text) => text.trim()));
  const names = referenceNames();
  const german = [...catalogue("de").values(), ...names].map((text) => text.trim()).filter((text) => !own.has(text));
  const whole = new Set(german.filter((text) => /\p{L}{4}/u.test(text)));
  const shapes = german.map(shape).filter((found) => found !== null);
  const longPeople = [...people].filter((part) => part.length > 4).sort((a, b) => b.length - a.length);
  const known = new Map<string, boolean>();
  const isGerman = (text: string): boolean => {
    if (people.has(text)) return false;
    const said = text.replace(/ – Sprosse$/, "").replace(/“[^”]*”/g, "");
    // the English name of an apprenticeship or a grant includes its German one in brackets, as it appears on documents
    const title = said.includes("(") ? names.reduce((rest, name) => rest.replace(`(${name})`, ""), said).trim() : said;
    if (whole.has(title)) return true;
    if ((title.match(germanOnly) ?? []).length >= 2) return true;
    return shapes.some((pattern) => pattern.test(title));
  };
  /** What is left of a text without what people wrote. */
  const ours = (text: string) => {
    let rest = text;
    for (const part of longPeople) if (rest.includes(part)) rest = rest.replaceAll(part, " ");
    return rest.trim();
  };
  return (words) => {
    const found = new Set<string>();
    for (const { text, lang } of words) {
      if (lang.startsWith("de")) continue;
      if (!known.has(text)) known.set(text, isGerman(text) && isGerman(ours(text)));
      if (known.get(text)) found.add(`German: "${text.slice(0, 90)}"`);
    }
    return [...found];
  };
}
