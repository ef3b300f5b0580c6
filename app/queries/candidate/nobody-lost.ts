import type { Trx } from "#db/index.server";
import { getLostAlarm, readFollowUps } from "#db/repositories/nobody-lost";
import type { Staff } from "~/domain/actor";
import type { FollowUp } from "~/domain/candidate/nobody-lost";
import { daysBetween } from "~/domain/days";
import { findNames } from "~/facts/find-names";

const lostPageSize = 40;

export type LostFilter = {
  followUp: FollowUp | null;
  mine: boolean;
  longerThan: number;
  page: number;
  /** words that may be a name */
  q?: string;
};

/**
 * All active people by time since their last real step, those without any follow-up first. Three statements, and one for
 * the names that the words mean.
 */
export async function nobodyLost(trx: Trx, actor: Staff, filter: LostFilter, today: string) {
  const named = await findNames(trx, filter.q ?? "", today);
  const alarm = await getLostAlarm(trx);
  const { rows, ...numbers } = await readFollowUps(
    trx,
    {
      followUp: filter.followUp,
      responsibleUserId: filter.mine ? actor.userId : null,
      longerThan: filter.longerThan,
      named: named?.people.ids ?? null,
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
