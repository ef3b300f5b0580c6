import type { Trx } from "#db/index.server";
import { importReference as rows } from "#db/repositories/import-reference";
import type { ImportReference } from "~/domain/import/types";
import { workOfVersion } from "./titles";

/** What lists are read with: the city's reference data and every title of the classifications. */
export async function importReference(trx: Trx): Promise<ImportReference> {
  const { reference, titlesVersion } = await rows(trx);
  return titlesVersion === null ? reference : { ...reference, ...(await workOfVersion(trx, titlesVersion)) };
}
