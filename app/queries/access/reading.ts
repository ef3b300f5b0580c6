import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { findReadingAgreement, type ReadingAgreement } from "#db/repositories/reading";
import { cityInstant } from "~/config/clock";
import { isUnusual, type Reading, readingDays } from "~/domain/access/reading";
import { addDays } from "~/domain/days";

export type ColleagueReading = Reading & { id: string; name: string; isUnusual: boolean };

/**
 * What each colleague read in the last days, and whose reading is unusual. Where the staff council has not agreed nothing
 * is counted, and nothing from before the day on which it did (§ 87(1) no. 6 BetrVG, § 72(3) no. 2 LPVG NRW). Two statements.
 */
export async function readingPage(
  trx: Trx,
  today: string,
): Promise<ReadingAgreement & { from: string | null; colleagues: ColleagueReading[] }> {
  const agreement = await findReadingAgreement(trx);
  const { agreedOn } = agreement;
  if (agreedOn === null || agreedOn > today) return { ...agreement, from: null, colleagues: [] };
  const since = addDays(today, -readingDays);
  const from = agreedOn > since ? agreedOn : since;
  const { rows } = await sql<Reading & { id: string; name: string }>`
    select u.id, u.name, count(distinct p.id)::int as people,
      count(distinct p.id) filter (where e.detail ->> 'as' = 'colleague')::int as "ofOthers",
      count(distinct p.id) filter (where e.detail ->> 'why' = 'opened')::int as unexplained
    from access_log e cross join lateral jsonb_array_elements_text(e.detail -> 'people') p (id)
      join app_user u on u.id = e.actor_user_id
    where e.event = 'looked' and e.at >= ${cityInstant(from, "00:00")}::timestamptz
      and e.actor_role in ('specialist', 'coordinator')
    group by u.id, u.name order by unexplained desc, u.name`.execute(trx);
  return { ...agreement, from, colleagues: rows.map((row) => ({ ...row, isUnusual: isUnusual(row, rows) })) };
}
