import { runOnce } from "graphile-worker";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { connect, withActor } from "#db/index.server";
import { loginFault, loginUrl, makeLogins, type ServingProcess } from "#db/logins";
import { keepPresence } from "#db/presence";
import { listWaiting } from "#db/repositories/queue";
import { makeCandidate } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";

const database = await freshDatabase();
const secret = "";
await makeLogins(database.ownerUrl, { secret });
// again, as at every start
await makeLogins(database.ownerUrl, { secret });
const urlOf = (process: ServingProcess) => loginUrl(database.ownerUrl, process, secret);
await database.as(systemActor, (trx) => makeCandidate(trx));

afterAll(async () => {
  for (const process of ["web", "worker"] as const) {
    const name = pg.escapeIdentifier(new URL(urlOf(process)).username);
    await database.owner.pool.query(`drop owned by ${name}; drop role ${name}`);
  }
});

/** Runs statements as this login, without the role that the product takes on. @returns the first row, or the error's code */
async function raw(process: ServingProcess, ...statements: string[]): Promise<unknown> {
  const client = new pg.Client(urlOf(process));
  await client.connect();
  try {
    let row: unknown;
    for (const statement of statements) row = (await client.query(statement)).rows[0];
    return row;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

test.each(["web", "worker"] as const)(
  "the login of %s is nobody: no superuser, no owner, no way around a policy",
  async (process) => {
    expect(
      await raw(
        process,
        "set role none",
        "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as much from pg_roles where rolname = session_user",
      ),
    ).toEqual({ much: false });
    expect(await raw(process, "set role none", "select count(*)::int as n from candidate")).toEqual({ n: 0 });
    for (const statement of [
      "create table mine (n int)",
      "drop table candidate",
      "alter table candidate disable row level security",
      "drop policy staff on candidate",
      "set role sprosse",
      "set session_replication_role = replica",
      "copy candidate to program 'cat'",
      "delete from change_log",
      `create or replace function actor_is_staff() returns boolean language sql as $$ select true $$`,
    ])
      expect(await raw(process, "set role none", statement), statement).toMatch(/^(42501|22023|42704)$/);
    expect(await loginFault(urlOf(process))).toBeNull();
  },
);

test("the owner's login is refused, in words", async () => {
  expect(await loginFault(database.ownerUrl)).toContain("npm run db:migrate");
});

test("web cannot touch the queue, except for putting work into it", async () => {
  expect(await raw("web", "select count(*) from graphile_worker._private_jobs")).toBe("42501");
  const web = connect(urlOf("web"), { role: "sprosse_app", max: 1 });
  const { enqueue } = await import("#db/index.server");
  await withActor(systemActor, (trx) => enqueue(trx, "keep-reach", {}), web.db);
  await web.close();
});

test("the worker's login does the worker's work", async () => {
  const queue = connect(urlOf("worker"), { max: 2 });
  const done: string[] = [];
  expect(await listWaiting(queue.db)).toMatchObject([{ task: "keep-reach", waiting: 1 }]);
  await runOnce({
    pgPool: queue.pool,
    noHandleSignals: true,
    concurrency: 1,
    taskList: { "keep-reach": () => void done.push("keep-reach") },
    crontab: "* * * * * keep-reach ?id=x",
  });
  expect(done).toEqual(["keep-reach"]);
  await queue.pool.query("select graphile_worker.add_job('keep-reach')");
  await database.owner.pool.query(
    "update graphile_worker._private_jobs set locked_by = 'pool-gone', locked_at = now() - interval '1 minute'",
  );
  const presence = await keepPresence(urlOf("worker"), { worker: "pool-here" });
  expect(presence.held()).toBe(true);
  expect(await presence.release()).toBe(1);
  await presence.close();
  await queue.close();
});
