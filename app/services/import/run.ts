import { setReason, type Trx } from "#db/index.server";
import { findBatch, finishBatch, lockImports } from "#db/repositories/import-batches";
import { blankColumns, listRows, saveOutcomes } from "#db/repositories/import-rows";
import { forgetWithheld } from "#db/repositories/import-withheld";
import type { Clock } from "~/config/clock";
import { notFound, refused } from "~/domain/errors";
import type { Mapping } from "~/domain/import/headers";
import { countNames, type Evaluation, type ImportCounts, type RowResult } from "~/domain/import/outcome";
import { batchStatus } from "~/domain/import/states";
import { importCompanies } from "./companies";
import { evaluateRows, saveEvaluations } from "./evaluate";
import { importJobs } from "./jobs";
import { importPeople } from "./people";

/** The database does not keep the order of keys; people and scripts read the counts in this one. */
const inOrder = (counts: ImportCounts): ImportCounts => madeOf((name) => counts[name]);
const madeOf = (count: (name: keyof ImportCounts) => number) =>
  Object.fromEntries(countNames.map((name) => [name, count(name)])) as ImportCounts;

/**
 * Runs a confirmed batch in the caller's transaction: all good rows or none. Every row is evaluated again under a lock,
 * so that nobody is stored twice when two lists are confirmed at once. A finished batch is left alone.
 * @param onProgress gets the number of people stored so far; it may write on another connection, because the batch is
 *   not locked
 * @throws AppError not_found; rule `import:run.notConfirmed` when nobody confirmed it
 */
export async function runImport(
  trx: Trx,
  { batchId, onProgress = async () => undefined }: { batchId: string; onProgress?: (done: number) => Promise<void> },
  time: Clock,
): Promise<ImportCounts> {
  const today = time.today();
  await lockImports(trx);
  const batch = await findBatch(trx, batchId);
  if (!batch) throw notFound("import");
  if (batch.state === "done") return inOrder(batch.counts as ImportCounts);
  if (!batchStatus.may(batch.state, "finish", "system")) throw refused("import:run.notConfirmed");
  await setReason(trx, `Import ${batch.filename}`);

  const evaluations = await evaluateRows(trx, batch, await listRows(trx, batchId), time);
  const { filename, listId, createdBy: userId, reading } = batch;
  const provenance = { source: `Import: ${filename}`, filename, batchId, listId, today, userId, isOwn: reading.isOwn };
  const write = { profiles: importPeople, companies: importCompanies, jobs: importJobs }[batch.kind];
  const results = new Map(
    (await write(trx, evaluations, provenance, onProgress)).map((result) => [result.rowNo, result]),
  );

  await saveEvaluations(trx, batchId, evaluations);
  const counts = await saveResults(trx, batchId, evaluations, results);
  await blankUnusedColumns(trx, batchId, batch.mapping);
  await finishBatch(trx, batchStatus.mustMove(batch.state, "finish", "system"), batchId, {
    counts,
    rowsDone: evaluations.length,
  });
  return counts;
}

async function saveResults(
  trx: Trx,
  batchId: string,
  evaluations: Evaluation[],
  results: Map<number, RowResult>,
): Promise<ImportCounts> {
  const counts = madeOf((name) => (name === "read" ? evaluations.length : 0));
  const rows = evaluations.map((evaluation) => {
    const outcome = results.get(evaluation.rowNo);
    const result = outcome?.result ?? (evaluation.verdict === "skipped" ? "skipped" : "refused");
    counts[result]++;
    counts.questions += outcome?.questions ?? 0;
    return {
      rowNo: evaluation.rowNo,
      result,
      targetId: outcome?.targetId ?? null,
      questions: outcome?.questions ?? 0,
      reasons: [...(outcome?.notes ?? []), ...evaluation.findings],
    };
  });
  await saveOutcomes(trx, batchId, rows);
  return counts;
}

/** Columns that were not mapped are not kept beyond the preview. */
async function blankUnusedColumns(trx: Trx, batchId: string, mapping: Mapping): Promise<void> {
  const unused = mapping.flatMap((target, column) => (target === "ignore" ? [column] : []));
  if (unused.length === 0) return;
  await blankColumns(trx, batchId, unused);
  for (const columnNo of unused) await forgetWithheld(trx, batchId, { columnNo });
}
