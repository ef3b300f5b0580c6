import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "#db/embedded";
import { connect, type Database, type Trx, withActor } from "#db/index.server";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";
import type { Actor } from "~/domain/actor";

export const SYSTEM: Actor = { role: "system", name: "bench" };

export type Place = Database & {
  /** owner's rights, for making a lot of rows in one statement */
  owner: Database;
  ownerUrl: string;
  as<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T>;
};

/**
 * A fresh, migrated database with reference data for one benchmark; gone afterwards. It is also the one that the built
 * application uses in this process.
 */
export async function withPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const external = process.env.BENCH_DATABASE_URL;
  const server = external
    ? null
    : await startEmbedded({
        dir: path.resolve(process.env.SPROSSE_DATA ?? ".data", "postgres-bench"),
        database: "bench",
        port: 54331,
      });
  const baseUrl = external ?? server?.url ?? "";
  const name = `bench_${randomBytes(5).toString("hex")}`;
  try {
    await asAdmin(baseUrl, `create database ${name}`);
    const ownerUrl = withName(baseUrl, name);
    const owner = connect(ownerUrl, { max: 2 });
    const app = connect(ownerUrl, { role: "sprosse_app", max: 10 });
    try {
      await migrate(owner.db, owner.pool);
      await loadReference(owner.db);
      process.env.DATABASE_URL = ownerUrl;
      globalThis.sprosseDatabase = app;
      return await work({ ...app, owner, ownerUrl, as: (actor, what) => withActor(actor, what, app.db) });
    } finally {
      await globalThis.sprosseAuth?.database.close();
      globalThis.sprosseAuth = undefined;
      await app.close();
      await owner.close();
      await asAdmin(baseUrl, `drop database if exists ${name} with (force)`);
    }
  } finally {
    await server?.stop();
  }
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
