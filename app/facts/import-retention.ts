import type { Trx } from "#db/index.server";
import { importRowDays } from "#db/repositories/import-rows";
import { IMPORT_ROWS_DAYS } from "~/domain/import/retention";

/** How many days the rows of a list are kept: the city's own number, or else the default. */
export const importRetentionDays = async (trx: Trx): Promise<number> => (await importRowDays(trx)) ?? IMPORT_ROWS_DAYS;
