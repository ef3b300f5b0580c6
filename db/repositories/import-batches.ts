import { type Insertable, type Selectable, sql } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type { ImportBatch } from "#db/schema";
import type { Mapping } from "~/domain/import/headers";
import { batchStatus } from "~/domain/import/states";
import type { Kind, LearntWord } from "~/domain/import/types";
import type { Move } from "~/domain/status-table";
import { isUuid } from "~/domain/uuid";
import { moveRow } from "./read-row";

/** How the file of a list was read. */
export type BatchReading = {
  /** how the bytes of a text were read; empty for workbooks */
  encoding: string;
  /** the sheet that was read, and the others; empty for texts */
  sheet: string;
  otherSheets: string[];
  /** rows above the header that were left out */
  above: number;
  hasHeader: boolean;
  /** columns that the file hides */
  hidden: number[];
  /** columns with words that nothing is read from, and nobody has decided that */
  unread: number[];
  /** the character between the cells of a text; empty for workbooks */
  delimiter: string;
  /** made here for the office, and read again */
  isOwn: boolean;
};

/** An imported list; its columns are stored as JSON and returned as what they were. */
export type Batch = Omit<Selectable<ImportBatch>, "kind" | "columns" | "mapping" | "reading" | "answers"> & {
  kind: Kind;
  headers: string[];
  mapping: Mapping;
  reading: BatchReading;
  /** what somebody answered about words of this list, for all its rows */
  answers: LearntWord[];
};

type NewBatch = Pick<Insertable<ImportBatch>, "id" | "listId" | "filename" | "fileHash" | "rowsTotal" | "createdBy"> &
  Pick<Batch, "kind" | "headers" | "mapping" | "reading">;

/** Lists from before it was kept how they were read. */
const plainReading: BatchReading = {
  encoding: "",
  sheet: "",
  otherSheets: [],
  above: 0,
  hasHeader: true,
  hidden: [],
  unread: [],
  delimiter: "",
  isOwn: false,
};

function toBatch({ kind, columns, mapping, reading, answers, ...row }: Selectable<ImportBatch>): Batch {
  return {
    ...row,
    kind: kind as Kind,
    headers: columns as string[],
    mapping: mapping as Mapping,
    reading: { ...plainReading, ...(reading as Partial<BatchReading>) },
    answers: answers as LearntWord[],
  };
}

export async function insertBatch(trx: Trx, { headers, mapping, reading, ...batch }: NewBatch): Promise<void> {
  await trx
    .insertInto("importBatch")
    .values({
      ...batch,
      columns: JSON.stringify(headers),
      mapping: JSON.stringify(mapping),
      reading: JSON.stringify(reading),
    })
    .execute();
}

export async function findBatch(db: Db | Trx, id: string): Promise<Batch | undefined> {
  const row = isUuid(id)
    ? await db.selectFrom("importBatch").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  return row && toBatch(row);
}

/** The same, locked until the transaction ends. */
export async function lockBatch(trx: Trx, id: string): Promise<Batch | undefined> {
  const row = isUuid(id)
    ? await trx.selectFrom("importBatch").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined;
  return row && toBatch(row);
}

/** One import at a time in the whole city: each sees everybody the one before it stored. */
export async function lockImports(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(20261124)`.execute(trx);
}

/** What the list is about and which column means what. */
export async function mapBatch(trx: Trx, id: string, to: Pick<Batch, "kind" | "mapping" | "reading">): Promise<void> {
  await trx
    .updateTable("importBatch")
    .set({ kind: to.kind, mapping: JSON.stringify(to.mapping), reading: JSON.stringify(to.reading) })
    .where("id", "=", id)
    .execute();
}

/** What the words of the list mean, in all its rows. */
export async function saveAnswers(trx: Trx, id: string, answers: readonly LearntWord[]): Promise<void> {
  await trx
    .updateTable("importBatch")
    .set({ answers: JSON.stringify(answers) })
    .where("id", "=", id)
    .execute();
}

/** Marks the batch as confirmed: its good rows may be stored. */
export async function confirmBatch(trx: Trx, move: Move<"importBatch">, id: string): Promise<void> {
  await trx
    .updateTable("importBatch")
    .set({ state: move.to, confirmedAt: sql<Date>`now()`, rowsDone: 0, error: "" })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .execute();
}

/** `counts`: what became of how many rows, as the pages and scripts read it. */
export async function finishBatch(
  trx: Trx,
  move: Move<"importBatch">,
  id: string,
  done: { counts: Record<string, number>; rowsDone: number },
): Promise<void> {
  const { counts, rowsDone } = done;
  const change = { counts: JSON.stringify(counts), rowsDone, finishedAt: sql<Date>`now()`, error: "" };
  await trx
    .updateTable("importBatch")
    .set({ ...change, state: move.to })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .execute();
}

/** Deletes the rows; the batch stays with its name and its day. */
export async function discardBatch(trx: Trx, move: Move<"importBatch">, id: string): Promise<void> {
  await trx.deleteFrom("importRow").where("batchId", "=", id).execute();
  await moveRow(trx, move, { id }, {});
}

/** What the worker reports about a confirmed batch. @returns who started it; undefined when it is not to be stored */
export const markBatch = (db: Db | Trx, move: Move<"importBatch">, id: string, error: string) =>
  db
    .updateTable("importBatch")
    .set({ state: move.to, error })
    .where("id", "=", id)
    .where("state", "in", [...move.from])
    .returning("createdBy")
    .executeTakeFirst();

/** The rows wait to be judged. */
export const startCheck = (trx: Trx, move: Move<"importBatch">, id: string): Promise<number> =>
  moveRow(trx, move, { id }, { rowsDone: 0, error: "" });

/** What went wrong while the rows were judged, for the page that waits; anything that is no longer judged is left alone. */
export async function noteFailedCheck(db: Db | Trx, id: string, error: string): Promise<void> {
  await db
    .updateTable("importBatch")
    .set({ error })
    .where("id", "=", id)
    .where("state", "in", [...batchStatus.from("checked")])
    .execute();
}

/** How many rows have been written, for the page that waits. */
export async function noteProgress(db: Db | Trx, id: string, rowsDone: number): Promise<void> {
  await db.updateTable("importBatch").set({ rowsDone }).where("id", "=", id).execute();
}
