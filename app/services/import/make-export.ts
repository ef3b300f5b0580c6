import type { Trx } from "#db/index.server";
import { noteLookAt } from "#db/repositories/access-log";
import { insertExportRun } from "#db/repositories/office-exports";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import type { IsoDate } from "~/domain/days";
import { notFound, refused } from "~/domain/errors";
import type { CellWords } from "~/domain/import/export-cells";
import { changedForOffice, exportTargets, officeFile } from "~/facts/office-export";

/** A file that was made for an office. */
type MadeFile = { id: string; bytes: Uint8Array; people: number };

/**
 * Makes the file of what changed here since a day for an office's case system, and notes who made it, with which columns
 * and how many people, and that each of them was looked at. The file itself is kept nowhere.
 * @throws AppError not_found; rule `import:export.noForm` as long as nobody has said which columns it has, `nothing` at
 *   `since` when nothing changed, `letters` when its letters are not those of the office's files
 */
export async function makeExport(
  trx: Trx,
  actor: Actor,
  { listId, since, words }: { listId: string; since: IsoDate; words: CellWords },
  time: Clock,
): Promise<MadeFile> {
  const target = (await exportTargets(trx)).find((one) => one.listId === listId);
  if (target === undefined) throw notFound("import");
  const { form } = target;
  if (form === null) throw refused("import:export.noForm", {}, "since");
  const rows = await changedForOffice(trx, { listId, form, since, words }, time);
  if (rows.length === 0) throw refused("import:export.nothing", {}, "since");
  const { bytes, unwritable } = officeFile(
    form,
    rows.map(({ cells }) => cells),
  );
  if (unwritable.length > 0)
    throw refused("import:export.letters", { words: unwritable.slice(0, 5).join(", ") }, "since");
  const id = await insertExportRun(trx, {
    listId,
    since,
    madeAt: time.now(),
    madeBy: userIdOf(actor),
    columns: form.columns,
    people: rows.length,
  });
  await noteLookAt(
    trx,
    rows.map((row) => row.id),
    { event: "looked", part: "export", at: time.now(), path: "" },
  );
  return { id, bytes, people: rows.length };
}
