import { createHash } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { fingerprint } from "#search/documents/fingerprint";
import type { DocumentOf, IndexName } from "#search/engine";
import { openSearch } from "#search/index.server";
import { type Slot, tableOf, wordsOf } from "#search/postgres/statement";
import { sqlTypes, writeDocuments } from "#search/postgres/write";
import { settingsOf } from "#search/settings";
import { columnOf } from "#search/settings/fields";
import { fillStandings } from "#tests/factories/standings";
import { onDay } from "#tests/support/clock";
import { searchDocuments } from "~/services/search/search-documents";
import { type Place, system } from "./place";

/**
 * The one way to turn few rows into many: copies inside PostgreSQL. They are consistent because their originals are, so
 * triggers, checks and history are skipped; these would take minutes for every hundred thousand rows.
 */

/** Column values in which a copy differs, as SQL over the original row `r` and the number of the copy `n`. */
export type Changes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Copies the rows of these tables `times` times, with new ids; references between these tables point to the copies, all
 * others stay.
 */
export async function multiplyRows(
  place: Place,
  tables: readonly string[],
  times: number,
  changes: Changes = {},
): Promise<void> {
  if (times === 0) return;
  const client = await place.owner.pool.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off");
    for (const table of tables) {
      const columns = await columnsOf(place, table);
      const list = columns.map(({ column }) => `"${column}"`).join(", ");
      const values = columns.map((column) => changes[table]?.[column.column] ?? copied(column, tables));
      await client.query(
        `insert into ${table} (${list}) select ${values.join(", ")} from generate_series(1, ${times}) n, ${table} r`,
      );
    }
    await client.query("reset session_replication_role; reset synchronous_commit");
    await fillStandings(client);
  } finally {
    client.release();
  }
}

/** Shaped like random ids (version 4), because forms and tasks accept nothing else. */
const idSql = (value: string): string =>
  `overlay(overlay(md5(${value}::text || n) placing '4' from 13) placing '8' from 17)::uuid`;

/** The id of copy `n` of a row. */
export const idOfCopy = (id: string, n: number): string =>
  createHash("md5")
    .update(`${id}${n}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");

type Column = { column: string; type: string; target: string | null; unique: boolean };

/** The value of a column in copy `n`, as SQL. */
function copied({ column, type, target, unique }: Column, tables: readonly string[]): string {
  const value = `r."${column}"`;
  if (column === "id" && type === "uuid") return idSql(value);
  if (target !== null && tables.includes(target)) return idSql(value);
  // the history refers to rows and users without foreign keys
  if (column === "row_id" || column === "own_id") {
    return `case when r.table_name = any ('{${tables.join(",")}}') then ${idSql(value)}::text else ${value} end`;
  }
  if (column === "actor_user_id" && tables.includes("app_user")) return idSql(value);
  if (unique && type === "uuid") return "null";
  if (unique) return `${value} || '-copy-' || n`;
  return value;
}

async function columnsOf(place: Place, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.column_name as column, c.data_type as type,
      (select confrelid::regclass::text from pg_constraint k where k.conrelid = ${`public.${table}`}::regclass and k.contype = 'f'
         and k.conkey = array[(select attnum from pg_attribute where attrelid = k.conrelid and attname = c.column_name)] limit 1) as target,
      exists (select from pg_index i where i.indrelid = ${`public.${table}`}::regclass and i.indisunique and i.indnatts = 1
        and i.indkey[0] = (select attnum from pg_attribute where attrelid = i.indrelid and attname = c.column_name)) as unique
    from information_schema.columns c where c.table_schema = 'public' and c.table_name = ${table}
      and c.is_generated = 'NEVER' and c.is_identity = 'NO' order by c.ordinal_position`.execute(place.owner.db);
  return rows;
}

/** A document like `of`, except for these values; one word of its text may be replaced. */
export type Twin<I extends IndexName> = {
  of: DocumentOf[I];
  changed: Partial<DocumentOf[I]> & { id: string };
  word?: { was: string; now: string };
};

const atOnce = 2_000;
const checkedShare = 7;
/** This many rows are compared with their documents. */
const seen = 20;

/**
 * Writes twins of documents into PostgreSQL's live index: text and lists are copied inside the database, only the
 * differences are sent. All indexes but the primary key's are rebuilt afterwards. Every twin differs from its original
 * in the same fields.
 * @throws when a twin is not what the engine itself would have written
 */
export async function multiplyDocuments<I extends IndexName>(
  place: Place,
  index: I,
  twins: Iterable<Twin<I>>,
): Promise<void> {
  const client = await place.owner.pool.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    const { rows: slots } = await client.query<{ live: Slot }>(
      "select slot as live from search_pg.state where engine = 'postgres' and index_name = $1",
      [index],
    );
    const live = slots[0]?.live ?? "a";
    const table = tableOf(index, live);
    const { rows: indexes } = await client.query<{ name: string; made: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
       where indrelid = '${table}'::regclass and not indisprimary`,
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await client.query(`alter table ${table} disable trigger user`);
    const checked: DocumentOf[I][] = [];
    // prepares the next batch while the last one is being written
    let writing: Promise<unknown> = Promise.resolve();
    let batch: Twin<I>[] = [];
    let done = 0;
    const send = async () => {
      const rows = batch.map(({ of, changed, word }) => {
        const { version: _version, ...content } = { ...of, ...changed };
        const document = fingerprint(content) as unknown as DocumentOf[I];
        if (done++ % 1_000 === 0 && checked.length < 1_000) checked.push(document);
        return { of: of.id, changed: { ...changed, version: document.version }, was: word?.was, now: word?.now };
      });
      batch = [];
      await writing;
      writing = client.query(copyStatement(index, live, rows[0]?.changed ?? {}), [JSON.stringify(rows)]);
      // a failure surfaces where the batch is awaited
      writing.catch(() => undefined);
    };
    for (const twin of twins) {
      batch.push(twin);
      if (batch.length === atOnce) await send();
    }
    if (batch.length > 0) await send();
    await writing;
    await client.query(`alter table ${table} enable trigger user`);
    for (const { made } of indexes) await client.query(made);
    await check(place, client, index, live, checked);
    await client.query(`vacuum analyze ${table}, ${wordsOf(index, live)}`);
    await client.query("reset synchronous_commit; reset maintenance_work_mem");
  } finally {
    client.release();
  }
}

function copyStatement(index: IndexName, live: Slot, changed: Readonly<Record<string, unknown>>): string {
  const values: Record<string, string> = {
    id: "c.changed ->> 'id'",
    version: "c.changed ->> 'version'",
    doc: "r.doc || c.changed",
    lat: "r.lat",
    lon: "r.lon",
    tsv: "case when c.was is null then r.tsv else replace(r.tsv::text, quote_literal(c.was) || ':', quote_literal(c.now) || ':')::tsvector end",
  };
  for (const [field, kind] of Object.entries(settingsOf[index].fields)) {
    const column = columnOf(field);
    values[column] = field in changed ? `(c.changed ->> '${field}')::${sqlTypes[kind]}` : `r.${column}`;
  }
  return `with c as materialized (select * from jsonb_to_recordset($1::jsonb) as c ("of" text, changed jsonb, was text, now text)),
    learned as (insert into ${wordsOf(index, live)} (word, stem) select c.now, c.now from c where c.now is not null order by 1 on conflict do nothing)
    insert into ${tableOf(index, live)} (${Object.keys(values).join(", ")})
      select ${Object.values(values).join(", ")} from c join ${tableOf(index, live)} r on r.id = c."of"`;
}

/** Lets the engine write some of them once more, into the unused index: every column must be the same. */
async function check<I extends IndexName>(
  place: Place,
  client: pg.PoolClient,
  index: I,
  live: Slot,
  twins: readonly DocumentOf[I][],
): Promise<void> {
  const step = Math.max(1, Math.floor(twins.length / checkedShare));
  const some = twins.filter((_, i) => i % step === 0);
  const ids = some.map(({ id }) => id);
  const other: Slot = live === "a" ? "b" : "a";
  await place.as(system, (trx) => writeDocuments(trx, index, other, some));
  const { rows } = await client.query<{ id: string }>(
    `select coalesce(a.id, b.id) as id from (select * from ${tableOf(index, live)} where id = any ($1)) a
     full join ${tableOf(index, other)} b using (id) where to_jsonb(a) is distinct from to_jsonb(b)`,
    [ids],
  );
  const { rows: unknown } = await client.query<{ word: string }>(
    `select word from ${wordsOf(index, other)} except select word from ${wordsOf(index, live)}`,
  );
  await client.query(`truncate ${tableOf(index, other)}, ${wordsOf(index, other)}`);
  if (rows.length > 0) throw new Error(`multiplied documents are not what the engine writes: ${rows.map((r) => r.id)}`);
  if (unknown.length > 0) throw new Error(`the word list lacks ${unknown.map(({ word }) => word)}`);
}

/**
 * Checks a sample: PostgreSQL's index must hold exactly what the worker would write for these rows.
 * @throws when it does not
 */
export async function assertIndexMatchesRows<I extends IndexName>(
  place: Place,
  index: I,
  ids: readonly string[],
  today: string,
): Promise<void> {
  const some = ids.filter((_, i) => i % Math.ceil(ids.length / seen) === 0);
  const [engine] = openSearch({}).engines;
  await place.as(system, async (trx) => {
    const wanted = await searchDocuments(trx, index, { ids: some }, onDay(today));
    const found = new Map((await engine?.get(trx, index, some))?.map(({ id, version }) => [id, version]));
    const other = wanted.filter(({ id, version }) => found.get(id) !== version);
    if (other.length > 0 || wanted.length !== found.size)
      throw new Error(`rows and index differ: ${other.map(({ id }) => id).join(", ")}`);
  });
}
