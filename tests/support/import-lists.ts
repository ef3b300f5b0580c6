import { makeUser } from "#tests/factories";
import { fixedClock } from "#tests/support/clock";
import type { Staff } from "~/domain/actor";
import type { ImportCounts } from "~/domain/import/outcome";
import { runCheck } from "~/services/import/check-rows";
import { confirmImport } from "~/services/import/confirm";
import { runImport } from "~/services/import/run";
import { stageImport } from "~/services/import/stage";
import { systemActor, type TestDatabase } from "./database";

/** The morning on which lists are imported in the tests. */
export const time = fixedClock("2026-11-23T09:00:00Z");

/** A specialist, and what she does with a list: uploads it, waits for its preview, and has it stored. */
export async function importLists(database: TestDatabase) {
  const lange = (await database.as(systemActor, (trx) => makeUser(trx, "specialist", "Anke Lange"))) as Staff;
  const upload = (list: string | Uint8Array, name = "liste.csv"): Promise<string> => {
    const bytes = typeof list === "string" ? new TextEncoder().encode(list) : list;
    return database.as(lange, (trx) => stageImport(trx, lange, { name, bytes }, time));
  };
  const stage = async (...list: Parameters<typeof upload>): Promise<string> => {
    const batchId = await upload(...list);
    await database.as(lange, (trx) => runCheck(trx, { batchId }, time));
    return batchId;
  };
  const confirm = async (batchId: string): Promise<ImportCounts> => {
    await database.as(lange, (trx) => confirmImport(trx, { batchId }, time));
    return database.as(lange, (trx) => runImport(trx, { batchId }, time));
  };
  return { lange, upload, stage, confirm };
}
