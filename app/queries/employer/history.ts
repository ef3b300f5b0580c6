import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { companyTables, type HistoryOperation } from "~/domain/history";

export type HistoryEntry = {
  id: number;
  at: Date;
  table: string;
  operation: HistoryOperation;
  role: string;
  user: string | null;
  reason: string;
  fields: string[];
};

/** What was changed about a company, newest first: names of fields only, the values stay in the log. */
export async function employerHistory(trx: Trx, employerId: string, limit = 20): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select l.id, l.at, l.table_name as "table", l.operation, l.actor_role as role, u.name as "user", l.reason,
      case when l.operation = 'update' then array(select jsonb_object_keys(l.after)) else '{}' end as fields
    from change_log l left join app_user u on u.id = l.actor_user_id
    where l.row_id = ${employerId}
      and l.table_name in (${among(companyTables)})
    order by l.id desc limit ${limit}`.execute(trx);
  return rows;
}
