import type { Trx } from "#db/index.server";
import { getLostAlarm, readFollowUps } from "#db/repositories/nobody-lost";
import type { Staff } from "~/domain/actor";
import type { FollowUp } from "~/domain/candidate/nobody-lost";
import { daysBetween } from "~/domain/days";

const lostPageSize = 40;

export type LostFilter = { followUp: FollowUp | null; mine: boolean; longerThan: number; page: number };

/** All active people by time since their last real step, those without any follow-up first. Three statements. */
export async function nobodyLost(trx: Trx, actor: Staff, filter: LostFilter, today: string) {
  const alarm = await getLostAlarm(trx);
  const { rows, ...numbers } = await readFollowUps(
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
  return {
    rows: rows.map((row) => ({ ...row, days: daysBetween(row.since, today) })),
    ...numbers,
    alarm,
    pages: Math.max(1, Math.ceil(numbers.total / lostPageSize)),
  };
}

export type LostListRow = Awaited<ReturnType<typeof nobodyLost>>["rows"][number];
