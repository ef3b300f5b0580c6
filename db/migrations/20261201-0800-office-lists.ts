import { type Kysely, sql } from "kysely";

/**
 * An office sends its list again every month. All lists of one office carry the id of its first one; whoever stood in
 * them is known by the office's own number, and what each field said last is kept as a digest, so that the next list
 * shows only what is news. What changed in a row, and what somebody decided about it, stands beside the row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_batch add column list_id uuid references import_batch;
    update import_batch set list_id = id;
    alter table import_batch alter column list_id set not null;
    create index import_batch_list on import_batch (list_id, finished_at desc);
    alter table import_row add column changes jsonb not null default '[]', add column choices jsonb not null default '{}';

    create table listed_person (
      list_id uuid not null references import_batch, candidate_id uuid not null references candidate on delete cascade,
      office_no text not null default '',
      -- the latest list of the office in which the person stood; null for somebody whose number was typed here
      batch_id uuid references import_batch,
      said jsonb not null default '{}',
      primary key (list_id, candidate_id));
    create index listed_person_candidate on listed_person (candidate_id);
    create index listed_person_batch on listed_person (batch_id);
    alter table listed_person enable row level security;
    grant select, insert, update, delete on listed_person to sprosse_app;
    create policy staff on listed_person for all to sprosse_app
      using ((select actor_is_staff())) with check ((select actor_is_staff()));

    insert into listed_person (list_id, candidate_id, batch_id)
      select distinct b.id, r.target_id, b.id from import_batch b join import_row r on r.batch_id = b.id
        join candidate c on c.id = r.target_id
      where b.kind = 'profiles' and b.state = 'done' and c.state <> 'erased';
  `.execute(db);
}
