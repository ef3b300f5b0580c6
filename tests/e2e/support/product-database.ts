import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../../../db/embedded";
import type { City } from "./cities";

/**
 * Runs queries on the database of a city under test, with its owner's rights. The server is already running, so this
 * only asks for its address.
 */
export async function onDatabase<T>(city: City, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL ?? (await startEmbedded({ dir: path.resolve(city.data, "postgres") })).url;
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Puts a task into the worker's queue as its schedule does, and waits until the worker has done it. */
export async function runTask(client: pg.Client, task: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>("select id from graphile_worker.add_job($1, '{}')", [task]);
  const id = rows[0]?.id;
  for (const until = Date.now() + 30_000; Date.now() < until; await new Promise((done) => setTimeout(done, 100))) {
    const left = await client.query<{ last_error: string | null }>(
      "select last_error from graphile_worker.jobs where id = $1",
      [id],
    );
    if (left.rows.length === 0) return;
    if (left.rows[0]?.last_error) throw new Error(`the worker failed at ${task}: ${left.rows[0].last_error}`);
  }
  throw new Error(`the worker has not done ${task} within 30 seconds`);
}
