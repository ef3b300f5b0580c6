import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { type Batch, getBatch } from "./batch";

/** A batch with up to three different examples of the content of each column. @throws AppError not_found */
export async function importColumnsPage(trx: Trx, id: string): Promise<{ batch: Batch; examples: string[][] }> {
  const batch = await getBatch(trx, id);
  const { rows } = await sql<{ cells: string[] }>`
    select cells -> 'cells' as cells from import_row where batch_id = ${id} order by row_no limit 40`.execute(trx);
  const examples = batch.headers.map((_, column) => {
    const words = rows.map((row) => (row.cells[column] ?? "").trim().slice(0, 60)).filter((word) => word !== "");
    return [...new Set(words)].slice(0, 3);
  });
  return { batch, examples };
}
