import type pg from "pg";

/** What an erasure is tested with: one word in every text of a person, and a search for it in the whole database. */

/** Tables of all schemas in which a text stands, in any column, with how many rows have it. */
export async function findEverywhere(pool: pg.Pool, text: string): Promise<Record<string, number>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from ${name} t where strpos(lower(t::text), lower($1)) > 0 or strpos(t::text, $2) > 0`,
      [text, Buffer.from(text).toString("hex")],
    );
    const n = rows[0]?.n ?? 0;
    if (n > 0) counts[name] = n;
  }
  return counts;
}

/**
 * Writes a canary into every column of these rows that takes a text: a word that is found wherever a row was forgotten.
 * @param without columns that keep what they have
 * @returns the columns
 */
export async function spray(
  pool: pg.Pool,
  canary: string,
  { table, where, without = [] }: { table: string; where: string; without?: readonly string[] },
): Promise<string[]> {
  const { rows: columns } = await pool.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and column_name <> all ($2) order by ordinal_position`,
    [table, without],
  );
  const values: Record<string, string> = {
    text: `concat('${canary} ', md5(ctid::text))`,
    citext: `concat('${canary}', md5(ctid::text), '@example.org')`,
    jsonb: `'{"words": "${canary}"}'::jsonb`,
    _text: `array['${canary}']`,
    bytea: `convert_to('${canary}', 'UTF8')`,
  };
  const done: string[] = [];
  for (const { name, type } of columns) {
    const value = values[type];
    // a check or a reference that allows a list of words only keeps a text out
    const written =
      value === undefined
        ? null
        : await pool.query(`update ${table} set ${name} = ${value} where ${where}`).catch(() => null);
    if (written?.rowCount) done.push(`${table}.${name}`);
  }
  return done;
}

/** Gives the person one row of somebody else in every table of the list in which they have none. */
export async function fillTables(pool: pg.Pool, id: string): Promise<void> {
  const { rows: listed } = await pool.query<{ name: string; person: string; act: string }>(
    "select name, person, act from erased_tables()",
  );
  for (const { name, person, act } of listed) {
    if (["placement", "placement_stage", "person_standing", "person_merge", "membership"].includes(name)) continue;
    if (act !== "delete") continue;
    const mine = await pool.query(`select 1 from ${name} where ${person} = $1 limit 1`, [id]);
    if (mine.rows.length > 0) continue;
    const { rows: others } = await pool.query<{ at: string }>(
      `select ctid::text as at from ${name} where ${person} is distinct from $1 limit 20`,
      [id],
    );
    for (const { at } of others) {
      const moved = await pool
        .query(`update ${name} set ${person} = $1 where ctid = $2::tid`, [id, at])
        .catch(() => undefined);
      if (moved) break;
    }
  }
}
