import { sql } from "kysely";
import type { Trx } from "../index.server";

/** The instruments in force on a day, in the form of the reference file. */
export async function instrumentRows(trx: Trx, day: string): Promise<unknown[]> {
  const rows = await trx
    .selectFrom("instrument")
    .select("data")
    .where(sql<boolean>`valid_to is null or valid_to > ${day}::date`)
    .orderBy("position")
    .execute();
  return rows.map((row) => row.data);
}

/** The names of the instrument of a support step `t`, null where it has none. */
export const instrumentNames = sql<{ de: string; en: string } | null>`(select jsonb_build_object('de', i.de, 'en', i.en)
  from instrument i where i.id = t.instrument_id)`;
