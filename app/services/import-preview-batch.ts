import type { Trx } from "#db/index.server";
import { notFound, refused, staleVersion } from "~/domain/errors";
import type { Mapping } from "~/domain/import/headers";
import type { Kind } from "~/domain/import/types";
import { isUuid } from "~/domain/uuid";
import { evaluateRows, type StoredRow, saveEvaluations } from "./import-evaluate";

export type PreviewBatch = {
  id: string;
  kind: Kind;
  headers: string[];
  mapping: Mapping;
  filename: string;
  rowsTotal: number;
  version: number;
};

/** Locks a batch that is still a preview. What runs or is done cannot be changed any more. */
export async function lockPreview(trx: Trx, id: string, version?: number): Promise<PreviewBatch> {
  const batch = isUuid(id)
    ? await trx.selectFrom("importBatch").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined;
  if (!batch) throw notFound("import");
  if (batch.state !== "preview") throw refused("import:run.notPreview");
  if (version !== undefined && version !== batch.version) throw staleVersion();
  const { kind, columns, mapping, filename, rowsTotal } = batch;
  return {
    id,
    kind: kind as Kind,
    headers: columns as string[],
    mapping: mapping as Mapping,
    filename,
    rowsTotal,
    version: batch.version,
  };
}

export async function storedRows(trx: Trx, batchId: string): Promise<StoredRow[]> {
  const rows = await trx
    .selectFrom("importRow")
    .select(["rowNo", "cells", "corrections", "decision"])
    .where("batchId", "=", batchId)
    .orderBy("rowNo")
    .execute();
  return rows as unknown as StoredRow[];
}

/** From here on a correction judges its own row only; all rows are judged again when the batch runs. */
const ROWS_TO_JUDGE = 500;

/** Judges every row again: a correction or another mapping may change what is a double of what. */
export async function judgeAgain(trx: Trx, batch: PreviewBatch, today: string, changed?: number): Promise<void> {
  const all = await storedRows(trx, batch.id);
  const rows = changed !== undefined && all.length > ROWS_TO_JUDGE ? all.filter((row) => row.rowNo === changed) : all;
  await saveEvaluations(trx, batch.id, await evaluateRows(trx, batch, rows, today));
}
