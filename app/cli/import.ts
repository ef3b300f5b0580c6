import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Trx, withActor } from "#db/index.server";
import { type Batch, findBatch } from "#db/repositories/import-batches";
import { listWithheld } from "#db/repositories/import-withheld";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { Actor } from "~/domain/actor";
import { readColumns } from "~/domain/import/headers";
import { countNames, type ImportCounts } from "~/domain/import/outcome";
import { isKind, type Kind } from "~/domain/import/types";
import type { Piece } from "~/domain/remark/scrub";
import { piecesOf } from "~/facts/withheld";
import { translator } from "~/i18n/catalogues.server";
import { confirmImport } from "~/services/import/confirm";
import { encodings, isEncoding } from "~/services/import/decode";
import { runImport } from "~/services/import/run";
import { stageImport } from "~/services/import/stage";
import { runAgainstDatabase } from "./database";
import { fillWhenEmpty } from "./fill";
import { type Again, againFrom, againLines, chooseFields, takenFields } from "./import-again";
import { Refused, runCommand } from "./refused";

const shell: Actor = { role: "system", name: "import" };
const usage =
  "usage: npm run import -- FILE [--kind profiles|companies|jobs] [--sheet NAME] [--encoding NAME] [--accept-unmapped] [--take all|none|FIELD,FIELD] [--preview] [--json]";

/**
 * Imports a list from the command line as the pages do: preview, then confirm, with every decision left at its default
 * (certain duplicates are merged, possible ones kept and asked about). Columns with words that nothing is read from stop
 * it, unless --accept-unmapped says that they may be left out. With --json the last line is one object: the counts, and
 * `columns` with what each header became, null where nothing is read; `withheld` holds the remarks that are not stored
 * whole. What somebody has to decide of them waits for a day on the list's page.
 *
 * The next list of the same office prints what it changes field by field, and who is gone from it; `--take` says which
 * fields are taken (else those that the page would tick), `--preview` shows it and stores nothing.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      kind: { type: "string" },
      sheet: { type: "string" },
      encoding: { type: "string" },
      "accept-unmapped": { type: "boolean", default: false },
      take: { type: "string" },
      preview: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  const { sheet, encoding } = values;
  if (file === undefined || (values.kind !== undefined && !isKind(values.kind))) throw new Refused(usage, 2);
  if (encoding !== undefined && !isEncoding(encoding))
    throw new Refused(`--encoding is one of ${encodings.join(", ")}`, 2);
  const wanted = values.take === undefined ? null : takenFields(values.take);
  const bytes = new Uint8Array(await readFile(file));
  const kind: Kind | undefined = values.kind !== undefined && isKind(values.kind) ? values.kind : undefined;
  await runAgainstDatabase(async ({ db, ownerUrl }) => {
    // as in `npm start`: otherwise a list imported first would leave a demo that nobody can sign in to
    if (env.demo) await fillWhenEmpty(ownerUrl);
    const as = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(shell, work, db);
    const list = { name: path.basename(file), bytes, kind, sheet, encoding, now: true };
    const { batchId, columns, withheld, again } = await as(async (trx) => {
      const id = await stageImport(trx, shell, list, clock);
      const batch = await findBatch(trx, id);
      if (!batch) throw new Error("a list that was read is kept");
      const unread = batch.reading.unread.map((column) => batch.headers[column] ?? "");
      if (unread.length > 0 && !values["accept-unmapped"]) {
        if (values.json) process.stdout.write(`${JSON.stringify({ columns: columnsOf(batch), unmapped: unread })}\n`);
        // nothing of the list is kept: this transaction is rolled back
        throw new Refused(
          `Nothing is read from these columns, and nothing was stored: ${unread.join(", ")}. Assign them in the browser, or leave them out with --accept-unmapped.`,
        );
      }
      if (wanted) await chooseFields(trx, id, wanted);
      const found = await againFrom(trx, batch);
      process.stdout.write(found ? `${againLines(found).join("\n")}\n` : "");
      if (values.preview) {
        if (values.json) process.stdout.write(`${JSON.stringify({ columns: columnsOf(batch), again: found })}\n`);
        throw new PreviewOnly();
      }
      return { batchId: id, columns: columnsOf(batch), withheld: await withheldFrom(trx, batch), again: found };
    }).catch((error: unknown) => {
      // rolled back: nothing of the list is kept
      if (error instanceof PreviewOnly) return { batchId: null, columns: {}, withheld: [], again: null };
      throw error;
    });
    if (batchId === null) return;
    const counts = await as(async (trx) => {
      await confirmImport(trx, { batchId, now: true, acceptUnread: true }, clock);
      // done by now: only reads the numbers
      return runImport(trx, { batchId }, clock);
    });
    report(counts, { columns, withheld, again }, values.json);
  });
}

class PreviewOnly extends Error {}

type Columns = Record<string, string | null>;

/** What each header became; a header that stands twice gets a number. */
function columnsOf({ headers, mapping }: { headers: readonly string[]; mapping: readonly string[] }): Columns {
  const columns: Columns = {};
  for (const [at, header] of headers.entries()) {
    const before = headers.slice(0, at).filter((other) => other === header).length;
    const target = mapping[at] ?? "ignore";
    columns[before === 0 ? header : `${header} (${before + 1})`] = target === "ignore" ? null : target;
  }
  return columns;
}

/** A remark that is not stored whole, part by part. */
type WithheldCell = { row: number; column: string; parts: Pick<Piece, "text" | "fate" | "category" | "words">[] };

async function withheldFrom(trx: Trx, { id, headers, mapping }: Batch): Promise<WithheldCell[]> {
  const cells = await listWithheld(trx, id, readColumns(mapping));
  return cells.map((cell) => ({
    row: cell.rowNo,
    column: headers[cell.columnNo] ?? "",
    parts: piecesOf(id, cell).map(({ text, fate, category, words }) => ({ text, fate, category, words })),
  }));
}

/** What is left out stands in [-…-], what waits for somebody in [?…?], the words that decided in capitals. */
function marked({ text, fate, words }: WithheldCell["parts"][number]): string {
  const shown = words.reduce((rest, word) => rest.replaceAll(word, word.toUpperCase()), text);
  if (fate === "kept") return text;
  return fate === "asked" ? `[?${shown}?]` : `[-${shown}-]`;
}

function report(
  counts: ImportCounts,
  { columns, withheld, again }: { columns: Columns; withheld: readonly WithheldCell[]; again: Again | null },
  json: boolean,
): void {
  const { t } = translator("en");
  const lines = countNames.map((name) => `${t(`import:counts.${name}`)}: ${counts[name]}`);
  for (const { row, column, parts } of withheld) lines.push(`${row} ${column}: ${parts.map(marked).join(" | ")}`);
  const asked = withheld.flatMap(({ parts }) => parts).filter(({ fate }) => fate === "asked").length;
  if (asked > 0) lines.push(t("import:withheld.noticeAsked", { count: asked }));
  process.stdout.write(`${lines.join("\n")}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ ...counts, columns, withheld, ...(again ? { again } : {}) })}\n`);
}

await runCommand(main, usage);
