import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { withActor } from "#db/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { Actor } from "~/domain/actor";
import { countNames, type ImportCounts } from "~/domain/import/outcome";
import { isKind, type Kind } from "~/domain/import/types";
import { translator } from "~/i18n/catalogues.server";
import { confirmImport } from "~/services/import/confirm";
import { runImport } from "~/services/import/run";
import { stageImport } from "~/services/import/stage";
import { runAgainstDatabase } from "./database";
import { fillWhenEmpty } from "./fill";
import { Refused, runCommand } from "./refused";

const shell: Actor = { role: "system", name: "import" };
const usage = "usage: npm run import -- FILE [--kind profiles|companies|jobs] [--json]";

/**
 * Imports a list from the command line as the pages do: preview, then confirm, with every decision left at its default
 * (certain duplicates are merged, possible ones kept and asked about). With --json the last line is one object of
 * counts.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, kind: { type: "string" } },
  });
  const [file] = positionals;
  if (file === undefined || (values.kind !== undefined && !isKind(values.kind))) throw new Refused(usage, 2);
  const bytes = new Uint8Array(await readFile(file));
  const kind: Kind | undefined = values.kind !== undefined && isKind(values.kind) ? values.kind : undefined;
  await runAgainstDatabase(async ({ db, ownerUrl }) => {
    // as in `npm start`: otherwise a list imported first would leave a demo that nobody can sign in to
    if (env.demo) await fillWhenEmpty(ownerUrl);
    const as = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(shell, work, db);
    const batchId = await as((trx) => stageImport(trx, shell, { name: path.basename(file), bytes, kind }, clock));
    const counts = await as(async (trx) => {
      await confirmImport(trx, { batchId, now: true }, clock);
      // done by now: only reads the numbers
      return runImport(trx, { batchId }, clock);
    });
    report(counts, values.json);
  });
}

function report(counts: ImportCounts, json: boolean): void {
  const { t } = translator("en");
  const lines = countNames.map((name) => `${t(`import:counts.${name}`)}: ${counts[name]}`);
  process.stdout.write(`${lines.join("\n")}\n`);
  if (json) process.stdout.write(`${JSON.stringify(counts)}\n`);
}

await runCommand(main, usage);
