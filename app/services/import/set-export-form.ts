import type { Trx } from "#db/index.server";
import { saveExportForm } from "#db/repositories/office-exports";
import { type Actor, userIdOf } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import type { ExportField, ExportForm } from "~/domain/import/export-fields";
import { sensitiveHeader } from "~/domain/import/sensitive";
import { fold } from "~/domain/import/text";
import { exportTargets } from "~/facts/office-export";

/** Without them the office would not know whom a row means, and who is no longer looked after here. */
const needed: readonly ExportField[] = ["externalNo", "left"];

/**
 * Sets how the case system of an office takes the file of what changed here.
 * @param input.version of the form that was read; 0 when there was none
 * @throws AppError not_found; conflict `stale`; rule `import:export.*` at `header-FIELD`
 */
export async function setExportForm(
  trx: Trx,
  actor: Actor,
  input: { listId: string; form: ExportForm; version: number },
): Promise<void> {
  const { listId, form } = input;
  if (!(await exportTargets(trx)).some((target) => target.listId === listId)) throw notFound("import");
  const names = form.columns.map(({ header }) => fold(header));
  for (const field of needed)
    if (!form.columns.some((column) => column.field === field))
      throw refused(`import:export.needs.${field}`, {}, `header-${field}`);
  for (const [at, { header, field }] of form.columns.entries()) {
    if (sensitiveHeader(header) !== null) throw refused("import:export.forbidden", {}, `header-${field}`);
    if (names[at] === "" || names.indexOf(names[at] ?? "") !== at)
      throw refused("import:export.twice", {}, `header-${field}`);
  }
  const isSaved = await saveExportForm(trx, listId, form, { userId: userIdOf(actor), version: input.version });
  if (!isSaved) throw staleVersion();
}
