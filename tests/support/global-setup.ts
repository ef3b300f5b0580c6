import path from "node:path";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { insertGround } from "#db/demo/load";
import { cityRows } from "#db/demo/settings";
import { startEmbedded } from "#db/embedded";
import { connect } from "#db/index.server";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";
import { cityPrefix, copyPrefix } from "#tests/support/database-names";
import { testData } from "#tests/support/test-data.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** owner's connection string of the migrated template database */
    templateUrl: string;
  }
}

/**
 * Drops the cities of earlier runs, which have none of what was migrated since, and what runs that were killed have left:
 * every database more makes the next copy slower.
 */
async function dropOld(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, $1) or starts_with(datname, $2)
       and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '2 hours'`,
    [cityPrefix, copyPrefix],
  );
  for (const { name } of rows) await pool.query(`drop database if exists ${name} with (force)`);
}

/**
 * One real PostgreSQL for the whole run, migrated once; every test file gets a copy of its template database (40 ms).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  const server = external
    ? null
    : await startEmbedded({
        dir: path.resolve(process.env.SPROSSE_DATA ?? testData, "postgres-test"),
        database: "template",
        port: 54330,
        unsafeFast: true,
      });
  const url = external ?? server?.url ?? "";
  const owner = connect(url, { max: 2 });
  try {
    await migrate(owner.db, owner.pool);
    await loadReference(owner.db);
    await owner.db.transaction().execute((trx) => insertGround(trx, cityRows()));
    await dropOld(owner.pool);
  } finally {
    await owner.close();
  }
  project.provide("templateUrl", url);
  return async () => server?.stop();
}
