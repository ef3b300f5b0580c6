import type { Trx } from "#db/index.server";
import { findBatch } from "#db/repositories/import-batches";
import { listRows } from "#db/repositories/import-rows";
import { type ExportRun, findExportRun, listExportRuns } from "#db/repositories/office-exports";
import { type Clock, cityDay } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import type { IsoDate } from "~/domain/days";
import { notFound } from "~/domain/errors";
import type { CellWords } from "~/domain/import/export-cells";
import { type ExportForm, likelyForm } from "~/domain/import/export-fields";
import { isUuid } from "~/domain/uuid";
import { changedForOffice, type ExportTarget, exportTargets, goesOnFrom, officeFile } from "~/facts/office-export";

export type { ExportRun } from "#db/repositories/office-exports";

/** Every office to which files can go back. */
export const officesToTell = (trx: Trx): Promise<ExportTarget[]> => exportTargets(trx);

/** An office, the files made for it, and the day from which the next one goes on. @throws AppError not_found */
export async function exportPage(
  trx: Trx,
  listId: string,
): Promise<{ target: ExportTarget; runs: ExportRun[]; since: IsoDate }> {
  const target = await targetOf(trx, listId);
  return { target, runs: await listExportRuns(trx, listId), since: await goesOnFrom(trx, target) };
}

async function targetOf(trx: Trx, listId: string): Promise<ExportTarget> {
  const target = (await exportTargets(trx)).find((one) => one.listId === listId);
  if (target === undefined) throw notFound("import");
  return target;
}

/** So many rows tell how an office writes its days. */
const sampleRows = 50;

/** How an office's case system takes a file: as it was set, or as its last list suggests. @throws AppError not_found */
export async function exportFormPage(trx: Trx, listId: string): Promise<{ target: ExportTarget; form: ExportForm }> {
  const target = await targetOf(trx, listId);
  const batch = await findBatch(trx, target.batchId);
  if (batch === undefined) throw notFound("import");
  const { headers, mapping, reading } = batch;
  const cells = (await listRows(trx, batch.id)).slice(0, sampleRows).map((row) => row.cells.cells);
  return { target, form: target.form ?? likelyForm({ headers, mapping, ...reading }, cells) };
}

/** Milliseconds in which whoever made a file can fetch it. */
const fetchMs = 60 * 60_000;

/**
 * The file that somebody has just made, written anew from the records: it is kept nowhere.
 * @throws AppError not_found for anybody else, and after an hour
 */
export async function exportedFile(
  trx: Trx,
  actor: Staff,
  runId: string,
  words: CellWords,
  time: Clock,
): Promise<{ bytes: Uint8Array; form: ExportForm; name: string }> {
  const run = isUuid(runId) ? await findExportRun(trx, runId) : undefined;
  const age = run ? time.now().getTime() - run.madeAt.getTime() : fetchMs;
  if (run === undefined || run.madeBy !== actor.userId || age >= fetchMs) throw notFound("import");
  const { form, filename } = await targetOf(trx, run.listId);
  if (form === null) throw notFound("import");
  const rows = await changedForOffice(trx, { listId: run.listId, form, since: run.since, words }, time);
  const office = filename
    .replace(/\.[^.]*$/, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .slice(0, 60);
  const cells = rows.map((row) => row.cells);
  return { bytes: officeFile(form, cells).bytes, form, name: `${office || "list"}-${cityDay(run.madeAt)}.csv` };
}
