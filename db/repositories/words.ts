import { type QueryExecutorProvider, sql } from "kysely";
import type { Db, Trx } from "../index.server";

export type WordRow = {
  occupationId: string;
  locale: string;
  word: string;
  source: string | null;
  confidence: string | null;
  edited: boolean;
};

/** The words of one occupation that are in force. */
export const listWords = (db: Db | Trx, occupationId: string): Promise<WordRow[]> =>
  db
    .selectFrom("synonym")
    .select(["occupationId", "locale", "word", "source", "confidence", "edited"])
    .where("occupationId", "=", occupationId)
    .where("validTo", "is", null)
    .orderBy("locale")
    .orderBy("word")
    .execute();

/** Adds a word, or restores a removed one; from now on it is the city's own. */
export async function saveWord(
  db: Db | Trx,
  word: { occupationId: string; locale: string; word: string; source: string; checkedOn: string },
): Promise<void> {
  const own = { source: word.source, confidence: "M", edited: true, validTo: null, checkedOn: word.checkedOn };
  await db
    .insertInto("synonym")
    .values({ ...word, ...own, validFrom: word.checkedOn })
    .onConflict((conflict) => conflict.columns(["occupationId", "locale", "word"]).doUpdateSet(own))
    .execute();
}

/** @returns false when there is no such word in force */
export async function retireWord(
  db: Db | Trx,
  { occupationId, locale, word }: { occupationId: string; locale: string; word: string },
  today: string,
): Promise<boolean> {
  // a word of today ends tomorrow by its dates; what counts is that it has an end
  const ended =
    await sql`update synonym set valid_to = greatest(${today}::date, valid_from + 1), edited = true, checked_on = ${today}
    where occupation_id = ${occupationId} and locale = ${locale} and word = ${word} and valid_to is null`.execute(db);
  return Number(ended.numAffectedRows ?? 0) > 0;
}

/** Queues the search documents of an occupation's published jobs and active people. */
export async function syncOccupation(trx: Trx, occupationId: string): Promise<void> {
  await sql`select enqueue_task('search-sync', json_build_object('index', x.index_name, 'id', x.id), 'search-sync:' || x.index_name || ':' || x.id, null::timestamptz)
    from (select 'jobs' as index_name, id from job where occupation_id = ${occupationId} and state = 'published'
      union all select 'candidates', c.id from candidate c where c.state = 'active' and (
        exists (select from candidate_experience e where e.candidate_id = c.id and e.occupation_id = ${occupationId})
        or exists (select from candidate_wish w where w.candidate_id = c.id and w.occupation_id = ${occupationId}))) x`.execute(
    trx,
  );
}

type OccupationWords = { id: string; phrases: readonly string[] };

/** What a query is understood by, in one statement. */
export type WordsOfSearch = {
  /** every word for an occupation, in all languages, and its KldB positions, as of now */
  occupations: (OccupationWords & { positions: string[] })[];
  districts: { id: string; name: string; postcodes: string[] }[];
  /** companies that have published jobs */
  employers: { id: string; name: string }[];
  /** which list of titles is in force; null before the reference data were loaded */
  titlesVersion: string | null;
};

export async function wordsOfSearch(db: QueryExecutorProvider): Promise<WordsOfSearch> {
  const { rows } = await sql<WordsOfSearch>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'positions', array[o.kldb2010] || o.trades,
        'phrases', array_remove(array[o.de, o.en, o.esco_label_de, o.esco_label_en], null)
          || array(select s.word from synonym s where s.occupation_id = o.id and s.valid_to is null order by s.word))
        order by o.id), '[]') from occupation o where o.template) as occupations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'postcodes', postcodes) order by id), '[]')
      from district) as districts,
    (select coalesce(jsonb_agg(distinct jsonb_build_object('id', employer_id, 'name', employer_name)), '[]')
      from public_job_view) as employers,
    (select version from title_list) as titles_version`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("a statement without a row");
  return row;
}

/** Which list of titles is in force; null before the reference data were loaded. */
export async function titlesVersion(db: QueryExecutorProvider): Promise<string | null> {
  const { rows } = await sql<{ version: string }>`select version from title_list`.execute(db);
  return rows[0]?.version ?? null;
}

/** The packed list of titles (`openTitles` opens it). */
export async function packedTitles(db: QueryExecutorProvider): Promise<string> {
  const { rows } = await sql<{ packed: string }>`select packed from title_list`.execute(db);
  return rows[0]?.packed ?? "";
}
