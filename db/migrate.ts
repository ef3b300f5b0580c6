import { runMigrations } from "graphile-worker";
import { type Kysely, Migrator } from "kysely";
import type { Pool } from "pg";
import { migrations } from "./migrations";
import type { DB } from "./schema";

/**
 * Brings the database to the newest version: first the queue's own tables (ours refer to them), then ours.
 * Several processes may call it at once; one migrates, the others wait.
 * @throws the first migration error; nothing of a failed migration stays.
 */
export async function migrate(db: Kysely<DB>, pgPool: Pool): Promise<string[]> {
  await runMigrations({ pgPool });
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // numbers are assigned in ranges, so a migration that is merged later may have a smaller number
    allowUnorderedMigrations: true,
  }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((r) => r.migrationName);
}
