import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connect, type Database, type Trx, withActor } from "#db/index.server";
import type { Actor } from "~/domain/actor";

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
export async function freshDatabase(): Promise<TestDatabase> {
  const templateUrl = inject("templateUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(withName(templateUrl, "postgres"));
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  // copying files takes half the time of writing each page to the log
  await admin(`create database ${name} template "${new URL(templateUrl).pathname.slice(1)}" strategy file_copy`);
  const ownerUrl = withName(templateUrl, name);
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
