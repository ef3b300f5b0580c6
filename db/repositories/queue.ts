import { sql } from "kysely";
import type { Db } from "../index.server";

/** What waits in the queue, by task. */
export type Waiting = {
  task: string;
  /** due, and not being done */
  waiting: number;
  /** being done */
  running: number;
  /** tried as often as allowed: somebody has to look */
  failed: number;
  /** seconds for which the oldest due job has been waiting; 0 without one */
  oldest: number;
};

/** By the database's clock, with the rights of a worker. */
export async function listWaiting(db: Db): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select t.identifier as task,
      count(*) filter (where due and j.locked_at is null)::int as waiting,
      count(*) filter (where j.locked_at is not null)::int as running,
      count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null)::int as failed,
      coalesce(extract(epoch from now() - min(j.run_at) filter (where due and j.locked_at is null)), 0)::float as oldest
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    cross join lateral (select j.attempts < j.max_attempts and j.run_at <= now() as due) d
    group by 1 order by 1`.execute(db);
  return rows;
}
