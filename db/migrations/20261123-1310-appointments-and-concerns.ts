import { type Kysely, sql } from "kysely";

/** How an appointment ended and why, and how a call for help was settled: who, when, in closed words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appointment
      add column closed_reason text, add column outcome text not null default '',
      add column closed_at timestamptz, add column closed_by uuid references app_user,
      add check (state <> 'planned' or (closed_reason is null and closed_at is null)),
      add check (closed_at is null or state <> 'missed' or closed_reason is not null);

    alter table concern
      add column result text check (result in ('solved', 'arranged', 'not_solved', 'fell_away')),
      add column result_note text not null default '',
      add column answered_by uuid references app_user,
      add column closed_at timestamptz, add column closed_by uuid references app_user,
      add check (closed_at is null or (state = 'closed' and result is not null));
  `.execute(db);
}
