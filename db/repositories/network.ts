import { sql } from "kysely";
import type { Trx } from "../index.server";

export type NetworkRow = {
  id: string;
  name: string;
  branch: string;
  districtIds: string[];
  /** Occupations of its jobs, whatever their state, and of the jobs where people of the city work or worked. */
  occupationIds: string[];
  responsibleUserId: string | null;
};

/** Companies of the network that are not closed: some ids, or all. One statement. */
export async function listNetwork(trx: Trx, ids: readonly string[] | "all"): Promise<NetworkRow[]> {
  const { rows } = await sql<NetworkRow>`
    select e.id, e.name, e.branch, e.responsible_user_id,
      coalesce((select array_agg(distinct s.district_id) from employer_site s
        where s.employer_id = e.id and s.district_id is not null), '{}') as district_ids,
      coalesce((select array_agg(distinct j.occupation_id) from job j where j.employer_id = e.id), '{}') as occupation_ids
    from employer e
    where e.state <> 'closed' and (${ids === "all"} or e.id = any(${ids === "all" ? [] : [...ids]}::uuid[]))
    order by e.name, e.id`.execute(trx);
  return rows;
}
