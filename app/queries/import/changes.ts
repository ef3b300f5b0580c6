import type { Trx } from "#db/index.server";
import { listOfficeLists, type OfficeList } from "#db/repositories/office-lists";
import { type ChangeField, changeFields } from "~/domain/import/again-fields";
import { namesOf, type ReferenceNames } from "~/domain/import/describe";
import { type ChangedPerson, changedRows, withPeople } from "~/facts/import-changes";
import { importReference } from "~/facts/import-reference";
import { type Batch, getBatch } from "./batch";

export type ChangesPage = {
  batch: Batch;
  people: ChangedPerson[];
  /** changes by field, and how many of them are taken */
  counts: Partial<Record<ChangeField, number>>;
  taken: number;
  page: number;
  pages: number;
  names: ReferenceNames;
};

const peopleAtOnce = 25;

/** What an office's next list changes, person by person; `field`: only where this one changes. @throws AppError not_found */
export async function importChangesPage(
  trx: Trx,
  id: string,
  options: { page: number; field: ChangeField | null },
): Promise<ChangesPage> {
  const batch = await getBatch(trx, id);
  const rows = await changedRows(trx, id);
  const all = rows.flatMap(({ changes }) => changes);
  const counts: ChangesPage["counts"] = {};
  for (const field of changeFields) {
    const count = all.filter((change) => change.field === field).length;
    if (count > 0) counts[field] = count;
  }
  const { field } = options;
  const wanted = field === null ? rows : rows.filter(({ changes }) => changes.some((change) => change.field === field));
  const pages = Math.max(1, Math.ceil(wanted.length / peopleAtOnce));
  const page = Math.min(Math.max(1, options.page), pages);
  const shown = wanted.slice((page - 1) * peopleAtOnce, page * peopleAtOnce);
  return {
    batch,
    people: await withPeople(
      trx,
      id,
      shown.map(({ rowNo, changes }) => ({
        rowNo,
        changes: changes.filter((change) => field === null || change.field === field),
      })),
    ),
    counts,
    taken: all.filter(({ takes }) => takes).length,
    page,
    pages,
    names: namesOf(await importReference(trx), shown),
  };
}

/** Lists of offices that this one may continue. */
export const continuable = (trx: Trx): Promise<OfficeList[]> => listOfficeLists(trx);
