import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { getLostAlarm, type LostAlarm, listWithoutFollowUp } from "#db/repositories/nobody-lost";
import { daysBetween } from "~/domain/days";
import type { HistoryEntry } from "~/domain/history";

export type LostAlarmPage = LostAlarm & {
  /** for each person without any of the three, for how many days; longest first */
  waits: number[];
  history: HistoryEntry[];
};

/** The number of days of the alarm, whom it concerns today, and who changed it, newest first. Three statements. */
export async function lostAlarmPage(trx: Trx, today: string): Promise<LostAlarmPage> {
  const alarm = await getLostAlarm(trx);
  const waits = (await listWithoutFollowUp(trx, today)).map(({ noneSince }) => daysBetween(noneSince, today));
  const { rows } = await sql<{ history: HistoryEntry[] }>`
    select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'at', l.at, 'table', l.table_name,
        'operation', l.operation, 'userName', u.name, 'role', l.actor_role, 'reason', l.reason,
        'before', case when l.before is not null then jsonb_build_object('alarm_days', l.before #> '{value,alarmDays}') end,
        'after', case when l.after is not null then jsonb_build_object('alarm_days', l.after #> '{value,alarmDays}') end)
      order by l.id desc), '[]') as history
    from change_log l left join app_user u on u.id = l.actor_user_id
    where l.table_name = 'city_setting' and l.row_id = 'nobody_lost'`.execute(trx);
  return { ...alarm, waits: waits.sort((a, b) => b - a), history: rows[0]?.history ?? [] };
}
