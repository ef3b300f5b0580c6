import { type Kysely, sql } from "kysely";

/**
 * Sign-in, sessions, second factors, passkeys and rate limits. Column names are those of better-auth in snake case; its
 * users are `app_user`. Only sign-in itself (actor `system`) may look at these tables, not even a coordinator.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table app_user
      add column invited_at timestamptz,
      add column invited_by uuid references app_user,
      add column last_signed_in_at timestamptz;

    create table auth_session (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user on delete cascade,
      token text not null unique,
      -- the absolute end; nothing moves it
      expires_at timestamptz not null,
      -- the idle time-out counts from here
      last_seen_at timestamptz not null default now(),
      -- null: signed in by mail alone; staff and companies may then only set up a second factor
      second_factor_at timestamptz,
      ip_address text, user_agent text,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index auth_session_user on auth_session (user_id);

    -- for sign-in through another provider; empty until a city has one
    create table auth_account (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user on delete cascade,
      account_id text not null, provider_id text not null,
      access_token text, refresh_token text, id_token text,
      access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
      scope text, password text,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      unique (provider_id, account_id));
    create index auth_account_user on auth_account (user_id);

    -- short-lived proofs: mailed sign-ins, second-factor challenges, passkey challenges
    create table auth_verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null, value text not null, expires_at timestamptz not null,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index auth_verification_identifier on auth_verification (identifier);
    create index auth_verification_expires on auth_verification (expires_at);

    create table auth_two_factor (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null unique references app_user on delete cascade,
      -- both encrypted with the application's secret
      secret text not null, backup_codes text not null,
      verified boolean not null default false,
      failed_verification_count integer not null default 0, locked_until timestamptz);

    create table auth_passkey (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references app_user on delete cascade,
      name text, public_key text not null, credential_id text not null unique, counter bigint not null,
      device_type text not null, backed_up boolean not null, transports text, aaguid text,
      created_at timestamptz default now());
    create index auth_passkey_user on auth_passkey (user_id);

    create table auth_rate_limit (
      id uuid primary key default gen_random_uuid(),
      key text not null unique, count integer not null, last_request bigint not null);
  `.execute(db);

  for (const table of tables) {
    await sql`alter table ${sql.id(table)} enable row level security`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.id(table)} to sprosse_app`.execute(db);
    await sql`create policy sign_in on ${sql.id(table)} for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system')`.execute(db);
  }
}

const tables = [
  "auth_session",
  "auth_account",
  "auth_verification",
  "auth_two_factor",
  "auth_passkey",
  "auth_rate_limit",
];
