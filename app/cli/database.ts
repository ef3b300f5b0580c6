import fs from "node:fs";
import path from "node:path";
import { startEmbedded } from "#db/embedded";
import { connect, type Database } from "#db/index.server";
import { lockHolder, takeLock } from "#db/lock";
import { migrate } from "#db/migrate";
import { loadReference } from "#db/reference/load";

/** `alone`: the server runs only for this command, so no worker is at work beside it. */
export type ShellDatabase = Database & { ownerUrl: string; alone: boolean };

export type OpenedDatabase = {
  ownerUrl: string;
  /** where our own server keeps its data; null for an external server */
  dir: string | null;
  alone: boolean;
  /** restarts our own server if it has died; true when that was needed */
  revive(): Promise<boolean>;
  close(): Promise<void>;
};

const dataFolder = () => path.resolve(process.env.SPROSSE_DATA ?? ".data");
const startLock = () => path.join(dataFolder(), "running");

/**
 * Opens the database that `npm start` uses, running or not: DATABASE_URL, or else the embedded server, which is started
 * for the duration of the work and left as it was found. `takeOver`: a server left behind by a killed start becomes
 * ours.
 */
export async function openDatabase(options: { takeOver?: boolean } = {}): Promise<OpenedDatabase> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL)
    return { ownerUrl: DATABASE_URL, dir: null, alone: false, revive: async () => false, close: async () => undefined };
  const server = await startEmbedded({ dir: path.join(dataFolder(), "postgres") });
  const close = async () => {
    // a start that came while a command was running has taken the server over
    if (options.takeOver || (!server.reused && !lockHolder(startLock()))) await server.stop();
  };
  return { ownerUrl: server.url, dir: server.dir, alone: !server.reused, revive: server.revive, close };
}

/**
 * One start per data folder: a second one would take the first one's database away.
 * @returns null when the folder is now ours, or else the message to show
 */
export function claimDataFolder(address: string): string | null {
  if (process.env.DATABASE_URL) return null;
  const holder = takeLock(startLock(), address);
  if (!holder) {
    process.once("exit", () => fs.rmSync(startLock(), { force: true }));
    return null;
  }
  return [
    `Sprosse runs already: ${holder.note} (process ${holder.pid}, data in ${dataFolder()}).`,
    "Stop it first, or start a second one with its own data and port:",
    "  SPROSSE_DATA=.data-2 PORT=3001 npm start",
  ].join("\n");
}

/** Migrates and loads the reference data as the database's owner. Does nothing when both are up to date. */
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

/** For commands: opens, prepares, runs `work` with the application's role, closes; sets the exit code. */
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
