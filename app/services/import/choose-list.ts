import type { Trx } from "#db/index.server";
import { listExportForms } from "#db/repositories/office-exports";
import { listListed, listOfficeLists } from "#db/repositories/office-lists";
import { isOwnFile } from "~/domain/import/export-fields";
import { byField } from "~/domain/import/headers";
import { hasSameColumns, officeNumbers, shareInCommon } from "~/domain/import/office-numbers";
import type { ReadList } from "./read-list";

/** So many of the people of the shorter list must stand in both. */
const leastInCommon = 0.2;

/**
 * The earlier list that this one continues: the same columns, and people of it in this one; or a file that was made here
 * for its office. Of several offices with the same software it is the one with most people in common. @returns null when
 * there is none; `isOwn`: made here
 */
export async function chooseList(
  trx: Trx,
  list: Pick<ReadList, "kind" | "headers" | "mapping" | "rows">,
): Promise<{ listId: string; isOwn: boolean } | null> {
  if (list.kind !== "profiles") return null;
  const forms = await listExportForms(trx);
  const alike = (await listOfficeLists(trx)).flatMap(({ listId, headers }) => {
    const isOwn = isOwnFile(list.headers, forms.get(listId)?.columns ?? []);
    return isOwn || hasSameColumns(headers, list.headers) ? [{ listId, isOwn }] : [];
  });
  const cells = list.rows.map((row) => byField(list.mapping, row.cells.cells));
  const numbers = officeNumbers(cells.map((fields) => fields.get("externalNo") ?? ""));
  const rows = cells.map((fields, at) => ({
    officeNo: numbers[at] ?? "",
    givenName: fields.get("givenName") ?? fields.get("fullName") ?? fields.get("familyFirst") ?? "",
    familyName: fields.get("familyName") ?? "",
    birthDate: null,
  }));
  let best: { listId: string; isOwn: boolean; share: number } | null = null;
  for (const { listId, isOwn } of alike) {
    const share = shareInCommon(await listListed(trx, listId), rows);
    if (share >= leastInCommon && share > (best?.share ?? 0)) best = { listId, isOwn, share };
  }
  return best;
}
