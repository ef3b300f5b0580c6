import fs from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { copyOut } from "./copy";
import { frame, type Head } from "./frames";
import { RowSum } from "./row-sum";
import { sealing } from "./seal";
import { copyClient, listSequences, listTables, quoted, quotedColumns, type StoredTable } from "./tables";

/** Bytes of rows in one frame. */
const frameBytes = 64 * 1024;

export type BackupOptions = Pick<Head, "madeAt" | "secretMark" | "authSecret"> & {
  /** with the owner's rights */
  url: string;
  file: string;
  /** null: not encrypted */
  secret: string | null;
};

/**
 * Writes everything of a city into one file, as it stands at one moment; others work on meanwhile. The file gets its
 * name only when it is whole and on the disk.
 * @throws what the server or the file system says; then no file is there
 */
export async function writeBackup({ url, file, secret, ...about }: BackupOptions): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const client = await copyClient(url);
  try {
    await client.query("begin isolation level repeatable read read only");
    await pipeline(
      cityFrames(client, about),
      createGzip({ level: 6 }),
      sealing(secret),
      fs.createWriteStream(unfinished, { mode: 0o600 }),
    );
    await client.query("commit");
    const written = await open(unfinished, "r+");
    await written.sync();
    await written.close();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* cityFrames(
  client: pg.Client,
  about: Pick<Head, "madeAt" | "secretMark" | "authSecret">,
): AsyncGenerator<Buffer> {
  const tables = await listTables(client);
  // no migration may begin in between
  await client.query(`lock table ${tables.map(quoted).join(", ")} in access share mode`);
  const { rows: migrations } = await client.query<{ name: string }>(
    "select name from kysely_migration order by timestamp, name",
  );
  const head: Head = {
    format: 1,
    ...about,
    migrations: migrations.map(({ name }) => name),
    sequences: await listSequences(client),
  };
  yield frame("H", head);
  let rows = 0;
  for (const table of tables) {
    yield frame("T", table);
    const sum = new RowSum();
    yield* rowFrames(client, table, sum);
    yield frame("S", { rows: sum.rows, sum: sum.hex() });
    rows += sum.rows;
  }
  yield frame("E", { tables: tables.length, rows });
}

async function* rowFrames(client: pg.Client, table: StoredTable, sum: RowSum): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const row of copyOut(client, copyStatement(table))) {
    sum.add(row);
    held.push(row);
    length += row.length;
    if (length < frameBytes) continue;
    yield frame("R", Buffer.concat(held));
    held = [];
    length = 0;
  }
  if (length > 0) yield frame("R", Buffer.concat(held));
}

/** All rows of a table as text. */
export const copyStatement = (table: StoredTable): string =>
  `copy ${quoted(table)} (${quotedColumns(table.columns)}) to stdout`;
