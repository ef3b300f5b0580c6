import { type Kysely, sql } from "kysely";

/**
 * History of a contact, a site or a visit stands under the company's id, so that a record shows it whole. Beside it each
 * entry now keeps the row's own id: somebody who saved too late is told who changed this row, not another of the company.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table change_log add own_id text;
    create index change_log_own on change_log (table_name, own_id, id desc);
    create or replace function write_history() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      whole jsonb := coalesce(to_jsonb(new), to_jsonb(old));
      old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      kept jsonb;
    begin
      if tg_op = 'UPDATE' then
        select coalesce(jsonb_object_agg(key, value), '{}') into kept from jsonb_each(old_row)
          where new_row -> key is distinct from value and key not in ('version', 'updated_at');
        if kept = '{}'::jsonb then return null; end if;
        select jsonb_object_agg(key, new_row -> key) into new_row from jsonb_object_keys(kept) as k(key);
        old_row := kept;
      end if;
      insert into change_log (table_name, row_id, own_id, operation, actor_role, actor_user_id, reason, before, after)
      values (tg_table_name, coalesce(whole ->> tg_argv[0], whole ->> 'id'), whole ->> 'id', lower(tg_op), actor_role(),
        actor_user(), coalesce(current_setting('app.reason', true), ''), old_row, new_row);
      return null;
    end $$;
  `.execute(db);
}
