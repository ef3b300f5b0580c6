import { sql } from "kysely";
import { prefixDistance } from "~/domain/edit-distance";
import type { SearchDb } from "../engine";
import { allowedTypos, type Closeness, closeness, typoLetters, typosBetween } from "../text/closeness";
import type { QueryWord } from "../text/query";

/** The stems that stand for one word of a query, by how close they are to it. */
export type Term = Record<Closeness, string[]>;

/** Enough for every real list of occupations; a cap so that `a` cannot become a query of thousands of words. */
const maxForms: Record<Closeness, number> = { exact: 40, prefix: 80, compound: 80, typo: 24 };
const cacheSize = 5_000;

/**
 * Finds the known words behind a typed one: its forms, words that begin with it, compounds that contain it
 * (Gabelstaplerfahrer for `stapler`), and words that are it, or begin with it, but for a mistake or two. The word list is
 * small (titles, skills, names), the answers are cached for as long as the list does not change.
 */
export class Expansions {
  readonly #cache = new Map<string, Term>();

  /** `version` names the state of the word list; answers of another version are never reused */
  async terms(db: SearchDb, wordTable: string, version: string, query: readonly QueryWord[]): Promise<Term[]> {
    const key = (word: QueryWord) => `${version}\u0000${word.folded}`;
    const unknown = query.filter((word) => !this.#cache.has(key(word)));
    if (unknown.length > 0) {
      const near = await nearbyWords(db, wordTable, unknown);
      if (this.#cache.size > cacheSize) this.#cache.clear();
      for (const word of unknown)
        this.#cache.set(
          key(word),
          toTerm(
            word,
            near.filter((row) => row.asked === word.folded),
          ),
        );
    }
    return query.map(
      (word) => this.#cache.get(key(word)) ?? { exact: [word.stem], prefix: [], compound: [], typo: [] },
    );
  }
}

type Nearby = { asked: string; word: string; stem: string };

async function nearbyWords(db: SearchDb, wordTable: string, query: readonly QueryWord[]): Promise<Nearby[]> {
  const known = sql.raw(wordTable);
  // Each branch can use an index: a range of the primary key (collation C), or the trigram index. Trigrams of other
  // scripts than Latin depend on the server's locale, so mistakes are also looked for among words with the same beginning;
  // longer ones too, because the mistake may be in what was typed so far. A word that begins something is no mistake.
  const { rows } = await sql<Nearby>`
    select q.folded as asked, w.word, w.stem
    from unnest(${query.map((w) => w.folded)}::text[], ${query.map((w) => w.stem)}::text[]) as q (folded, stem)
    cross join lateral (select length(q.folded) >= ${typoLetters.oneTypo} and not exists (
      select from ${known} where word >= q.stem and word < q.stem || ${lastLetter}) as wrong) as maybe
    cross join lateral (
      (select word, stem from ${known} where word >= q.stem and word < q.stem || ${lastLetter} order by length(word), word limit ${maxForms.prefix})
      union (select word, stem from ${known} where length(q.stem) >= 4 and word like '%' || q.stem || '%' order by length(word), word limit ${maxForms.compound})
      union (select word, stem from ${known} where maybe.wrong and word % q.folded order by similarity(word, q.folded) desc, word limit 40)
      union (select word, stem from ${known} where maybe.wrong and q.stem <% word order by word_similarity(q.stem, word) desc, word limit 40)
      union (select word, stem from ${known} where maybe.wrong
        and word >= left(q.folded, 1) and word < left(q.folded, 1) || ${lastLetter}
        and length(word) >= length(q.stem) - 2 order by length(word), word limit ${mostAlike})
    ) as w`.execute(db);
  return rows;
}

/**
 * How many words with the same first letter are searched for a mistake, the shortest first; real lists have hundreds.
 */
const mostAlike = 5_000;
const lastLetter = "\u{10ffff}";

/** Scripts whose words begin with their stem; an Arabic one may begin with an article. */
const stemBegins = /^[a-z\p{Script=Cyrillic}]+$/u;

function toTerm(asked: QueryWord, near: readonly Nearby[]): Term {
  const term: Term = { exact: [asked.stem], prefix: [], compound: [], typo: [] };
  const mistaken: Nearby[] = [];
  let known = false;
  for (const word of near) {
    const kind = closeness(asked, { folded: word.word, stem: word.stem });
    if (kind === "exact") known = true;
    if (kind === "typo") mistaken.push(word);
    else if (kind && !term[kind].includes(word.stem)) term[kind].push(word.stem);
  }
  // a word that exists is not a mistake: Koch must not bring Loch
  if (!known && term.prefix.length === 0) term.typo = stemsMeant(asked, mistaken);
  // no word begins with it, so no document has it, and no hit needs to be checked for it
  if (term.typo.length > 0 && stemBegins.test(asked.stem)) term.exact = [];
  for (const kind of Object.keys(maxForms) as Closeness[]) term[kind] = term[kind].slice(0, maxForms[kind]);
  return term;
}

/**
 * Stems of the words that were meant, the nearest first. A beginning with more mistakes than the nearest answer is left
 * out: half the words of a language begin like a typed word except for two letters.
 */
function stemsMeant(asked: QueryWord, mistaken: readonly Nearby[]): string[] {
  const whole = new Map<string, number>();
  const begun = new Map<string, number>();
  const keep = (kept: Map<string, number>, stem: string, distance: number, most: number) => {
    if (distance <= most) kept.set(stem, Math.min(distance, kept.get(stem) ?? most));
  };
  const allowed = allowedTypos(asked.folded.length);
  const allowedInBeginning = allowedTypos(asked.stem.length);
  for (const { word, stem } of mistaken) {
    keep(whole, stem, typosBetween(asked, { folded: word, stem }, allowed), allowed);
    keep(begun, stem, prefixDistance(asked.stem, word, allowedInBeginning), allowedInBeginning);
  }
  const nearest = Math.min(...whole.values(), ...begun.values());
  const byDistance = (stems: Map<string, number>) => [...stems].sort(([, a], [, b]) => a - b).map(([stem]) => stem);
  return [
    ...new Set([
      ...byDistance(whole),
      ...byDistance(new Map([...begun].filter(([, distance]) => distance <= nearest))),
    ]),
  ];
}
