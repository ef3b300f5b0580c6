import { createHmac } from "node:crypto";
import pg from "pg";

/** The processes that serve a city. Neither owns anything in it. */
export type ServingProcess = "web" | "worker";

/** What each may do: read and write under row-level security, and for the worker the queue's own tables. */
const rights: Record<ServingProcess, readonly string[]> = {
  web: ["sprosse_app"],
  worker: ["sprosse_app", "sprosse_queue"],
};

/** The login of a process on this server. Logins belong to the server and not to one database, so they are named for it. */
const loginName = (ownerUrl: string, process: ServingProcess): string =>
  `${decodeURIComponent(new URL(ownerUrl).pathname.slice(1))}_${process}`;

/**
 * The password of a login that the start made by itself: whoever has the owner's can work it out, and nobody else.
 * @param secret stands in where the owner needs no password
 */
const derivedPassword = (ownerUrl: string, process: ServingProcess, secret: string): string =>
  createHmac("sha256", new URL(ownerUrl).password || secret)
    .update(`login of ${process}`)
    .digest("base64url");

/** The address under which a process logs in where the start made the logins by itself. */
export function loginUrl(ownerUrl: string, process: ServingProcess, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(loginName(ownerUrl, process));
  url.password = derivedPassword(ownerUrl, process, secret);
  return url.toString();
}

/**
 * Makes the logins of web and worker, or gives them their password again. Run after each migration: tables of the queue
 * may be new.
 * @param passwords those that the operator chose; otherwise they are derived
 */
export async function makeLogins(
  ownerUrl: string,
  { passwords = {}, secret = "" }: { passwords?: Partial<Record<ServingProcess, string>>; secret?: string },
): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(20261203)");
    await client.query(queueRights);
    for (const process of Object.keys(rights) as ServingProcess[]) {
      const password = passwords[process] ?? derivedPassword(ownerUrl, process, secret);
      const name = loginName(ownerUrl, process);
      const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
      await client.query(
        `${rowCount ? "alter" : "create"} role ${pg.escapeIdentifier(name)} login password ${pg.escapeLiteral(password)}`,
      );
      for (const role of rights[process]) await client.query(`grant ${role} to ${pg.escapeIdentifier(name)}`);
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** What a worker needs of the queue, and the beats by which the others know that it lives. */
const queueRights = `
  do $$
  declare
    one regclass;
  begin
    if not exists (select from pg_roles where rolname = 'sprosse_queue') then create role sprosse_queue nologin; end if;
    grant usage on schema graphile_worker to sprosse_queue;
    grant select, insert, update, delete on all tables in schema graphile_worker to sprosse_queue;
    grant usage on all sequences in schema graphile_worker to sprosse_queue;
    grant execute on all functions in schema graphile_worker to sprosse_queue;
    grant select, insert, update, delete on heartbeat to sprosse_queue;
    for one in select oid from pg_class c where c.relkind = 'r' and c.relrowsecurity
        and (c.relnamespace = 'graphile_worker'::regnamespace or c.oid = 'heartbeat'::regclass)
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'queue') loop
      execute format('create policy queue on %s for all to sprosse_queue using (true) with check (true)', one);
    end loop;
  end $$`;

/**
 * What is wrong with the login of a process that serves a city; null where nothing is. With an owner's rights no policy
 * would hold.
 */
export async function loginFault(url: string): Promise<string | null> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; super: boolean; owns: boolean }>(
      `select rolname as name, rolsuper as super, exists (select from pg_class c
         where c.relowner = r.oid and c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)) as owns
       from pg_roles r where rolname = session_user`,
    );
    const [login] = rows;
    if (!login || (!login.super && !login.owns)) return null;
    return `${login.name} ${login.super ? "is a superuser" : "owns the tables"}: web and worker need the logins that npm run db:migrate makes (see DATABASE_URL in .env.example)`;
  } finally {
    await client.end();
  }
}
