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
  return apply(db, migrations);
}

/**
 * Makes the tables of an earlier version in an empty database: these migrations and no others, in this order.
 * @throws the first migration error
 */
export async function migrateTo(db: Kysely<DB>, pgPool: Pool, names: readonly string[]): Promise<void> {
  await runMigrations({ pgPool });
  const upTo: typeof migrations = {};
  for (const [index, name] of names.entries()) {
    upTo[name] = migrations[name] as (typeof migrations)[string];
    // as many at once as stand in the order of their names, which is the order in which they are applied together
    if (index + 1 === names.length || (names[index + 1] ?? "") < name) await apply(db, upTo);
  }
}

/** Those that this version does not have. */
export const unknownMigrations = (names: readonly string[]): string[] => names.filter((name) => !(name in migrations));

async function apply(db: Kysely<DB>, known: typeof migrations): Promise<string[]> {
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: async () => known },
    // numbers are assigned in ranges, so a migration that is merged later may have a smaller number
    allowUnorderedMigrations: true,
  }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((r) => r.migrationName);
}
