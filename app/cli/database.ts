import path from "node:path";
import { startEmbedded } from "#db/embedded";
import { connect, type Database } from "#db/index.server";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";

/** `alone`: the server runs only for this command, so no worker is at work beside it. */
export type ShellDatabase = Database & { ownerUrl: string; alone: boolean };

/**
 * Opens the database that `npm start` uses, running or not: DATABASE_URL, else the embedded server, which is started
 * for the time of the work and left as it was found. `takeOver`: a server left behind by a killed start becomes ours.
 */
export async function openDatabase(
  options: { takeOver?: boolean } = {},
): Promise<{ ownerUrl: string; alone: boolean; close(): Promise<void> }> {
  if (process.env.DATABASE_URL)
    return { ownerUrl: process.env.DATABASE_URL, alone: false, close: async () => undefined };
  const server = await startEmbedded({ dir: path.resolve(process.env.SPROSSE_DATA ?? ".data", "postgres") });
  return {
    ownerUrl: server.url,
    alone: !server.reused,
    close: async () => (server.reused && !options.takeOver ? undefined : server.stop()),
  };
}

/** Migrates and loads the reference data with the owner's rights. Does nothing on a database that has both. */
export async function prepare(ownerUrl: string): Promise<string[]> {
  const owner = connect(ownerUrl, { max: 2 });
  try {
    const applied = await migrate(owner.db, owner.pool);
    await loadReference(owner.db);
    return applied;
  } finally {
    await owner.close();
  }
}

/** For commands: opens, prepares, works with the application's role, closes; the exit code tells the shell. */
export async function runAgainstDatabase(work: (database: ShellDatabase) => Promise<void>): Promise<void> {
  const opened = await openDatabase();
  try {
    await prepare(opened.ownerUrl);
    process.env.DATABASE_URL = opened.ownerUrl;
    const database = connect(opened.ownerUrl, { role: "sprosse_app" });
    try {
      await work({ ...database, ownerUrl: opened.ownerUrl, alone: opened.alone });
    } finally {
      await database.close();
    }
  } finally {
    await opened.close();
  }
}
