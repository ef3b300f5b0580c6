import fs from "node:fs";
import path from "node:path";
import { dropCity } from "#db/backup";
import { connect } from "#db/index.server";
import { claimDataFolder, openDatabase, prepare } from "./database";
import { fillWhenEmpty } from "./fill";

/** Deletes everything and starts over with the demo city. On an external database server only with --yes. */
if (process.env.DATABASE_URL) {
  if (!process.argv.includes("--yes")) {
    process.stderr.write("This deletes everything in DATABASE_URL. Run again with: npm run db:reset -- --yes\n");
    process.exit(1);
  }
  const owner = connect(process.env.DATABASE_URL, { max: 1 });
  await dropCity(owner.pool);
  await owner.close();
} else {
  const busy = claimDataFolder("npm run db:reset");
  if (busy) {
    process.stderr.write(`${busy}\n`);
    process.exit(1);
  }
  const server = await openDatabase({ takeOver: true });
  await server.close();
  const mailbox = path.resolve(process.env.SPROSSE_DATA ?? ".data", "mailbox");
  for (const place of [`${server.dir}`, `${server.dir}.password`, mailbox]) {
    fs.rmSync(place, { recursive: true, force: true });
  }
}
const database = await openDatabase({ takeOver: !process.env.DATABASE_URL });
await prepare(database.ownerUrl);
await fillWhenEmpty(database.ownerUrl);
await database.close();
process.stdout.write("The database is new and holds the demo city.\n");
