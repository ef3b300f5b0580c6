import { type RawBuilder, sql } from "kysely";
import type { KeptReach, ReachGroup, ReachTable } from "~/domain/job/reach";
import type { Trx } from "../index.server";
import { hasWorkOn } from "./match-table-facts";

/** What is kept, or null before the first count. */
export async function findReach(trx: Trx): Promise<KeptReach | null> {
  const row = await trx.selectFrom("reachCount").select(["countedAt", "answers"]).executeTakeFirst();
  return row ? { countedAt: row.countedAt, answers: row.answers as ReachTable } : null;
}

/** The answers as a column of a statement that asks for more; null before the first count. */
export const reachColumn = (): RawBuilder<ReachTable | null> => sql`(select answers from reach_count)`;

/** People who look for work on a day, as many groups as are unlike in German and times. */
export async function listReachGroups(trx: Trx, today: string): Promise<ReachGroup[]> {
  const { rows } = await sql<ReachGroup>`
    select g.speaking, g.reading, 'n' = any (c.shifts_refused) as refuses_nights,
      'w' = any (c.shifts_refused) as refuses_weekends, count(*)::int as people
    from candidate c left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
    where c.state = 'active' and not ${hasWorkOn(today)}
    group by 1, 2, 3, 4`.execute(trx);
  return rows;
}

/** Keeps a count unless there is one of the same hour: of two workers that count at once, the first one's stands. */
export async function storeReach(trx: Trx, { countedAt, answers }: KeptReach): Promise<void> {
  await sql`
    insert into reach_count (counted_at, answers) values (${countedAt}, ${JSON.stringify(answers)}::jsonb)
    on conflict (id) do update set counted_at = excluded.counted_at, answers = excluded.answers
      where date_trunc('hour', reach_count.counted_at) < date_trunc('hour', excluded.counted_at)`.execute(trx);
}
