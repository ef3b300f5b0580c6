import { sql } from "kysely";
import { setReason, type Trx } from "#db/index.server";
import { notFound, refused } from "~/domain/errors";
import type { Mapping } from "~/domain/import/headers";
import type { Finding, Kind } from "~/domain/import/types";
import { importCompanies } from "./import-companies";
import { type Evaluation, evaluateRows, type StoredRow, saveEvaluations } from "./import-evaluate";
import { importJobs } from "./import-jobs";
import { importPeople } from "./import-people";

/** What became of a row that could be stored. `notes` are added to what was said about it. */
export type RowResult = {
  rowNo: number;
  result: "stored" | "merged" | "skipped" | "refused";
  targetId: string | null;
  questions: number;
  notes: Finding[];
};

export type ImportCounts = {
  read: number;
  stored: number;
  merged: number;
  refused: number;
  skipped: number;
  questions: number;
};

/** The database keeps the numbers without their order; people and scripts read them in this one. */
const inOrder = ({ read, stored, merged, refused, skipped, questions }: ImportCounts): ImportCounts => ({
  read,
  stored,
  merged,
  refused,
  skipped,
  questions,
});

/** One import at a time in the whole city: the next one sees everybody the last one stored. */
const LOCK = 20261124;

/**
 * Runs a confirmed batch in the caller's transaction: all good rows or none. Everything is judged again under a lock,
 * so that nobody is stored twice when two lists are confirmed at once. A batch that is done already is left alone.
 * @param onProgress told how many people are written so far; may write on another connection, the batch is not locked
 * @throws AppError not_found without such a batch, rule `import:run.notConfirmed` when nobody confirmed it
 */
export async function runImport(
  trx: Trx,
  batchId: string,
  today: string,
  onProgress: (done: number) => Promise<void> = async () => undefined,
): Promise<ImportCounts> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
  const batch = await trx.selectFrom("importBatch").selectAll().where("id", "=", batchId).executeTakeFirst();
  if (!batch) throw notFound("import");
  if (batch.state === "done") return inOrder(batch.counts as ImportCounts);
  if (batch.state !== "confirmed" && batch.state !== "running") throw refused("import:run.notConfirmed");
  await setReason(trx, `Import ${batch.filename}`);

  const kind = batch.kind as Kind;
  const stored = await trx
    .selectFrom("importRow")
    .select(["rowNo", "cells", "corrections", "decision"])
    .where("batchId", "=", batchId)
    .orderBy("rowNo")
    .execute();
  const rows = stored as unknown as StoredRow[];
  const evaluations = await evaluateRows(
    trx,
    { kind, headers: batch.columns as string[], mapping: batch.mapping as Mapping },
    rows,
    today,
  );
  const provenance = { source: `Import: ${batch.filename}`, filename: batch.filename, today, userId: batch.createdBy };
  const write = { profiles: importPeople, companies: importCompanies, jobs: importJobs }[kind];
  const results = new Map(
    (await write(trx, evaluations, provenance, onProgress)).map((result) => [result.rowNo, result]),
  );

  await saveEvaluations(trx, batchId, evaluations);
  const counts = await saveResults(trx, batchId, evaluations, results);
  await blankUnusedColumns(trx, batchId, batch.mapping as Mapping);
  await trx
    .updateTable("importBatch")
    .set({
      state: "done",
      counts: JSON.stringify(counts),
      rowsDone: evaluations.length,
      finishedAt: sql<Date>`now()`,
      error: "",
    })
    .where("id", "=", batchId)
    .execute();
  return counts;
}

async function saveResults(
  trx: Trx,
  batchId: string,
  evaluations: Evaluation[],
  results: Map<number, RowResult>,
): Promise<ImportCounts> {
  const counts: ImportCounts = { read: evaluations.length, stored: 0, merged: 0, refused: 0, skipped: 0, questions: 0 };
  const rows = evaluations.map((evaluation) => {
    const outcome = results.get(evaluation.rowNo);
    const result = outcome?.result ?? (evaluation.verdict === "skipped" ? "skipped" : "refused");
    counts[result]++;
    counts.questions += outcome?.questions ?? 0;
    return {
      row_no: evaluation.rowNo,
      result,
      target_id: outcome?.targetId ?? null,
      questions: outcome?.questions ?? 0,
      reasons: [...(outcome?.notes ?? []), ...evaluation.findings],
    };
  });
  await sql`
    update import_row r set result = x.result, target_id = x.target_id, questions = x.questions, reasons = x.reasons
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(row_no int, result text, target_id uuid, questions int, reasons jsonb)
    where r.batch_id = ${batchId} and r.row_no = x.row_no`.execute(trx);
  return counts;
}

/** Columns that nobody wanted are not kept beyond the preview. */
async function blankUnusedColumns(trx: Trx, batchId: string, mapping: Mapping): Promise<void> {
  for (const [column, target] of mapping.entries()) {
    if (target !== "ignore") continue;
    await sql`update import_row set cells = jsonb_set(cells, array['cells', ${String(column)}], '""'), corrections = corrections - ${String(column)}
      where batch_id = ${batchId}`.execute(trx);
  }
}
