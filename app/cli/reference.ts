import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { connect } from "#db/index.server";
import { applyOfficial, compareOfficial, type Difference, kindOf, UnfitFile } from "#db/reference/newer";
import { officialFiles, officialKinds } from "#db/reference/official";
import { runAgainstDatabase } from "./database";
import { Refused, runCommand } from "./refused";

const usage = `usage: npm run reference -- FILE [--kind ${officialKinds.join("|")}] [--version V] [--apply] [--json]`;
const mostLines = 20;

/**
 * Reads a newer official file of a classification and says what it changes; with --apply it is stored. The version is the
 * publisher's, and must be later than the one in force.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: "string" },
      version: { type: "string" },
      apply: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  const named = officialKinds.find((each) => each === values.kind);
  if (file === undefined || (values.kind !== undefined && !named)) throw new Refused(usage, 2);
  if (values.version === undefined)
    throw new Refused("--version says which version the file is, as its publisher counts", 2);
  const content = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  const { version } = values;
  await runAgainstDatabase(async ({ ownerUrl }) => {
    const owner = connect(ownerUrl, { max: 2 });
    try {
      const kind = kindOf(content);
      if (named && named !== kind) throw new Refused(`This is a file of ${kind}, not of ${named}`);
      const source = `${officialFiles[kind].source}, ${path.basename(file)}`;
      const change = values.apply
        ? await applyOfficial(owner.db, { kind, content, version, source })
        : await compareOfficial(owner.db, { kind, content, version });
      process.stdout.write(
        values.json ? `${JSON.stringify({ ...change, applied: values.apply })}\n` : said(change, values.apply),
      );
    } catch (error) {
      throw error instanceof UnfitFile ? new Refused(error.message) : error;
    } finally {
      await owner.close();
    }
  });
}

function said({ kind, from, to, same, added, renamed, gone, used }: Difference, applied: boolean): string {
  const list = (title: string, lines: string[]) => [
    `${title}: ${lines.length}`,
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(lines.length > mostLines ? [`  … and ${lines.length - mostLines} more (--json has all)`] : []),
  ];
  return `${[
    `${kind}: ${from} -> ${to}, ${same} entries unchanged`,
    ...list(
      "new",
      added.map(({ key, label }) => `${key} ${label}`),
    ),
    ...list(
      "renamed",
      renamed.map(({ key, label, before }) => `${key} ${before} -> ${label}`),
    ),
    ...list(
      "gone (kept with their name, offered no more)",
      gone.map(({ key, label }) => `${key} ${label}`),
    ),
    ...used.map(
      ({ id, code, template, people, jobs }) =>
        `  ${code} is used by ${id}${template ? " (a starter occupation: give it another code)" : ""}: ${people} people, ${jobs} jobs`,
    ),
    applied
      ? "Stored. Names in the search follow with the nightly comparison, or at once with npm run search:rebuild."
      : "Nothing was stored; --apply stores it.",
  ].join("\n")}\n`;
}

await runCommand(main, usage);
