/** A search word that matched a record through a different word, so that the reader needs an explanation. */
export type FoundBy = {
  /** as typed */
  word: string;
  /** as it stands in the index */
  found: string;
  by: "synonym" | "typo";
  /** for a synonym: id of the occupation it names */
  occupation: string | null;
};

type Answer = { word: string; how: string; zone: string; found: string };

/** The matches a reader cannot see for themselves: synonyms and spelling mistakes, each word once. */
export function matchesToExplain(why: { words: readonly Answer[]; occupations: readonly string[] }): FoundBy[] {
  const hidden = why.words.filter(({ how, zone }) => how === "typo" || zone === "synonym");
  return hidden
    .filter(({ word, found }, at) => hidden.findIndex((other) => other.word === word && other.found === found) === at)
    .map(({ word, how, found }) =>
      how === "typo"
        ? { word, found, by: "typo", occupation: null }
        : { word, found, by: "synonym", occupation: why.occupations[0] ?? null },
    );
}
