import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { listWords, type WordRow } from "#db/repositories/words";
import type { HistoryEntry } from "~/domain/history";
import { foldedWords } from "~/domain/text/words";
import type { WordForm } from "~/domain/words";
import { searchEngine } from "~/facts/search-engine.server";

export type OccupationRow = { id: string; de: string; en: string; words: number; own: number };

/** All occupations with the number of their words, and how many of those the city added itself. */
export async function wordOverview(trx: Trx): Promise<OccupationRow[]> {
  const { rows } = await sql<OccupationRow>`select o.id, o.de, o.en, count(s.word)::int as words,
      count(s.word) filter (where s.edited)::int as own
    from occupation o left join synonym s on s.occupation_id = o.id and s.valid_to is null
    where o.template group by o.id order by o.de collate "de-x-icu"`.execute(trx);
  return rows;
}

/** What adding a word would do, and which other occupations have it. */
export type WordPreview = WordForm & {
  /** published jobs and active people of the occupation, and how many of them this word finds today */
  jobs: { all: number; found: number };
  people: { all: number; found: number };
  others: { id: string; de: string; en: string }[];
};

export type OccupationWordsPage = {
  occupation: { id: string; de: string; en: string };
  words: WordRow[];
  history: Pick<HistoryEntry, "id" | "at" | "userName" | "reason" | "before" | "after">[];
};

/** The words of one occupation with source and confidence, and who changed what. Null for an unknown one. */
export async function occupationWordsPage(trx: Trx, id: string): Promise<OccupationWordsPage | null> {
  const occupation = await trx
    .selectFrom("occupation")
    .select(["id", "de", "en"])
    .where("id", "=", id)
    .where("template", "=", true)
    .executeTakeFirst();
  if (!occupation) return null;
  const { rows: history } = await sql<
    OccupationWordsPage["history"][number]
  >`select l.id, l.at, u.name as user_name, l.reason, l.before, l.after
    from change_log l left join app_user u on u.id = l.actor_user_id
    where l.table_name = 'synonym' and l.row_id = ${id} and l.actor_user_id is not null order by l.id desc limit 30`.execute(
    trx,
  );
  return { occupation, words: await listWords(trx, id), history };
}

/** Runs the real search, so that the numbers are what people will see. */
export async function previewWord(trx: Trx, occupationId: string, { locale, word }: WordForm): Promise<WordPreview> {
  const engine = searchEngine();
  const count = async (index: "jobs" | "candidates", q: string) => {
    const answer =
      index === "jobs"
        ? await engine.search(trx, "jobs", {
            q,
            filter: { op: "eq", field: "occupationId", value: occupationId },
            pageSize: 1,
          })
        : await engine.search(trx, "candidates", {
            q,
            filter: { op: "eq", field: "occupationIds", value: occupationId },
            pageSize: 1,
          });
    return answer.understood.relaxed ? 0 : answer.total;
  };
  const folded = foldedWords(word).join(" ");
  const others = [
    ...new Set(
      (await allWords(trx))
        .filter((row) => row.occupationId !== occupationId && foldedWords(row.word).join(" ") === folded)
        .map((row) => row.occupationId),
    ),
  ];
  return {
    locale,
    word,
    jobs: { all: await count("jobs", ""), found: await count("jobs", word) },
    people: { all: await count("candidates", ""), found: await count("candidates", word) },
    others:
      others.length === 0
        ? []
        : await trx
            .selectFrom("occupation")
            .select(["id", "de", "en"])
            .where("id", "in", others)
            .orderBy("de")
            .execute(),
  };
}

/** Every word of every occupation in force, for comparison. */
const allWords = (trx: Trx): Promise<{ occupationId: string; word: string }[]> =>
  trx.selectFrom("synonym").select(["occupationId", "word"]).where("validTo", "is", null).execute();
