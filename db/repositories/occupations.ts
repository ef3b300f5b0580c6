import { type QueryExecutorProvider, sql } from "kysely";
import type { Position } from "~/domain/occupation/position";
import type { Db, Trx } from "../index.server";

/** The positions of the classification that are in force. */
export async function listPositions(db: QueryExecutorProvider): Promise<Position[]> {
  const { rows } = await sql<Position>`select code, de, en from kldb_position where until_version is null
    order by code`.execute(db);
  return rows;
}

/** Official titles that begin with these letters (folded), the shortest first. */
const begunWith = (folded: string) => sql<{ title: string; code: string }>`select t.title, t.code
  from kldb_title t join kldb_position p using (code)
  where t.folded like ${`${folded.replaceAll(/[\\%_]/g, "\\$&")}%`} and p.until_version is null
  order by length(t.title), t.title limit 12`;

/** What begins with these letters (folded), for a box in which somebody types. */
export async function listTitlesBegun(db: Db | Trx, folded: string): Promise<string[]> {
  return (await begunWith(folded).execute(db)).rows.map(({ title }) => title);
}

/**
 * The starter occupations with their positions, and official titles that begin with these letters (folded), in one
 * statement.
 */
export async function listWorkToFind(db: Db | Trx, folded: string) {
  const { rows } = await sql<{
    templates: { id: string; de: string; en: string; positions: string[] }[];
    begun: { title: string; code: string }[];
  }>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en, 'positions', array[kldb2010] || trades)
      order by position), '[]') from occupation where template and valid_to is null) as templates,
    (select coalesce(jsonb_agg(jsonb_build_object('title', t.title, 'code', t.code)), '[]') from (
      ${begunWith(folded)}) t) as begun`.execute(db);
  return rows[0] ?? { templates: [], begun: [] };
}

/** For each of these positions some official titles, those that hold the letters (folded) first. */
export async function listTitlesOf(
  db: Db | Trx,
  codes: readonly string[],
  folded: string,
): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; titles: string[] }>`
    select code, array(select title from kldb_title t where t.code = p.code
      order by (t.folded = ${folded}) desc, strpos(t.folded, ${folded}) = 0, length(title), title limit 3) as titles
    from kldb_position p where code = any(${codes}::text[])`.execute(db);
  return new Map(rows.map(({ code, titles }) => [code, titles]));
}

/**
 * Makes a position an occupation that rows can point at; doing it again changes nothing.
 * @returns its id, or null when the classification has no such position in force
 */
export async function adoptPosition(trx: Trx, code: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select adopt_position(${code}) as id`.execute(trx);
  return rows[0]?.id ?? null;
}
