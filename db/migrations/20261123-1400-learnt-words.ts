import { type Kysely, sql } from "kysely";

/**
 * Words of the office whose meaning a specialist has told, so that the next list need not ask again; and when the rows
 * of an import were thrown away, because they are needed for a while only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table learnt_word (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('occupation', 'skill', 'wish', 'level', 'residence', 'hours', 'mailbox')),
      -- as they stood in the list, and folded, as they are compared
      words text not null check (words <> ''), folded text not null check (folded <> ''),
      meaning text not null check (meaning <> ''),
      learnt_by uuid references app_user, learnt_at timestamptz not null default now(),
      unique (kind, folded));
    alter table learnt_word enable row level security;
    grant select, insert, update, delete on learnt_word to sprosse_app;
    create policy staff on learnt_word for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));
    create trigger history after insert or update or delete on learnt_word
      for each row execute function write_history('id');

    alter table import_batch add column rows_deleted_at timestamptz;
  `.execute(db);
}
