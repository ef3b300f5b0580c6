import { parseArgs } from "node:util";
import { NotRestorable, Unreadable } from "#db/backup";
import { clock } from "~/config/clock";
import { backupPlaces } from "./backup-places";
import { bringUp, restoreBackup } from "./backups";
import { claimDataFolder, openDatabase } from "./database";
import { Refused, runCommand } from "./refused";

const usage = "usage: npm run restore -- FILE [--replace], or npm run restore -- --erase-again";

/**
 * Restores a backup into an empty database, brings it up to this version and erases again who was erased since. Web and
 * worker have to be stopped. `--replace` throws away what is in the database; `--erase-again` is for one that was brought
 * back in another way.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: "boolean", default: false }, "erase-again": { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (positionals.length > 1 || (file === undefined) !== values["erase-again"]) throw new Refused(usage, 2);
  const busy = claimDataFolder("npm run restore");
  if (busy) throw new Refused(busy);
  const opened = await openDatabase({ takeOver: !process.env.DATABASE_URL });
  try {
    if (file === undefined) tell(await bringUp(opened.ownerUrl, backupPlaces(), clock));
    else await restore(opened.ownerUrl, file, values.replace);
  } catch (error) {
    throw error instanceof Unreadable || error instanceof NotRestorable ? new Refused(error.message) : error;
  } finally {
    await opened.close();
  }
}

async function restore(ownerUrl: string, file: string, replace: boolean): Promise<void> {
  const done = await restoreBackup({ ownerUrl, places: backupPlaces(), file, replace }, clock);
  say(`${done.rows} rows of ${done.tables} tables are as they were at ${done.head.madeAt}`);
  tell(done);
  if (done.otherSecret)
    say(
      "AUTH_SECRET is another one here: everybody has to set up the second factor anew, or start with the old secret.",
    );
}

function tell({ migrated, erased }: { migrated: string[]; erased: number }): void {
  if (migrated.length > 0) say(`It was made by an earlier version; migrated: ${migrated.join(", ")}`);
  say(`People who were erased since and are erased again: ${erased}`);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

await runCommand(main, usage);
