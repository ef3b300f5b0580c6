import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { loadDemoCity } from "#db/demo/load";
import { connect, type Database, type Trx, withActor } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { cityPrefix, copyPrefix, copyStatement } from "./database-names";

export type TestDatabase = Database & {
  /** with owner's rights: sees and changes everything; only for checks that no actor may make */
  owner: Database;
  ownerUrl: string;
  /** runs one transaction as this actor under row-level security, as the application does */
  as<T>(actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T>;
};

export const systemActor: Actor = { role: "system", name: "test" };

/**
 * A separate database for a test file, copied from the migrated template with its reference data and dropped at the
 * end.
 */
export const freshDatabase = (): Promise<TestDatabase> => copyOf(inject("templateUrl"));

/** The same with the demo city as it is on this day (ISO date): filled in once, by the first file that needs it. */
export async function freshCity(today: string): Promise<TestDatabase> {
  const template = inject("templateUrl");
  const name = `${cityPrefix}${today.replaceAll("-", "")}`;
  const city = withName(template, name);
  const client = new pg.Client(withName(template, "postgres"));
  await client.connect();
  try {
    // two files that begin together do not fill it in twice; the lock goes with the connection
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) {
      const filling = `${name}_filling`;
      await client.query(`drop database if exists ${filling}`);
      await client.query(copyStatement(filling, template));
      const owner = connect(withName(template, filling), { max: 1 });
      await loadDemoCity(owner.db, { today });
      await owner.close();
      await client.query(`alter database ${filling} rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return copyOf(city);
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `${copyPrefix}${randomBytes(6).toString("hex")}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(withName(template, "postgres"));
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(copyStatement(name, template));
  const ownerUrl = withName(template, name);
  const owner = connect(ownerUrl, { max: 2 });
  const app = connect(ownerUrl, { role: "sprosse_app", max: 8 });
  const { DATABASE_URL } = process.env;
  afterAll(async () => {
    // files share a process: what it keeps of this database, such as the words of its search, goes with it
    globalThis.sprosseSearch = undefined;
    globalThis.sprosseTitles = undefined;
    globalThis.sprosseDatabase = undefined;
    if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
    await app.close();
    await owner.close();
    await admin(`drop database if exists ${name} with (force)`);
  });
  return { ...app, owner, ownerUrl, as: (actor, work) => withActor(actor, work, app.db) };
}

function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
