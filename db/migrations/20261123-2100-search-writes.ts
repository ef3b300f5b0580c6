import { type Kysely, sql } from "kysely";

/**
 * Which document of an index was last written by which transaction. A process that holds a copy asks for what was
 * written since: every transaction below the snapshot's xmin was visible at the last look, whatever order they
 * committed in, so nothing is missed. A swapped rebuild has a new generation and is copied whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_pg.written (
      engine text not null, index_name text not null, id text not null,
      xid xid8 not null default pg_current_xact_id(),
      primary key (engine, index_name, id),
      foreign key (engine, index_name) references search_pg.state);
    create index on search_pg.written (engine, index_name, xid);
    alter table search_pg.written enable row level security;
    grant select, insert, update, delete on search_pg.written to sprosse_app;
    create policy read on search_pg.written for select to sprosse_app using ((select actor_is_staff()));
    create policy system on search_pg.written for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system');
  `.execute(db);
}
