import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "#db/embedded";
import { connect, type Database, type Trx, withActor } from "#db/index.server";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";
import type { Actor } from "~/domain/actor";

export const system: Actor = { role: "system", name: "bench" };

export type Place = Database & {
  /** owner's rights, for creating many rows with one statement */
  owner: Database;
  ownerUrl: string;
  as<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T>;
};

/**
 * A new, migrated database with reference data for one benchmark, dropped afterwards. The built application in this
 * process uses it too.
 */
export function withPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  return withPlaces(1, ([place]) => {
    if (!place) throw new Error("no place was made");
    return work(place);
  });
}

/** Several databases in one server, so that what is compared shares the same memory and the same neighbours. */
export async function withPlaces<T>(count: number, work: (places: Place[]) => Promise<T>): Promise<T> {
  const external = process.env.BENCH_DATABASE_URL;
  const server = external
    ? null
    : await startEmbedded({
        dir: path.resolve(process.env.SPROSSE_DATA ?? ".data", "postgres-bench"),
        database: "bench",
        port: 54331,
      });
  const baseUrl = external ?? server?.url ?? "";
  const places: (Place & { name: string })[] = [];
  try {
    for (let i = 0; i < count; i += 1) places.push(await openPlace(baseUrl));
    return await work(places);
  } finally {
    await globalThis.sprosseAuth?.database.close();
    globalThis.sprosseAuth = undefined;
    for (const place of places) {
      await place.close();
      await place.owner.close();
      await asAdmin(baseUrl, `drop database if exists ${place.name} with (force)`);
    }
    await server?.stop();
  }
}

async function openPlace(baseUrl: string): Promise<Place & { name: string }> {
  const name = `bench_${randomBytes(5).toString("hex")}`;
  await asAdmin(baseUrl, `create database ${name}`);
  const ownerUrl = withName(baseUrl, name);
  const owner = connect(ownerUrl, { max: 2 });
  const app = connect(ownerUrl, { role: "sprosse_app", max: 10 });
  await migrate(owner.db, owner.pool);
  await loadReference(owner.db);
  process.env.DATABASE_URL = ownerUrl;
  globalThis.sprosseDatabase = app;
  return { ...app, name, owner, ownerUrl, as: (actor, what) => withActor(actor, what, app.db) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(withName(url, "postgres"));
  await client.connect();
  await client.query(statement);
  await client.end();
}

function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
