import { sql } from "kysely";
import type { Db, Trx } from "../index.server";

/**
 * Counts one try; a window that began at `stale` or before begins anew at `now`. One statement, so that parallel tries
 * cannot slip through. Times are milliseconds since 1970.
 */
export const countTry = (
  db: Db | Trx,
  key: string,
  { now, stale }: { now: number; stale: number },
): Promise<{ count: number; lastRequest: number }> =>
  db
    .insertInto("authRateLimit")
    .values({ key, count: 1, lastRequest: now })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        count: sql<number>`case when auth_rate_limit.last_request <= ${stale} then 1 else auth_rate_limit.count + 1 end`,
        lastRequest: sql<number>`case when auth_rate_limit.last_request <= ${stale} then ${now} else auth_rate_limit.last_request end`,
      }),
    )
    .returning(["count", "lastRequest"])
    .executeTakeFirstOrThrow();
