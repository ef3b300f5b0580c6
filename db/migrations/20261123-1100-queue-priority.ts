import { type Kysely, sql } from "kysely";

/**
 * What somebody waits for goes first: a mail or a job that became public is not to stand behind the hundred people of
 * an imported list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function enqueue_task(task text, payload json, key text, at timestamptz) returns void
      language plpgsql security definer set search_path = public as $$
    begin
      perform graphile_worker.add_job(task, payload, job_key := key, run_at := at, max_attempts := 12,
        priority := case
          when task = 'search-reconcile' then 20
          when task = 'search-sync' and payload ->> 'index' = 'candidates' then 10
          else 0 end);
    end $$;
  `.execute(db);
}
