import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { type HistoryEntry, paperTables, personTables } from "~/domain/history";

/**
 * What was changed in a person's record, newest first, including changes of their proposals.
 * @param papers whether changes of benefits and papers are among them
 */
export async function candidateHistory(
  trx: Trx,
  candidateId: string,
  { limit, papers }: { limit: number; papers: boolean },
): Promise<HistoryEntry[]> {
  const tables = personTables.filter((table) => papers || !(paperTables as readonly string[]).includes(table));
  const ofPerson = sql`l.row_id = ${candidateId} and l.table_name in (${among(tables)})`;
  // two queries that each use an index; as one condition they would read the history of the whole city
  const { rows } = await sql<HistoryEntry>`
    select l.id, l.at, l.table_name as table, l.operation, u.name as user_name, l.actor_role as role, l.reason, l.before, l.after
    from (
      (select l.* from change_log l where ${ofPerson} order by l.id desc limit ${limit})
      union all
      (select l.* from change_log l where l.table_name = 'proposal'
        and l.row_id = any (array(select p.id::text from proposal p where p.candidate_id = ${candidateId}::uuid))
        order by l.id desc limit ${limit})
    ) l left join app_user u on u.id = l.actor_user_id
    order by l.id desc limit ${limit}`.execute(trx);
  return rows;
}

/** The whole history of one proposal, oldest first. */
export async function proposalHistory(trx: Trx, proposalId: string): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select l.id, l.at, l.table_name as table, l.operation, u.name as user_name, l.actor_role as role, l.reason, l.before, l.after
    from change_log l left join app_user u on u.id = l.actor_user_id
    where l.table_name = 'proposal' and l.row_id = ${proposalId} order by l.id`.execute(trx);
  return rows;
}
