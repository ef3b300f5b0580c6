import { type Kysely, sql } from "kysely";

/**
 * A support step may belong to a person without a ladder yet (tell somebody of an interview). Its history then stands
 * under the step's own id instead of the placement's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function write_history() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      kept jsonb; id_text text;
    begin
      if tg_op = 'UPDATE' then
        select coalesce(jsonb_object_agg(key, value), '{}') into kept from jsonb_each(old_row)
          where new_row -> key is distinct from value and key not in ('version', 'updated_at');
        if kept = '{}'::jsonb then return null; end if;
        select jsonb_object_agg(key, new_row -> key) into new_row from jsonb_object_keys(kept) as k(key);
        old_row := kept;
      end if;
      id_text := coalesce(
        coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0],
        coalesce(to_jsonb(new), to_jsonb(old)) ->> 'id');
      insert into change_log (table_name, row_id, operation, actor_role, actor_user_id, reason, before, after)
      values (tg_table_name, id_text, lower(tg_op), actor_role(), actor_user(),
        coalesce(current_setting('app.reason', true), ''), old_row, new_row);
      return null;
    end $$;
  `.execute(db);
}
