import { isWorker } from "~/domain/text/stop-words";
import type { AnyFilter, CountQuery } from "./engine";
import type { NamedWork } from "./text/named-work";
import { partsOf, type QueryWord, type Understood } from "./text/query";

/** What a search was asked for, understood and taken apart. */
export type AskedFor = {
  understood: Understood;
  /** the work that the words name, and its words; null where only letters are compared */
  work: (NamedWork & { words: readonly QueryWord[] }) | null;
  /** the work is known well enough to be asked for before the letters */
  isSure: boolean;
  /** what is near the work stands after it in this order only */
  byRelevance: boolean;
  /** conditions of the caller */
  own: readonly AnyFilter[];
  /** conditions that the words hold beside the work */
  said: readonly AnyFilter[];
};

/** One way to answer; they are tried in their order until one finds something. */
export type Way = {
  words: readonly QueryWord[];
  match: "all" | "some";
  conditions: readonly AnyFilter[];
  ranks: readonly AnyFilter[] | null;
  /** what the answer says of itself when this way found it */
  says: Pick<Understood, "relaxed" | "near" | "partsLeftOut">;
  /** the field of the work, shown after the work itself */
  after: AnyFilter | null;
};

/**
 * All ways to answer. Work that is certain: its own jobs, with the further words and without them, without what was said
 * beside it, then what is near by the classification, and letters only when nothing is near. Else the letters of all
 * words, the work that was guessed, the letters of some words, what is near the guess. A word that only says that somebody
 * works never carries a hit where another word is there.
 */
export function waysOf(asked: AskedFor): Way[] {
  const { understood, work, own, said } = asked;
  const letters = tellingWords(understood.words);
  const byLetters = eachFilter(own, said, { words: letters, match: "all", ranks: null, after: null });
  if (!work) return [...byLetters, ...someLetters(letters, own, said)];
  const close = work.near.find(({ by }) => by === "close")?.filter ?? null;
  const further = tellingWords(
    understood.words.filter((word) => !work.words.includes(word)),
    false,
  );
  const named = [
    ...(further.length > 0
      ? [way({ words: further, match: "all", ranks: work.named, conditions: [...own, ...said], after: null })]
      : []),
    ...eachFilter(own, said, { words: [], match: "all", ranks: work.named, after: close }, further.length > 0),
  ];
  const near = work.near.flatMap(({ by, filter }) =>
    eachFilter(own, said, { words: [], match: "all", ranks: [filter], after: null }, false, by),
  );
  return asked.isSure
    ? [...named, ...near, ...byLetters]
    : [...byLetters, ...named, ...someLetters(letters, own, said), ...near];
}

/** Some of several words, long ones cut at their joints. */
function someLetters(letters: readonly QueryWord[], own: readonly AnyFilter[], said: readonly AnyFilter[]): Way[] {
  const parts = tellingWords(partsOf(letters));
  if (parts.length < 2 && letters.length < 2) return [];
  return eachFilter(own, said, { words: parts, match: "some", ranks: null, after: null }, true);
}

/** Without the words that only say that somebody works, unless there is no other. */
function tellingWords(words: readonly QueryWord[], keepLast = true): QueryWord[] {
  const telling = words.filter((word) => !isWorker(word.stem));
  return telling.length > 0 || !keepLast ? telling : [...words];
}

type Core = Pick<Way, "words" | "match" | "ranks" | "after">;

const way = (
  core: Core & Pick<Way, "conditions">,
  relaxed = false,
  near: Understood["near"] = null,
  partsLeftOut = false,
): Way => ({ ...core, says: { relaxed, near, partsLeftOut } });

/** With everything that was said, and without what was said beside the work. */
const eachFilter = (
  own: readonly AnyFilter[],
  said: readonly AnyFilter[],
  core: Core,
  relaxed = false,
  near: Understood["near"] = null,
): Way[] => [
  way({ ...core, conditions: [...own, ...said] }, relaxed, near),
  // only words for level, place or times: without them everything would be shown
  ...(said.length > 0 && (core.words.length > 0 || core.ranks !== null)
    ? [way({ ...core, conditions: own }, relaxed, near, true)]
    : []),
];

export const filterOf = (conditions: readonly AnyFilter[]): AnyFilter | null =>
  conditions.length === 0 ? null : { op: "and", of: conditions };

/** The ranks of a way with what is shown after them. */
export const ranksOf = (way: Way, byRelevance: boolean): readonly AnyFilter[] | null =>
  way.ranks && way.after && byRelevance ? [...way.ranks, way.after] : way.ranks;

/** The same way, only counted. */
export const countOf = ({ words, match, conditions, ranks }: Way): CountQuery => ({
  words,
  match,
  filter: filterOf(ranks ? [...conditions, { op: "or", of: ranks }] : conditions),
});
