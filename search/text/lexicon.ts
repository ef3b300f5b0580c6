import { editDistance } from "~/domain/edit-distance";
import { isStopWord } from "~/domain/text/stop-words";
import { words } from "~/domain/text/words";
import { allowedTypos } from "./closeness";

/** An occupation and every word people have for it, in all languages. */
export type OccupationWords = { id: string; phrases: readonly string[]; positions?: readonly string[] };

export type Lexicon = {
  /** ids of the occupations that the words of a query name; several when the word is ambiguous */
  occupationsIn(query: readonly { folded: string; stem: string }[]): string[];
  /** the stems of a query that are words for one of these occupations */
  wordsOf(occupations: readonly string[], query: readonly { folded: string; stem: string }[]): string[];
  /** KldB positions of an occupation */
  positionsOf(id: string): readonly string[];
};

type Phrase = { stems: string[]; joined: string; joinedStems: string };

/** Recognises occupations by their names and synonyms: whole phrases, also with a mistake in them, also run together. */
export function lexiconOf(occupations: readonly OccupationWords[]): Lexicon {
  const known = occupations.map(({ id, phrases }) => ({
    id,
    phrases: phrases.map(phraseOf).filter((p) => p.stems.length > 0),
  }));
  const positions = new Map(occupations.map((one) => [one.id, one.positions ?? []]));
  return {
    positionsOf: (id) => positions.get(id) ?? [],
    wordsOf(ids, query) {
      const stems = query.map((word) => word.stem);
      const named = known.filter(({ id }) => ids.includes(id)).flatMap(({ phrases }) => phrases);
      const runs = named.filter((phrase) => includesRun(stems, phrase.stems));
      // a phrase with a mistake, or run together, is the whole query
      return runs.length > 0 ? [...new Set(runs.flatMap((phrase) => phrase.stems))] : named.length > 0 ? stems : [];
    },
    occupationsIn(query) {
      const stems = query.map((word) => word.stem);
      if (stems.length === 0) return [];
      const asked = joinedOf(query);
      const exact = known.filter(({ phrases }) => phrases.some((phrase) => includesRun(stems, phrase.stems)));
      const sure =
        exact.length > 0
          ? exact
          : known.filter(({ phrases }) =>
              phrases.some((p) => isNearly(asked.joined, p.joined) || isNearly(asked.joinedStems, p.joinedStems)),
            );
      return sure.map(({ id }) => id);
    },
  };
}

export const emptyLexicon: Lexicon = { occupationsIn: () => [], wordsOf: () => [], positionsOf: () => [] };

/** The words are read again every minute and are nearly always the same; taking thousands apart holds everybody else up. */
const knownPhrases = new Map<string, Phrase>();
const maxPhrases = 20_000;

function phraseOf(text: string): Phrase {
  const known = knownPhrases.get(text);
  if (known) return known;
  const list = words(text).filter((word) => !isStopWord(word.folded));
  const phrase = { stems: list.map((word) => word.stem), ...joinedOf(list) };
  if (knownPhrases.size >= maxPhrases) knownPhrases.clear();
  knownPhrases.set(text, phrase);
  return phrase;
}

const joinedOf = (list: readonly { folded: string; stem: string }[]) => ({
  joined: list.map((word) => word.folded).join(""),
  joinedStems: list.map((word) => word.stem).join(""),
});

const includesRun = (stems: readonly string[], run: readonly string[]): boolean =>
  stems.some((_, from) => run.every((stem, i) => stems[from + i] === stem));

function isNearly(asked: string, phrase: string): boolean {
  const allowed = allowedTypos(asked.length);
  return asked === phrase || (allowed > 0 && editDistance(asked, phrase, allowed) <= allowed);
}
