import { type Kysely, sql } from "kysely";

/**
 * What changed here goes back to the office that sent a list: how its case system takes it (the coordinator says so once),
 * and who made which file when. The file itself is kept nowhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table office_export (
      list_id uuid primary key references import_batch,
      -- [{header, field}] in the order of the file
      columns jsonb not null,
      dates text not null check (dates in ('dmy', 'dmyShort', 'iso')),
      delimiter text not null check (delimiter in (';', ',', E'\\t')),
      letters text not null check (letters in ('utf-8', 'windows-1252')),
      set_by uuid references app_user,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create trigger version before update on office_export for each row execute function bump_version();
    create trigger history after insert or update or delete on office_export
      for each row execute function write_history('list_id');
    alter table office_export enable row level security;
    grant select, insert, update on office_export to sprosse_app;
    create policy staff on office_export for select to sprosse_app using ((select actor_is_staff()));
    create policy lead on office_export for all to sprosse_app
      using ((select actor_role()) in ('coordinator', 'system')) with check ((select actor_role()) in ('coordinator', 'system'));

    create table office_export_run (
      id uuid primary key default gen_random_uuid(),
      list_id uuid not null references import_batch,
      since date not null, made_at timestamptz not null,
      -- null: from the command line
      made_by uuid references app_user,
      columns jsonb not null, people integer not null check (people > 0));
    create index office_export_run_list on office_export_run (list_id, made_at desc);
    create trigger append_only before update or delete on office_export_run for each row execute function refuse_change();
    alter table office_export_run enable row level security;
    grant select, insert on office_export_run to sprosse_app;
    create policy staff on office_export_run for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));
  `.execute(db);
}
