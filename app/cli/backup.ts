import path from "node:path";
import { parseArgs } from "node:util";
import { readBackup, Unreadable } from "#db/backup";
import { clock } from "~/config/clock";
import { backupPlaces } from "./backup-places";
import { keyOf, makeBackup } from "./backups";
import { openDatabase } from "./database";
import { Refused, runCommand } from "./refused";

const usage = "usage: npm run backup [-- --to FOLDER] [--plain] [--json], or npm run backup -- --check FILE";

/**
 * Makes a backup of everything in the database while it is used, reads it again to its end, and removes those that are
 * too old. `--check` only reads one. It is encrypted unless told otherwise.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      plain: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      check: { type: "string" },
    },
  });
  const places = backupPlaces(values.to);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    if (values.check !== undefined) {
      const { head, rows, tables } = await readBackup(values.check, keyOf(places));
      say(`${values.check} is whole: ${rows} rows of ${tables} tables, made ${head.madeAt}`);
      return;
    }
    const opened = await openDatabase();
    try {
      const made = await makeBackup({ ownerUrl: opened.ownerUrl, places, plain: values.plain }, clock);
      if (values.json) {
        say(JSON.stringify({ file: made.file, bytes: made.bytes, rows: made.rows, removed: made.removed }));
        return;
      }
      say(`${made.file}: ${made.rows} rows of ${made.tables} tables, ${made.bytes} bytes, read again and whole`);
      if (made.newKey)
        say(`Its key is new and lies in ${places.keyFile}. Keep a copy elsewhere: without it no backup can be opened.`);
      for (const name of made.removed) say(`${path.join(places.folder, name)} was too old and is gone`);
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw error instanceof Unreadable ? new Refused(error.message) : error;
  }
}

await runCommand(main, usage);
