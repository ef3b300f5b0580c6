import { afterAll, afterEach, expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";
import { env } from "~/config/env.server";
import { loader } from "~/routes/api/readyz";

const database = await freshDatabase();
const { pool } = database.owner;
const name = new URL(database.ownerUrl).pathname.slice(1);
globalThis.sprosseDatabase = database;
const { MIN_FREE_MB } = env;
afterEach(() => {
  Object.assign(env, { MIN_FREE_MB });
  globalThis.sprosseDraining = undefined;
});
afterAll(() => {
  globalThis.sprosseDatabase = undefined;
});

const ask = async () => {
  const answer = await loader();
  return { status: answer.status, ...(await answer.json()) };
};
const whole = { status: 200, ready: true, draining: false, database: true, disk: true };

test("a process is ready without a worker, and not while it stops or its disk is full", async () => {
  expect(await ask()).toEqual(whole);
  Object.assign(env, { MIN_FREE_MB: 1e12 });
  expect(await ask()).toEqual({ ...whole, status: 503, ready: false, disk: false });
  Object.assign(env, { MIN_FREE_MB });
  globalThis.sprosseDraining = true;
  expect(await ask()).toEqual({ ...whole, status: 503, ready: false, draining: true });
});

test("a database that takes no writes is noticed within seconds", async () => {
  await pool.query(`alter database ${name} set default_transaction_read_only = on`);
  // connections that are open already keep what they began with
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await expect.poll(ask, { timeout: 10_000 }).toEqual({ ...whole, status: 503, ready: false, database: false });
  await pool.query("set default_transaction_read_only = off");
  await pool.query(`alter database ${name} reset default_transaction_read_only`);
});
