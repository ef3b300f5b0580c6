import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { notFound } from "~/domain/errors";
import type { HistoryEntry } from "~/domain/history";

export type WageFloorPage = {
  id: string;
  floor: string;
  unit: string;
  amountCents: number;
  validFrom: string;
  validTo: string | null;
  source: string | null;
  confidence: string | null;
  note: string;
  version: number;
  history: HistoryEntry[];
};

/** One amount with all changes to it, newest first. @throws AppError not_found */
export async function wageFloorPage(trx: Trx, id: string): Promise<WageFloorPage> {
  const { rows } = await sql<WageFloorPage>`
    select f.id, f.floor, f.unit, f.amount_cents, f.valid_from, f.valid_to, f.source, f.confidence, f.note, f.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'at', l.at, 'table', l.table_name,
          'operation', l.operation, 'userName', u.name, 'role', l.actor_role, 'reason', l.reason,
          'before', l.before, 'after', l.after) order by l.id desc)
        from change_log l left join app_user u on u.id = l.actor_user_id
        where l.table_name = 'wage_floor' and l.row_id = f.id), '[]') as history
    from wage_floor f where f.id = ${id}`.execute(trx);
  const row = rows[0];
  if (!row) throw notFound("wageFloor");
  return row;
}
