import { beforeAll, describe, expect, test } from "vitest";
import { keepPresence } from "#db/presence";
import { sampleSize } from "#tests/e2e/support/sample-size";
import { freshCity } from "#tests/support/database";
import { bundleDyingWorker, comeAfter, runUntilKilled } from "#tests/support/killed-jobs";
import { type Answer, mailProvider } from "#tests/support/mail-provider";
import { queueInvitations } from "#tests/support/queued-mails";
import { taskList } from "~/worker/tasks";

/**
 * A worker that is killed with -9 in the middle of its work: its jobs are given back within a minute, whatever it was
 * doing, and every mail goes out once.
 */
const today = "2026-12-01";
const database = await freshCity(today);
const { pool } = database.owner;
/** The gate kills at every third step, the whole run at each. */
const eachStep = sampleSize(3, 1);
let bundle = "";

beforeAll(async () => {
  globalThis.sprosseDatabase = database;
  bundle = await bundleDyingWorker();
  await clear();
}, 180_000);

const clear = () => pool.query("delete from graphile_worker._private_jobs");
const left = async () =>
  (
    await pool.query<{ task: string; error: string | null; worker: string | null }>(
      `select t.identifier as task, j.last_error as error, j.locked_by as worker from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id`,
    )
  ).rows;

const statesOf = async (ids: string[]) =>
  (await pool.query<{ state: string }>("select distinct state from message where id = any ($1)", [ids])).rows.map(
    ({ state }) => state,
  );

describe("a mail", () => {
  test("goes out once, at whatever step its worker is killed", async () => {
    const provider = await mailProvider(() => "ok");
    const all: string[] = [];
    let kills = 0;
    for (let killAt = 1; ; killAt += eachStep) {
      const ids = await queueInvitations(pool, 1, `schritt-${killAt}-`);
      all.push(...ids);
      const killed = await runUntilKilled(bundle, database, { killAt, providerUrl: provider.url });
      if (!killed || (await left()).length === 0) break;
      kills += 1;
      // on a busy machine a mail may have found no answer in time, and waits for its next try
      const held = (await left()).filter(({ worker }) => worker !== null).length;
      expect(await comeAfter(database, provider.url), `step ${killAt}`).toBe(held);
    }
    // one that found no answer in time waits for its next try
    await comeAfter(database, provider.url);
    await provider.close();
    // begin, actor, claim, what it says, the request and its answer, the mark, the end of the job
    expect(kills).toBeGreaterThan(12 / eachStep);
    expect([...provider.delivered.keys()].sort()).toEqual(all.sort());
    expect([...provider.delivered.values()].filter((times) => times !== 1)).toEqual([]);
    expect(await statesOf(all)).toEqual(["sent"]);
  }, 400_000);

  test("goes out once over a provider that fails in every way it can, with kills in between", async () => {
    const faults: Answer[] = ["ok", "lost", "refused", "ok", "busy", "silent", "ok", "lost"];
    const provider = await mailProvider((request) => (request < 60 && faults[request % faults.length]) || "ok");
    const ids = await queueInvitations(pool, 40, "viele-");
    for (const killAt of [37, 90, 61]) {
      await runUntilKilled(bundle, database, { killAt, providerUrl: provider.url });
      // nobody waits for the pauses between two tries
      await pool.query("update graphile_worker._private_jobs set run_at = now()");
      const presence = await keepPresence(database.ownerUrl, { worker: "other", everyMs: 100, silentMs: 300 });
      await expect.poll(() => presence.release(), { timeout: 20_000 }).toBeGreaterThan(0);
      await presence.close();
    }
    await comeAfter(database, provider.url);
    await provider.close();
    expect(await statesOf(ids)).toEqual(["sent"]);
    expect([...provider.delivered.keys()].sort()).toEqual(ids.sort());
    expect([...provider.delivered.values()].filter((times) => times !== 1)).toEqual([]);

    // control: a provider that does not know the key again would have sent some of them twice
    expect(provider.requests).toBeGreaterThan(ids.length);
  }, 200_000);
});

test("every task is given back and done after its worker was killed in the middle of it", async () => {
  const provider = await mailProvider(() => "ok");
  const names = Object.keys(taskList);
  expect(names.length).toBeGreaterThan(20);
  const payloads: Record<string, object> = {
    "send-message": { messageId: (await queueInvitations(pool, 1, "eine-"))[0] },
    "search-sync": { index: "candidates", id: "00000000-0000-4000-8000-000000000001" },
    "check-import": { batchId: "00000000-0000-4000-8000-000000000001" },
    "run-import": { batchId: "00000000-0000-4000-8000-000000000001" },
    "forget-mails": { messages: "x" },
  };
  await clear();
  for (const name of names)
    await pool.query("select graphile_worker.add_job($1, $2::json, max_attempts := 12)", [
      name,
      JSON.stringify(payloads[name] ?? {}),
    ]);
  // one machine that dies in the middle of all of them
  expect(await runUntilKilled(bundle, database, { allBegun: names.length, providerUrl: provider.url })).toBe(true);
  const held = (await left()).filter(({ worker }) => worker !== null).map(({ task }) => task);
  // the others ask the database nothing, and are done before there is a middle
  expect(held.length).toBeGreaterThan(names.length - 5);
  expect(await comeAfter(database, provider.url)).toBe(held.length);
  await provider.close();
  expect(await left()).toEqual([]);
}, 120_000);

describe("a worker that is there", () => {
  const hold = (worker: string) =>
    pool.query(
      `select graphile_worker.add_job('keep-reach');
       update graphile_worker._private_jobs set locked_at = now() - interval '1 hour', locked_by = '${worker}'`,
    );

  test("keeps its jobs as long as its session lives, however long it is silent", async () => {
    await clear();
    const busy = await keepPresence(database.ownerUrl, { worker: "pool-busy", everyMs: 3_600_000, silentMs: 1 });
    const other = await keepPresence(database.ownerUrl, { worker: "pool-other", everyMs: 3_600_000, silentMs: 1 });
    await hold("pool-busy");
    await new Promise((done) => setTimeout(done, 50));
    expect(await other.release()).toBe(0);
    await busy.close();
    await expect.poll(() => other.release()).toBe(1);
    await other.close();
    await clear();
  });

  test("keeps them over a connection that breaks for a moment", async () => {
    const here = await keepPresence(database.ownerUrl, { worker: "pool-here", everyMs: 50 });
    const other = await keepPresence(database.ownerUrl, { worker: "pool-there", everyMs: 50 });
    await hold("pool-here");
    const { rowCount } = await pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = hashtext('pool-here')::oid
         or locktype = 'advisory' and objid::bigint = hashtext('pool-here')::bigint & 4294967295`,
    );
    expect(rowCount).toBe(1);
    for (let tries = 0; tries < 20; tries++) {
      expect(await other.release()).toBe(0);
      await new Promise((done) => setTimeout(done, 100));
    }
    await expect.poll(() => here.held(), { timeout: 10_000 }).toBe(true);
    await Promise.all([here.close(), other.close()]);
    await clear();
  });
});
