import type { Trx } from "#db/index.server";
import { importReference as rows } from "#db/repositories/import-reference";
import type { ImportReference } from "~/domain/import/types";
import { allWork } from "./titles";

/** What lists are read with: the city's reference data and every title of the classifications. */
export async function importReference(trx: Trx): Promise<ImportReference> {
  const reference = await rows(trx);
  const work = await allWork(trx);
  return work ? { ...reference, ...work } : reference;
}
