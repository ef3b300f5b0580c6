import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { cityDay } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { alertEnds } from "~/domain/job/alert";
import { publicFilterOf, wantedQuery } from "~/domain/job/public-filter";

/** Names of the districts, for wishes that name some. */
export const districtNames = async (trx: Trx): Promise<Record<string, string>> => {
  const { rows } = await sql<{ names: Record<string, string> | null }>`
    select jsonb_object_agg(id, name) as names from district`.execute(trx);
  return rows[0]?.names ?? {};
};

/**
 * What work a person wants to hear about, the newest first, and whether what the address asks for is among it. Two
 * queries.
 * @param search the query string of the public list
 */
export async function myAlerts(trx: Trx, actor: Extract<Actor, { role: "candidate" }>, search: URLSearchParams) {
  const wanted = publicFilterOf(search);
  const query = wantedQuery(wanted);
  const rows = await trx
    .selectFrom("jobAlert")
    .select(["id", "query", "createdAt"])
    .where("candidateId", "=", actor.candidateId)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();
  return {
    names: await districtNames(trx),
    alerts: rows.map((row) => ({
      id: row.id,
      query: row.query,
      wish: publicFilterOf(new URLSearchParams(row.query)),
      until: alertEnds(cityDay(row.createdAt)),
    })),
    /** null: nothing is asked for, or it is asked for already */
    asked: search.size === 0 || rows.some((row) => row.query === query) ? null : { query, wish: wanted },
  };
}
