import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { notFound } from "~/domain/errors";
import { isSensitive } from "~/domain/import/headers";
import type { CleanRow } from "~/domain/import/row";
import type { Finding } from "~/domain/import/types";
import { getBatch } from "./batch";

export type BadRows = {
  filename: string;
  headers: string[];
  rows: { rowNo: number; cells: string[]; findings: Finding[] }[];
};

/**
 * Rows that were not or cannot be stored, with corrections applied, without the columns that must not be kept. @throws
 * AppError not_found
 */
export async function importBadRows(trx: Trx, id: string): Promise<BadRows> {
  const batch = await getBatch(trx, id);
  if (batch.rowsDeletedAt) throw notFound("import");
  const kept = batch.headers.map((_, column) => column).filter((column) => !isSensitive(batch.mapping[column] ?? ""));
  const rows = await trx
    .selectFrom("importRow")
    .select(["rowNo", "cells", "corrections", "reasons"])
    .where("batchId", "=", id)
    .where(sql<boolean>`coalesce(result, verdict) = 'refused'`)
    .orderBy("rowNo")
    .execute();
  return {
    filename: batch.filename,
    headers: kept.map((column) => batch.headers[column] ?? ""),
    rows: rows.map((row) => {
      const { cells } = row.cells as CleanRow;
      const corrections = row.corrections as Record<string, string>;
      return {
        rowNo: row.rowNo,
        cells: kept.map((column) => corrections[column] ?? cells[column] ?? ""),
        findings: (row.reasons as Finding[]).filter((finding) => finding.level === "error"),
      };
    }),
  };
}
