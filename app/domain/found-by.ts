/** A word of a search that the record answers by another word than the reader would look for. */
export type FoundBy = {
  /** as typed */
  word: string;
  /** as it stands in the index */
  found: string;
  by: "synonym" | "typo";
  /** id of the occupation that the word names, for a synonym */
  occupation: string | null;
};

type Answer = { word: string; how: string; zone: string; found: string };

/** What of an explanation the reader does not see anyway: synonyms and mistakes, each word once. */
export function notObvious(why: { words: readonly Answer[]; occupations: readonly string[] }): FoundBy[] {
  const hidden = why.words.filter(({ how, zone }) => how === "typo" || zone === "synonym");
  return hidden
    .filter(({ word, found }, at) => hidden.findIndex((other) => other.word === word && other.found === found) === at)
    .map(({ word, how, found }) =>
      how === "typo"
        ? { word, found, by: "typo", occupation: null }
        : { word, found, by: "synonym", occupation: why.occupations[0] ?? null },
    );
}
