import { type Kysely, sql } from "kysely";

/** Whom the team has in mind for a job: one list per job, shared, with who put whom on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table job_shortlist (
      job_id uuid not null references job on delete cascade,
      candidate_id uuid not null references candidate on delete cascade,
      added_by uuid not null references app_user,
      added_at timestamptz not null default now(),
      primary key (job_id, candidate_id));
    create index job_shortlist_candidate on job_shortlist (candidate_id);
    alter table job_shortlist enable row level security;
    grant select, insert, delete on job_shortlist to sprosse_app;
    create policy staff on job_shortlist for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));
  `.execute(db);
}
