import type { Trx } from "#db/index.server";
import { getLostAlarm, type LostRow, readFollowUps } from "#db/repositories/nobody-lost";
import type { Staff } from "~/domain/actor";
import { type FollowUp, followUps } from "~/domain/candidate/nobody-lost";
import { daysBetween } from "~/domain/days";

const lostPageSize = 40;

export type LostFilter = { followUp: FollowUp | null; mine: boolean; longerThan: number; page: number };

/** All active people by time since their last real step, those without any follow-up first. Three statements. */
export async function nobodyLost(trx: Trx, actor: Staff, filter: LostFilter, today: string) {
  const alarm = await getLostAlarm(trx);
  const { rows, total, counts } = await readFollowUps(
    trx,
    {
      followUp: filter.followUp,
      responsibleUserId: filter.mine ? actor.userId : null,
      longerThan: filter.longerThan,
      limit: lostPageSize,
      offset: (filter.page - 1) * lostPageSize,
    },
    today,
  );
  const days = (row: LostRow) => daysBetween(row.since, today);
  return {
    rows: rows.map((row) => ({ ...row, days: days(row) })),
    total,
    everyone: followUps.reduce((sum, followUp) => sum + counts[followUp], 0),
    counts,
    alarm,
    pages: Math.max(1, Math.ceil(total / lostPageSize)),
  };
}
