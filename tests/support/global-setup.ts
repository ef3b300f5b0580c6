import path from "node:path";
import type { TestProject } from "vitest/node";
import { insertGround } from "#db/demo/load";
import { cityRows } from "#db/demo/settings";
import { startEmbedded } from "#db/embedded";
import { connect } from "#db/index.server";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";

declare module "vitest" {
  interface ProvidedContext {
    /** owner's connection string of the migrated template database */
    templateUrl: string;
  }
}

/**
 * One real PostgreSQL for the whole run, migrated once; every test file gets a copy of its template database (40 ms).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env.TEST_DATABASE_URL;
  const server = external
    ? null
    : await startEmbedded({
        dir: path.resolve(process.env.SPROSSE_DATA ?? ".data", "postgres-test"),
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
  } finally {
    await owner.close();
  }
  project.provide("templateUrl", url);
  return async () => server?.stop();
}
