import { type Kysely, sql } from "kysely";

/**
 * Parts of a list's free text that must not be stored, or about which only a person can say so: sealed with the key of the
 * application until somebody has decided, a day at most. In no history and no index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_withheld (
      batch_id uuid not null, row_no integer not null, column_no integer not null check (column_no >= 0),
      sealed bytea not null,
      -- how many parts wait for a decision, so that they can be counted unopened
      asked integer not null check (asked >= 0),
      created_at timestamptz not null default now(),
      primary key (batch_id, row_no, column_no),
      foreign key (batch_id, row_no) references import_row on delete cascade);
    alter table import_withheld enable row level security;
    grant select, insert, update, delete on import_withheld to sprosse_app;
    create policy staff on import_withheld for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));
  `.execute(db);
}
