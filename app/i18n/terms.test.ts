import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import terms from "./terms.json";

/**
 * One word for each thing, one name for each state, in German, simple German and English. `terms.json` is the table:
 * `words` for both kinds of German, `leicht` besides for the simple one, `en` for English; a word that is right in one
 * text only is excepted there by its key, with the reason. `reviews` says which corrections of the readers were not
 * taken over, and why.
 */
type Text = { locale: string; key: string; words: string };
type Exception = { keys: string[]; because: string };
type Term = { thing: string; insteadOf: string[]; except?: Exception[] };
type State = { of: string; names: string[]; sameBut?: string; except?: Exception[] };

const folder = path.resolve("app/i18n/locales");
const plural = /_(zero|one|two|few|many|other)$/;
/** Names of values, tags and other texts inside a text; how many stays, since a term may hang on it. */
const named = /\{\{(?!count\b)[^}]*\}\}|<[^>]*>|\$t\([^)]*\)/g;

/** The texts of a language, with keys such as `job:state.draft`. */
function textsOf(locale: string): Text[] {
  const texts: Text[] = [];
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string")
      texts.push({ locale, key: key.replace(plural, ""), words: value.replace(named, "") });
    else
      for (const [name, inner] of Object.entries(value as object))
        walk(inner, key.endsWith(":") ? key + name : `${key}.${name}`);
  };
  for (const file of fs.readdirSync(path.join(folder, locale)))
    walk(JSON.parse(fs.readFileSync(path.join(folder, locale, file), "utf8")), `${file.replace(".json", "")}:`);
  return texts;
}

const texts = ["de", "leicht", "en"].flatMap(textsOf);
const german = texts.filter(({ locale }) => locale !== "en");
const tables: readonly { of: string; list: readonly Text[]; words: readonly Term[] }[] = [
  { of: "German", list: german, words: terms.words },
  { of: "simple German", list: texts.filter(({ locale }) => locale === "leicht"), words: terms.leicht },
  { of: "English", list: texts.filter(({ locale }) => locale === "en"), words: terms.en },
];

/** What may follow a word and leave it the same word. */
const endings = { de: "e|en|er|es|n|s|ern|in|innen", en: "s|es|d|ed|ing" };

/**
 * The word by itself, also with an ending, never as a part of another word. A word with a small first letter also at the
 * start of a sentence; one with a capital is a noun, and "angeboten" is none.
 */
function saying(word: string, locale: string): RegExp {
  const start = word.charAt(0);
  const rest = word.slice(1).replace(/[{}]/g, "\\$&");
  const first = /\p{L}/u.test(start) ? `[${start}${start.toUpperCase()}]` : `\\${start}`;
  const ending = locale === "en" ? endings.en : endings.de;
  return new RegExp(`(?<![\\p{L}-])${first}${rest}(?:${ending})?(?![\\p{L}-])`, "u");
}

const isExcepted = ({ locale, key }: Text, except: Exception[] = []) =>
  except.some(({ keys }) => keys.includes(key) || keys.includes(`${locale} ${key}`));

/** Texts that use a word which the table replaces by another. */
function otherWords(list: readonly Text[], table: readonly Term[]): string[] {
  return table.flatMap(({ insteadOf, except }) =>
    insteadOf.flatMap((word) =>
      list
        .filter((text) => saying(word, text.locale).test(text.words) && !isExcepted(text, except))
        .map(({ locale, key }) => `${locale} ${key}: ${word}`),
    ),
  );
}

/** States that two catalogues name differently, as `de job: draft is Entwurf, neu`. */
function otherNames(list: readonly Text[], { of, names, sameBut = "", except }: State): string[] {
  const said = new Map<string, Set<string>>();
  for (const text of list) {
    const name = names.find((start) => text.key.startsWith(`${start}.`));
    if (!name || isExcepted(text, except)) continue;
    const state = `${text.locale} ${of}: ${text.key.slice(name.length + 1)}`;
    const words = text.words.replace(new RegExp(sameBut), "").toLowerCase();
    said.set(state, (said.get(state) ?? new Set()).add(words));
  }
  return [...said]
    .filter(([, words]) => words.size > 1)
    .map(([state, words]) => `${state} is ${[...words].join(", ")}`);
}

describe("the words of the table", () => {
  test.each(tables)("are the only ones for their things in $of", ({ list, words }) => {
    expect(words.length).toBeGreaterThan(5);
    expect(otherWords(list, words)).toEqual([]);
  });

  test("find another word, with an ending and at the start of a sentence, and no longer word", () => {
    const planted = ["Verlegt.", "Der verlegte Tag", "Wer verlegt?", "unverlegt", "Das Verlegthaus", "ein-verlegt"];
    const list = planted.map((words, at) => ({ locale: "de", key: `job:planted.${at}`, words }));
    const table = [
      { thing: "move", insteadOf: ["verlegt"], except: [{ keys: ["job:planted.2"], because: "a trial" }] },
    ];
    expect(otherWords(list, table)).toEqual(["de job:planted.0: verlegt", "de job:planted.1: verlegt"]);
  });

  test("find an English word with its endings, and no longer word", () => {
    const planted = ["Ladders of work", "Exited early", "the exits", "exited.", "existing", "stepladder of"];
    const list = planted.map((words, at) => ({ locale: "en", key: `job:planted.${at}`, words }));
    expect(otherWords(list, [{ thing: "end", insteadOf: ["exit"] }])).toEqual(
      [1, 2, 3].map((at) => `en job:planted.${at}: exit`),
    );
  });

  const excepted = tables.flatMap(({ of, list, words }) =>
    words.filter(({ except }) => except).map((term) => ({ of, list, term, thing: term.thing })),
  );
  test.each(excepted)("need every exception for $thing in $of", ({ list, term }) => {
    const used = (key: string) =>
      list.some(
        (text) =>
          isExcepted(text, [{ keys: [key], because: "" }]) &&
          term.insteadOf.some((word) => saying(word, text.locale).test(text.words)),
      );
    expect(term.except?.flatMap(({ keys }) => keys).filter((key) => !used(key))).toEqual([]);
  });
});

describe("the name of a state", () => {
  test.each(terms.states)("is the same in every catalogue: $of", (state: State) => {
    const starts = state.names.filter((name) => !texts.some(({ key }) => key.startsWith(`${name}.`)));
    expect(starts).toEqual([]);
    expect(otherNames(texts, state)).toEqual([]);
  });

  test("is found where two catalogues differ", () => {
    const list = [
      { locale: "de", key: "job:state.draft", words: "Entwurf" },
      { locale: "de", key: "employer:jobState.draft", words: "neu" },
      { locale: "de", key: "job:state.closed", words: "geschlossen" },
      { locale: "de", key: "employer:jobState.closed", words: "Geschlossen" },
    ];
    expect(otherNames(list, { of: "job", names: ["job:state", "employer:jobState"] })).toEqual([
      "de job: draft is entwurf, neu",
    ]);
  });
});
