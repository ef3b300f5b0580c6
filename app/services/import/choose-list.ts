import type { Trx } from "#db/index.server";
import { listListed, listOfficeLists } from "#db/repositories/office-lists";
import { byField } from "~/domain/import/headers";
import { hasSameColumns, officeNumbers, shareInCommon } from "~/domain/import/office-numbers";
import type { ReadList } from "./read-list";

/** So many of the people of the shorter list must stand in both. */
const leastInCommon = 0.2;

/**
 * The earlier list that this one continues: the same columns, and people of it in this one. Of several offices with the
 * same software it is the one with most people in common. @returns null when there is none
 */
export async function chooseList(
  trx: Trx,
  list: Pick<ReadList, "kind" | "headers" | "mapping" | "rows">,
): Promise<string | null> {
  if (list.kind !== "profiles") return null;
  const alike = (await listOfficeLists(trx)).filter(({ headers }) => hasSameColumns(headers, list.headers));
  const cells = list.rows.map((row) => byField(list.mapping, row.cells.cells));
  const numbers = officeNumbers(cells.map((fields) => fields.get("externalNo") ?? ""));
  const rows = cells.map((fields, at) => ({
    officeNo: numbers[at] ?? "",
    givenName: fields.get("givenName") ?? fields.get("fullName") ?? fields.get("familyFirst") ?? "",
    familyName: fields.get("familyName") ?? "",
    birthDate: null,
  }));
  let best: { listId: string; share: number } | null = null;
  for (const { listId } of alike) {
    const share = shareInCommon(await listListed(trx, listId), rows);
    if (share >= leastInCommon && share > (best?.share ?? 0)) best = { listId, share };
  }
  return best?.listId ?? null;
}
