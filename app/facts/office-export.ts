import iconv from "iconv-lite";
import type { Trx } from "#db/index.server";
import {
  listExportedStanding,
  listExportForms,
  listExportRuns,
  listFilesOf,
  listLadderEntries,
} from "#db/repositories/office-exports";
import { listFieldEntries, listListed, listOfficeLists, type OfficeList } from "#db/repositories/office-lists";
import { type Clock, cityDay, cityInstant } from "~/config/clock";
import type { IsoDate } from "~/domain/days";
import { csvFile } from "~/domain/import/csv";
import { exportRow } from "~/domain/import/export";
import type { CellWords, ExportedPerson } from "~/domain/import/export-cells";
import type { ExportForm } from "~/domain/import/export-fields";
import { importReference } from "./import-reference";
import { loadPersonRecords } from "./person-records";

/** The latest list of an office, and how its case system takes a file; null as long as nobody has said so. */
export type ExportTarget = OfficeList & { form: (ExportForm & { version: number }) | null };

/** Every office whose lists were stored here. */
export async function exportTargets(trx: Trx): Promise<ExportTarget[]> {
  const forms = await listExportForms(trx);
  return (await listOfficeLists(trx)).map((list) => ({ ...list, form: forms.get(list.listId) ?? null }));
}

/** The day from which the next file for an office goes on: that of the last one, at first that of its list. */
export async function goesOnFrom(trx: Trx, { listId, readAt }: ExportTarget): Promise<IsoDate> {
  const [last] = await listExportRuns(trx, listId);
  return cityDay(last?.madeAt ?? readAt);
}

/**
 * Whoever has a number of the office and of whom something changed here from a day on, in the columns of the office. What
 * came from its own lists is no news to it. @returns the lines below the header, each with whose it is
 */
export async function changedForOffice(
  trx: Trx,
  { listId, form, since, words }: { listId: string; form: ExportForm; since: IsoDate; words: CellWords },
  time: Clock,
): Promise<{ id: string; cells: string[] }[]> {
  const listed = new Map(
    (await listListed(trx, listId)).flatMap(({ id, officeNo }) => (officeNo === "" ? [] : [[id, officeNo] as const])),
  );
  const from = cityInstant(since, "00:00");
  const entries = await entriesOf(trx, listId, [...listed.keys()], from);
  const ids = [...listed.keys()].filter((id) => (entries.get(id) ?? []).length > 0);
  if (ids.length === 0) return [];
  const records = await loadPersonRecords(trx, ids);
  const standing = new Map((await listExportedStanding(trx, ids)).map((person) => [person.id, person]));
  const context = { reference: await importReference(trx), today: time.today() };
  return ids.flatMap((id) => {
    const [record, stands] = [records.get(id), standing.get(id)];
    if (!record || !stands) return [];
    const person: ExportedPerson = {
      ...stands,
      officeNo: listed.get(id) ?? "",
      record,
      residence: [record.access?.original.split(" · ")[0] ?? "", stands.residence],
      entries: entries.get(id) ?? [],
    };
    const cells = exportRow(person, form, words, context);
    return cells ? [{ id, cells }] : [];
  });
}

/** What was written about these people from an instant on, without what the office itself said. */
async function entriesOf(
  trx: Trx,
  listId: string,
  ids: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, ExportedPerson["entries"]>> {
  const files = await listFilesOf(trx, listId);
  const history = await listFieldEntries(trx, ids, since);
  const entries = new Map(
    [...history].map(([id, all]): [string, ExportedPerson["entries"][number][]] => [
      id,
      all
        .filter(({ file }) => file === null || !files.has(file))
        .map((entry) => ({ ...entry, day: cityDay(new Date(entry.at)) })),
    ]),
  );
  for (const { person, at, by } of await listLadderEntries(trx, ids, since)) {
    const known = entries.get(person) ?? [];
    const ladder = { table: "placement_stage", operation: "update", columns: [], item: "", file: null } as const;
    known.push({ ...ladder, at: at.toISOString(), by, day: cityDay(at) });
    entries.set(person, known);
  }
  return entries;
}

/**
 * The file as the office's case system takes it.
 * @returns the bytes, and the cells with letters that its set of letters does not have: written so, they would be lost
 */
export function officeFile(
  form: ExportForm,
  rows: readonly (readonly string[])[],
): { bytes: Uint8Array; unwritable: string[] } {
  const text = csvFile([form.columns.map(({ header }) => header), ...rows], form.delimiter);
  if (form.letters === "utf-8") return { bytes: new Uint8Array(Buffer.from(text)), unwritable: [] };
  const canWrite = (cell: string) => iconv.decode(iconv.encode(cell, form.letters), form.letters) === cell;
  return {
    bytes: new Uint8Array(iconv.encode(text.replace(/^\uFEFF/, ""), form.letters)),
    unwritable: [...new Set(rows.flat().filter((cell) => !canWrite(cell)))],
  };
}
