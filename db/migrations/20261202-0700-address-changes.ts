import { type Kysely, sql } from "kysely";

/**
 * Somebody's wish to sign in with another address of mail, until both addresses have confirmed it or its day is over.
 * As with everything that opens an account, only the system reads it. And the index of names learns an account's new
 * address, which could not change before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table address_change (
      id uuid primary key default gen_random_uuid(),
      -- one at a time: asking again replaces the earlier one, whose links then open nothing
      user_id uuid not null unique references app_user on delete cascade,
      -- the browser that asked, which stays signed in
      session_id uuid not null,
      new_email citext not null,
      asked_at timestamptz not null, expires_at timestamptz not null,
      old_confirmed_at timestamptz, new_confirmed_at timestamptz);
    create index on address_change (expires_at);
    alter table address_change enable row level security;
    grant select, insert, update, delete on address_change to sprosse_app;
    create policy sign_in on address_change for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system');

    create function note_address() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into standing_due (kind, id)
        select 'name:person', m.candidate_id from membership m where m.user_id = new.id and m.candidate_id is not null
        on conflict do nothing;
      perform set_config('app.standing', 'due', true);
      return null;
    end $$;
    create trigger name after update of email on app_user for each row
      when (old.email is distinct from new.email) execute function note_address();
  `.execute(db);
}
