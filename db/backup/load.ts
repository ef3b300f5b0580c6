import type pg from "pg";
import { connect } from "../index.server";
import { migrateTo, unknownMigrations } from "../migrate";
import { copyIn, copyOut } from "./copy";
import type { Head } from "./frames";
import { type BackupContents, readBackup } from "./read";
import { RowSum } from "./row-sum";
import { Unreadable } from "./seal";
import {
  citySchemas,
  copyClient,
  dropCity,
  isUntouched,
  listTables,
  quoted,
  quotedColumns,
  type Sequence,
  type StoredTable,
} from "./tables";
import { copyStatement } from "./write";

/** What cannot be restored here, in a sentence for whoever tries. */
export class NotRestorable extends Error {}

export type RestoreOptions = {
  file: string;
  secret: string | null;
  /** with the owner's rights */
  url: string;
  /** throws away what is there; otherwise only an empty database is taken */
  replace: boolean;
};

/**
 * Makes a city again as it was: the roles and tables by the migrations that it had, then its rows, then its keys between
 * tables, which the server checks anew. The rows are read back and must be those of the backup. The whole file is checked
 * before anything is touched; when it fails later, nothing of it stays.
 * The city is then as old as its backup: migrate it, and erase again who was erased since.
 * @throws NotRestorable, Unreadable, or what the server says
 */
export async function loadBackup({ file, secret, url, replace }: RestoreOptions): Promise<BackupContents> {
  const contents = await readBackup(file, secret);
  const [newer] = unknownMigrations(contents.head.migrations);
  if (newer)
    throw new NotRestorable(
      `This backup comes from a newer version: ${newer} is not known here. Restore it with that version or a later one.`,
    );
  const client = await copyClient(url);
  try {
    if (replace) await dropCity(client);
    else if (!(await isUntouched(client)))
      throw new NotRestorable("There is something in this database already. Add --replace to throw it away.");
    try {
      await makeTables(url, contents.head.migrations);
      await fill(client, contents.head, file, secret);
    } catch (error) {
      await client.query("rollback");
      await dropCity(client);
      throw error;
    }
    await client.query("analyze");
  } finally {
    await client.end();
  }
  return contents;
}

async function makeTables(url: string, migrations: string[]): Promise<void> {
  const owner = connect(url, { max: 2 });
  try {
    await migrateTo(owner.db, owner.pool, migrations);
  } finally {
    await owner.close();
  }
}

async function fill(client: pg.Client, head: Head, file: string, secret: string | null): Promise<void> {
  const here = new Map((await listTables(client)).map((table) => [quoted(table), table]));
  await client.query("begin");
  for (const table of here.values()) await client.query(`alter table ${quoted(table)} disable trigger user`);
  const keys = await dropKeys(client);
  await client.query(`truncate ${[...here.keys()].join(", ")}`);
  await readBackup(file, secret, {
    table: (table, rows) => {
      const known = here.get(quoted(table));
      if (!known) throw new Unreadable(`There is no table ${table.name} after these migrations.`);
      return copyIn(client, `copy ${quoted(table)} (${quotedColumns(table.columns)}) from stdin`, rows);
    },
    read: async (table, said) => {
      const sum = await sumOf(client, table);
      if (sum.rows !== said.rows || sum.sum !== said.sum)
        throw new NotRestorable(`The rows of ${table.name} are not the same when they are read back.`);
    },
  });
  for (const one of head.sequences) await setSequence(client, one);
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const table of here.values()) await client.query(`alter table ${quoted(table)} enable trigger user`);
  await client.query("commit");
}

/** Rows refer to rows that come later; only the superuser could leave the keys in place and unchecked. */
async function dropKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where c.contype = 'f' and n.nspname = any ($1) order by c.conrelid, c.conname`,
    [citySchemas],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

/** How many rows a table has here, and their sum. */
export async function sumOf(client: pg.Client, table: StoredTable): Promise<{ rows: number; sum: string }> {
  const sum = new RowSum();
  for await (const row of copyOut(client, copyStatement(table))) sum.add(row);
  return { sum: sum.hex(), rows: sum.rows };
}

const setSequence = (client: pg.Client, one: Sequence) =>
  client.query("select setval($1::regclass, $2::bigint, $3)", [quoted(one), one.lastValue, one.isCalled]);
