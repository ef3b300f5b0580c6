import { sql } from "kysely";
import type { Trx } from "../index.server";

const atOnce = 200;
const keep = { candidate: "keep_people", employer: "keep_companies" } as const;

/**
 * Recounts the stored standing of the next people or companies.
 * @param after id of the last one checked; null to begin
 * @returns how many were wrong, and the last id; null after the end
 */
export async function recountNext(
  trx: Trx,
  table: keyof typeof keep,
  after: string | null,
): Promise<{ last: string | null; mended: number }> {
  const { rows } = await sql<{ last: string | null; mended: number }>`
    with part as (select id from ${sql.table(table)} where ${after}::uuid is null or id > ${after}::uuid
      order by id limit ${atOnce})
    select (select id from part order by id desc limit 1) as last,
      coalesce(${sql.id(keep[table])}((select array_agg(id) from part)), 0) as mended`.execute(trx);
  return rows[0] ?? { last: null, mended: 0 };
}
