import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Trx, withActor } from "#db/index.server";
import { clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { readDay } from "~/domain/typed-day";
import { type ExportTarget, exportTargets, goesOnFrom } from "~/facts/office-export";
import { officeWords } from "~/i18n/office-words.server";
import { makeExport } from "~/services/import/make-export";
import { runAgainstDatabase } from "./database";
import { Refused, runCommand } from "./refused";

const shell: Actor = { role: "system", name: "export" };
const usage = "usage: npm run export -- [LIST] [--since DAY] --out FILE [--json]";

/**
 * Writes what changed here since a day for the case system of an office, as the page does: LIST is the id of its list or
 * the name of its latest file, and may be left out where only one office is set up. Without --since the file goes on from
 * the last one. Who made it, which columns and how many people are noted.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, since: { type: "string" }, out: { type: "string" } },
  });
  const { out } = values;
  if (out === undefined || positionals.length > 1) throw new Refused(usage, 2);
  await runAgainstDatabase(async ({ db }) => {
    const { since, ...made } = await withActor(
      shell,
      async (trx) => {
        const office = await officeOf(trx, positionals[0]);
        const { listId } = office;
        const day = values.since === undefined ? await goesOnFrom(trx, office) : dayOf(values.since);
        return { since: day, ...(await makeExport(trx, shell, { listId, since: day, words: officeWords }, clock)) };
      },
      db,
    );
    await writeFile(out, made.bytes);
    const { id, people } = made;
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ id, since, people, file: out })}\n`
        : `${people} people since ${since}: ${out}\n`,
    );
  });
}

function dayOf(text: string): string {
  const read = readDay(text, "done", clock.today());
  if ("fault" in read) throw new Refused("--since is a day of the last years, as 2026-12-01", 2);
  return read.day;
}

async function officeOf(trx: Trx, wanted: string | undefined): Promise<ExportTarget> {
  const offices = await exportTargets(trx);
  const meant =
    wanted === undefined
      ? offices.filter(({ form }) => form !== null)
      : offices.filter(({ listId, filename }) => listId === wanted || filename === wanted);
  const [office] = meant;
  if (office !== undefined && meant.length === 1) return office;
  const names = offices.map(({ listId, filename }) => `${listId} ${filename}`).join("\n");
  throw new Refused(`LIST names one of:\n${names || "(no list of people has been stored)"}`, 2);
}

await runCommand(main, usage);
