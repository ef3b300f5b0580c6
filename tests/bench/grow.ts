import { sql } from "kysely";
import { OF_COMPANIES, OF_PEOPLE } from "./growing";
import type { Place } from "./place";

/** Copies the rows of a city `times` times over, with ids of their own and references among the copies. */
export async function grow(place: Place, times: number): Promise<void> {
  const client = await place.owner.pool.connect();
  try {
    // copies are consistent because their originals are; checking and writing history for each would take minutes
    await client.query("set session_replication_role = replica");
    await copy(OF_PEOPLE);
    // companies grow too, but what belongs to a company stays with it: its own lists are to grow as well
    await copy(OF_COMPANIES);
    await client.query("set session_replication_role = origin");
    await client.query("analyze");
  } finally {
    client.release();
  }

  async function copy(tables: readonly string[]): Promise<void> {
    for (const table of tables) {
      const changes: string[] = [];
      for (const { column, type, target, unique } of await columnsOf(table)) {
        const own = column === "id" && type === "uuid";
        if (own || (target !== null && tables.includes(target))) {
          changes.push(
            `'${column}', case when r.${column} is null then null else md5(r.${column}::text || n)::uuid end`,
          );
        } else if (unique && (type === "text" || type === "USER-DEFINED")) {
          changes.push(`'${column}', case when r.${column} is null then null else r.${column} || '-copy-' || n end`);
        } else if (unique && type === "uuid") changes.push(`'${column}', null`);
      }
      await client.query(`insert into ${table} select (jsonb_populate_record(null::${table},
        to_jsonb(r) || jsonb_build_object(${changes.join(", ")}))).* from ${table} r, generate_series(1, ${times}) n`);
    }
  }

  async function columnsOf(table: string) {
    const { rows } = await sql<{ column: string; type: string; target: string | null; unique: boolean }>`
      select c.column_name as column, c.data_type as type,
        (select confrelid::regclass::text from pg_constraint k where k.conrelid = ${`public.${table}`}::regclass and k.contype = 'f'
           and k.conkey = array[(select attnum from pg_attribute where attrelid = k.conrelid and attname = c.column_name)] limit 1) as target,
        exists (select from pg_index i where i.indrelid = ${`public.${table}`}::regclass and i.indisunique and i.indnatts = 1
          and i.indkey[0] = (select attnum from pg_attribute where attrelid = i.indrelid and attname = c.column_name)) as unique
      from information_schema.columns c where c.table_schema = 'public' and c.table_name = ${table}
        and c.is_generated = 'NEVER'`.execute(place.owner.db);
    return rows;
  }
}
