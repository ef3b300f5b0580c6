import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { keyHolders, scopedKeys, WrongMasterKey } from "#search/index.server";
import { env } from "~/config/env.server";
import { Refused, runCommand } from "./refused";

const usage = `usage: MEILI_URL=… MEILI_MASTER_KEY=… npm run search:keys [-- --out DIR]
Makes the keys of web and worker, limited to the indexes of this application, and prints them, or writes each into a file
of its own (DIR/web/key, DIR/worker/key) for MEILI_KEY_FILE.`;

/** `npm run search:keys`: the only command that is given the master key. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  if (!env.MEILI_URL || !env.MEILI_MASTER_KEY) throw new Refused(usage, 2);
  const keys = await scopedKeys(env.MEILI_URL, env.MEILI_MASTER_KEY).catch((error: unknown) => {
    throw error instanceof WrongMasterKey ? new Refused(`${error.message}: MEILI_MASTER_KEY`) : error;
  });
  for (const holder of keyHolders) {
    if (values.out) {
      const folder = path.join(values.out, holder);
      await fs.mkdir(folder, { recursive: true });
      await fs.writeFile(path.join(folder, "key"), keys[holder], { mode: 0o600 });
    } else process.stdout.write(`# ${holder}\nMEILI_KEY=${keys[holder]}\n`);
  }
}, usage);
