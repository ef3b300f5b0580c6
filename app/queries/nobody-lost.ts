import type { Trx } from "#db/index.server";
import { getLostAlarm, type LostRow, listHolds } from "#db/repositories/nobody-lost";
import type { Staff } from "~/domain/actor";
import { type Hold, holds } from "~/domain/candidate/nobody-lost";

export const lostPageSize = 40;

export type LostFilter = { hold: Hold | null; mine: boolean; longerThan: number; page: number };

/** Everyone active by time since the last real step, those whom nothing holds first. Two statements. */
export async function nobodyLost(trx: Trx, actor: Staff, filter: LostFilter, today: string) {
  const alarm = await getLostAlarm(trx);
  const everyone = await listHolds(trx, today);
  const days = (row: LostRow) => Math.round((Date.parse(today) - Date.parse(row.since)) / 86_400_000);
  const counts = Object.fromEntries(holds.map((hold) => [hold, everyone.filter((r) => r.hold === hold).length]));
  const shown = everyone
    .map((row) => ({ ...row, days: days(row) }))
    .filter(
      (row) =>
        (filter.hold === null || row.hold === filter.hold) &&
        (!filter.mine || row.responsibleUserId === actor.userId) &&
        row.days >= filter.longerThan,
    );
  const from = (filter.page - 1) * lostPageSize;
  return {
    rows: shown.slice(from, from + lostPageSize),
    total: shown.length,
    everyone: everyone.length,
    counts: counts as Record<Hold, number>,
    alarm,
    pages: Math.max(1, Math.ceil(shown.length / lostPageSize)),
  };
}
