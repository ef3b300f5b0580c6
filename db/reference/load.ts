import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { DB } from "../schema";
import { type ReferenceTable, referenceRows } from "./rows";
import { loadTitles } from "./titles";

/**
 * Writes the reference data that ships with the product. Only when the data changed (a hash decides), and never over a
 * row a coordinator edited: such rows carry `checked_on` later than the shipped one.
 */
export async function loadReference(owner: Kysely<DB>): Promise<void> {
  const tables = referenceRows();
  const hash = createHash("sha256").update(JSON.stringify(tables)).digest("hex");
  await owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(20261123)`.execute(trx);
    const loaded = await sql<{
      value: string;
    }>`select value #>> '{}' as value from city_setting where key = 'reference_hash'`.execute(trx);
    if (loaded.rows[0]?.value === hash) return;
    await sql`select set_config('app.role', 'system', true), set_config('app.reason', 'shippedReference', true)`.execute(
      trx,
    );
    for (const each of tables) await upsert(trx, each);
    await sql`insert into city_setting (key, value) values ('reference_hash', to_jsonb(${hash}::text))
      on conflict (key) do update set value = excluded.value, updated_at = now()`.execute(trx);
  });
  await loadTitles(owner);
}

async function upsert(trx: Kysely<DB>, { table, key, mine, rows }: ReferenceTable): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  const set = columns
    .filter((column) => !key.includes(column))
    .map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`);
  // the rows travel as one JSON document: one statement a table, whatever its size
  await sql`
    insert into ${sql.id(table)} (${sql.join(columns.map((c) => sql.id(c)))})
    select ${sql.join(columns.map((c) => sql.id(c)))} from jsonb_populate_recordset(null::${sql.id(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.join(key.map((c) => sql.id(c)))}) do update set ${sql.join(set)}
    where ${mine ? sql`not ${sql.ref(`${table}.${mine}`)}` : sql`true`} and coalesce(${sql.id(table)}.checked_on, '-infinity') <= coalesce(excluded.checked_on, '-infinity')`.execute(
    trx,
  );
}
