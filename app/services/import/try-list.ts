import type { Trx } from "#db/index.server";
import type { BatchReading } from "#db/repositories/import-batches";
import type { StoredRow } from "#db/repositories/import-rows";
import { listKnownColumns } from "#db/repositories/learnt-words";
import type { Clock } from "~/config/clock";
import { describeRow, namesOf, type ReferenceNames, rowTitle, type ShownFact } from "~/domain/import/describe";
import { type Evaluation, expectedOutcome, type ImportForecast, type RowOutcome } from "~/domain/import/outcome";
import { importReference } from "~/facts/import-reference";
import { countQuestions, evaluateRows } from "./evaluate";
import { type ReadList, readList } from "./read-list";

type TriedRow = Omit<Evaluation, "facts"> & { title: string; facts: ShownFact[] };

export type TriedList = Pick<ReadList, "kind" | "headers" | "mapping"> & {
  reading: BatchReading;
  rowsTotal: number;
  forecast: ImportForecast;
  /** parts of free text about which somebody would be asked whether they are private */
  asked: number;
  /** the first rows, as they would be stored */
  rows: TriedRow[];
  names: ReferenceNames;
};

/** As many rows are shown one by one. */
const shownRows = 20;

/**
 * Reads a list as the importer reads it and says what would come of it. Writes nothing, so it also runs in a
 * transaction that may only read; nothing of the file is left afterwards.
 * @throws AppError rule `import:file.*` for a file that cannot be read
 */
export async function tryList(trx: Trx, file: { bytes: Uint8Array }, time: Clock): Promise<TriedList> {
  const { rows, withheld, unread, hidden, reading, ...list } = await readList({
    ...file,
    known: await listKnownColumns(trx),
  });
  const evaluations = await evaluateRows(trx, { ...list, answers: [] }, rows, time);
  const shown = evaluations.slice(0, shownRows).map(({ facts, ...evaluation }) => ({
    ...evaluation,
    title: facts ? rowTitle(facts) : "",
    facts: facts ? describeRow(facts, evaluation.findings) : [],
  }));
  return {
    ...list,
    reading: { ...reading, unread, hidden, isOwn: false },
    rowsTotal: rows.length,
    forecast: forecastOf(evaluations, rows),
    asked: withheld
      .flatMap((row) => row.withheld)
      .flatMap(({ pieces }) => pieces.filter(({ fate }) => fate === "asked")).length,
    rows: shown,
    names: namesOf(await importReference(trx), shown),
  };
}

function forecastOf(evaluations: readonly Evaluation[], rows: readonly StoredRow[]): ImportForecast {
  const outcomes = evaluations.map(expectedOutcome);
  const count = (outcome: RowOutcome) => outcomes.filter((each) => each === outcome).length;
  const asked = evaluations.filter(({ verdict, decision }) => verdict === "good" && decision !== "skip");
  const dropped = new Map<string, ImportForecast["dropped"][number]>();
  for (const { column, category } of rows.flatMap((row) => row.cells.dropped)) {
    const key = `${column} ${category}`;
    dropped.set(key, { column, category, rows: (dropped.get(key)?.rows ?? 0) + 1 });
  }
  return {
    store: count("stored"),
    merge: count("merged"),
    refuse: count("refused"),
    skip: count("skipped"),
    questions: asked.reduce((sum, { findings }) => sum + countQuestions(findings), 0),
    dropped: [...dropped.values()].sort((a, b) => a.column - b.column),
  };
}
