import { type Kysely, sql } from "kysely";

/**
 * Old rows go at night, and what went is written down in numbers. The two logs stay append-only for everybody, the owner
 * included; only this one function may shorten them from behind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table retention_run (
      id uuid primary key default gen_random_uuid(),
      ran_at timestamptz not null,
      table_name text not null,
      gone integer not null check (gone > 0));
    create index retention_run_at on retention_run (ran_at desc, table_name);
    alter table retention_run enable row level security;
    grant select, insert on retention_run to sprosse_app;
    create policy worker on retention_run for insert to sprosse_app with check ((select actor_role()) = 'system');
    create policy lead on retention_run for select to sprosse_app
      using ((select actor_role()) in ('coordinator', 'system'));

    create or replace function refuse_change() returns trigger language plpgsql as $$
    begin
      -- what erases a person takes their entries out; what is too old goes
      if current_setting('app.erasing', true) = 'on' then return coalesce(new, old); end if;
      if tg_op = 'DELETE' and current_setting('app.sweeping', true) = tg_table_name then return old; end if;
      raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end $$;

    -- a row that goes because it is too old does not come back as history
    create or replace function write_history() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      whole jsonb := coalesce(to_jsonb(new), to_jsonb(old));
      old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      kept jsonb;
    begin
      if tg_op = 'DELETE' and current_setting('app.sweeping', true) = tg_table_name then return null; end if;
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

    /* Rows of a table that are older than this: counted, or deleted by the worker. */
    create function old_rows(name text, before timestamptz, remove boolean) returns int
      language plpgsql security definer set search_path = public as $$
    declare
      old text := case name
        when 'auth_verification' then 'expires_at < $1'
        when 'auth_session' then 'expires_at < $1'
        when 'auth_rate_limit' then 'last_request < extract(epoch from $1) * 1000'
        when 'idempotency_key' then 'created_at < $1'
        when 'message' then 'created_at < $1 and state <> ''queued'''
        when 'access_log' then 'at < $1'
        when 'change_log' then 'at < $1'
        when 'order_decision' then 'decided_at < $1'
        when 'office_export_run' then 'made_at < $1'
        when 'retention_run' then 'ran_at < $1'
      end;
      n int;
    begin
      if old is null then raise exception 'no rule for %', name using errcode = 'P0002'; end if;
      if actor_role() <> 'system' and (remove or actor_role() <> 'coordinator') then
        raise exception 'the worker only' using errcode = '42501';
      end if;
      if not remove then
        execute format('select count(*)::int from %I where %s', name, old) into n using before;
        return n;
      end if;
      perform set_config('app.sweeping', name, true);
      execute format('delete from %I where %s', name, old) using before;
      get diagnostics n = row_count;
      perform set_config('app.sweeping', '', true);
      return n;
    end $$;
    revoke execute on function old_rows(text, timestamptz, boolean) from public;
    grant execute on function old_rows(text, timestamptz, boolean) to sprosse_app;
  `.execute(db);
}
