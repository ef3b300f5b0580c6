import { type Kysely, sql } from "kysely";

/**
 * What the lists still read whole: jobs and proposals in the order of their lists, and what is counted over all of them
 * from an index alone. `employer_id` lies in the index because the policy of companies asks for it. The log's policy says
 * yes or no by itself: comparing a role outside looked like a filter that leaves few rows, and several processes were
 * started to find them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index job_listed on job (
      array_position('{submitted,returned,draft,published,paused,filled,expired,closed}'::text[], state),
      submitted_at, updated_at desc, id);
    create index job_counted on job (state, occupation_id, site_id, employer_id);
    create index proposal_listed on proposal (
      (case when state = any ('{draft,sent,invited,accepted}'::text[]) then 0 else 1 end), answer_due_on, created_at desc, id);
    alter policy staff on access_log using ((select actor_role() in ('coordinator', 'system')));
    create index on search_pg.jobs_a (occupation_group, district_id);
    create index on search_pg.jobs_b (occupation_group, district_id);
  `.execute(db);
}
