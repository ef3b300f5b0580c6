import type { Trx } from "#db/index.server";
import { importRowDays } from "#db/repositories/import-rows";
import { IMPORT_ROWS_DAYS } from "~/domain/import/retention";

/** For how many days the rows of a list stay: the city's own number, else the proposal. */
export const importRetentionDays = async (trx: Trx): Promise<number> => (await importRowDays(trx)) ?? IMPORT_ROWS_DAYS;
