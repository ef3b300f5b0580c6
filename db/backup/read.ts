import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { endSchema, type Frame, type Head, headSchema, parsed, readFrames, sumSchema, tableSchema } from "./frames";
import { RowSum } from "./row-sum";
import { Unreadable, unsealing } from "./seal";
import type { StoredTable } from "./tables";

/** What is done with a backup while it is read. */
export type BackupReader = {
  head?(head: Head): Promise<void>;
  /** Takes the rows of a table, to their end. */
  table?(table: StoredTable, rows: AsyncIterable<Buffer>): Promise<void>;
  /** A table has been read, and its rows are those that were written. */
  read?(table: StoredTable, sum: { rows: number; sum: string }): Promise<void>;
};

export type BackupContents = { head: Head; tables: number; rows: number };

/**
 * Reads a backup from beginning to end and checks it: every piece by its seal, every table by the sum of its rows, the
 * whole by what its end says.
 * @throws Unreadable where it is no backup, the key is another one, or anything was changed or is missing
 */
export async function readBackup(
  file: string,
  secret: string | null,
  reader: BackupReader = {},
): Promise<BackupContents> {
  let contents: BackupContents | null = null;
  try {
    await pipeline(
      fs.createReadStream(file),
      unsealing(secret),
      createGunzip(),
      async (source: AsyncIterable<Buffer>) => {
        contents = await readContents(readFrames(source), reader);
      },
    );
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("Z_") ? new Unreadable("The backup was changed or is cut off.") : error;
  }
  if (!contents) throw new Unreadable("The backup is cut off.");
  return contents;
}

async function readContents(frames: AsyncGenerator<Frame>, reader: BackupReader): Promise<BackupContents> {
  const next = async (): Promise<Frame> => {
    const { value, done } = await frames.next();
    if (done) throw new Unreadable("The backup is cut off.");
    return value;
  };
  const first = await next();
  if (first.kind !== "H") throw new Unreadable("Something else stands in this backup.");
  const head = parsed(headSchema, first.body);
  await reader.head?.(head);
  let tables = 0;
  let rows = 0;
  let one = await next();
  for (; one.kind !== "E"; one = await next()) {
    if (one.kind !== "T") throw new Unreadable("Something else stands in this backup.");
    const table = parsed(tableSchema, one.body);
    const sum = new RowSum();
    let after: Frame | null = null;
    async function* rowsOf(): AsyncGenerator<Buffer> {
      for (after = await next(); after.kind === "R"; after = await next()) {
        sum.add(after.body);
        yield after.body;
      }
    }
    const its = rowsOf();
    await reader.table?.(table, its);
    for await (const _ of its);
    const end = after as Frame | null;
    if (end?.kind !== "S") throw new Unreadable("Something else stands in this backup.");
    const said = parsed(sumSchema, end.body);
    if (said.rows !== sum.rows || said.sum !== sum.hex())
      throw new Unreadable(`The rows of ${table.name} are not those that were written.`);
    await reader.read?.(table, said);
    tables += 1;
    rows += sum.rows;
  }
  const whole = parsed(endSchema, one.body);
  if (whole.tables !== tables || whole.rows !== rows) throw new Unreadable("Parts of the backup are missing.");
  return { head, tables, rows };
}
