import { type Selectable, type SqlBool, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { citySetting } from "#db/repositories/city-settings";
import { type BatchReading, findBatch } from "#db/repositories/import-batches";
import { withheldCounts } from "#db/repositories/import-withheld";
import type { ImportRow } from "#db/schema";
import { notFound } from "~/domain/errors";
import { describeRow, namesOf, type ReferenceNames, rowTitle, type ShownFact } from "~/domain/import/describe";
import { type Mapping, readColumns } from "~/domain/import/headers";
import { withAnswers } from "~/domain/import/learnt";
import type { Duplicate, ImportForecast, RowDecision, RowOutcome } from "~/domain/import/outcome";
import { type CleanRow, correctedRow, readRow } from "~/domain/import/row";
import type { batchStatus } from "~/domain/import/states";
import type { Finding, ImportContext, Kind, LearntWord } from "~/domain/import/types";
import type { StateOf } from "~/domain/status-table";
import { continuedFrom } from "~/facts/import-changes";
import { importReference } from "~/facts/import-reference";
import { daysKept } from "~/facts/import-retention";
import { askedIn, type Counted, questionRows } from "./questions";

export const rowFilters = ["all", "problems", "refused", "double", "skipped"] as const;
export type RowFilter = (typeof rowFilters)[number];
const rowsPerPage = 25;

export type BatchState = StateOf<typeof batchStatus>;
export type BatchRow = {
  rowNo: number;
  title: string;
  verdict: "good" | "refused" | "skipped" | "pending";
  decision: RowDecision;
  result: RowOutcome | null;
  targetId: string | null;
  facts: ShownFact[];
  findings: Finding[];
  duplicate: Duplicate | null;
  corrected: number[];
};

export type Batch = {
  id: string;
  /** First list of the office that sent it; its own id where it continues none. */
  listId: string;
  finishedAt: Date | null;
  kind: Kind;
  filename: string;
  headers: string[];
  mapping: Mapping;
  reading: BatchReading;
  answers: LearntWord[];
  state: BatchState;
  version: number;
  rowsTotal: number;
  rowsDone: number;
  counts: Record<string, number>;
  createdAt: Date;
  /** Set once the rows have been deleted: they are personal data and kept only for a time. */
  rowsDeletedAt: Date | null;
  /** Last progress while it is being judged or stored. */
  updatedAt: Date;
  /** What went wrong while its rows were judged; empty when nothing did. */
  error: string;
};

export type BatchForecast = ImportForecast & { changed: number; filters: Record<RowFilter, number> };

/** @throws AppError not_found; imports belong to the team, and the policies show them to nobody else */
export async function getBatch(trx: Trx, id: string): Promise<Batch> {
  const batch = await findBatch(trx, id);
  if (!batch) throw notFound("import");
  const {
    kind,
    filename,
    headers,
    mapping,
    reading,
    answers,
    version,
    rowsTotal,
    rowsDone,
    createdAt,
    updatedAt,
    rowsDeletedAt,
    listId,
    finishedAt,
    error,
  } = batch;
  return {
    id,
    listId,
    finishedAt,
    kind,
    filename,
    headers,
    mapping,
    reading,
    answers,
    state: batch.state as BatchState,
    version,
    rowsTotal,
    rowsDone,
    counts: batch.counts as Record<string, number>,
    createdAt,
    updatedAt,
    rowsDeletedAt,
    error,
  };
}

const conditions: Record<RowFilter, ReturnType<typeof sql<SqlBool>>> = {
  all: sql<SqlBool>`true`,
  problems: sql<SqlBool>`(questions > 0 or verdict = 'refused')`,
  refused: sql<SqlBool>`coalesce(result, verdict) = 'refused'`,
  double: sql<SqlBool>`duplicate_of is not null`,
  skipped: sql<SqlBool>`(coalesce(result, verdict) = 'skipped' or decision = 'skip')`,
};

/**
 * One page of a batch: its totals and what waits for somebody, its rows as they will be (or were) stored, the names they
 * need, and the list it continues with who is gone since. Five queries. @throws AppError not_found
 */
export async function importBatchPage(
  trx: Trx,
  id: string,
  options: { page: number; filter: RowFilter; today: string },
): Promise<{
  batch: Batch;
  outlook: BatchForecast;
  rows: BatchRow[];
  names: ReferenceNames;
  pages: number;
  page: number;
  /** how much of it is not stored, or not before somebody decides */
  withheld: { cells: number; asked: number };
  /** words that one answer explains */
  asked: number;
  /** days for which its rows are kept */
  keepDays: number;
  continued: Awaited<ReturnType<typeof continuedFrom>>;
}> {
  const batch = await getBatch(trx, id);
  const { outlook, ...figures } = await figuresOf(trx, batch);
  const pages = Math.max(1, Math.ceil(outlook.filters[options.filter] / rowsPerPage));
  const page = Math.min(Math.max(1, options.page), pages);
  const stored = await trx
    .selectFrom("importRow")
    .selectAll()
    .where("batchId", "=", id)
    .where(conditions[options.filter])
    .orderBy("rowNo")
    .limit(rowsPerPage)
    .offset((page - 1) * rowsPerPage)
    .execute();
  const reference = withAnswers(await importReference(trx), batch.answers);
  const rows = stored.map((row) => shownRow(batch, row, { reference, today: options.today }).row);
  const continued = await continuedFrom(trx, batch);
  return { batch, outlook, ...figures, rows, names: namesOf(reference, rows), pages, page, continued };
}

/** All numbers of a batch. One query. */
async function figuresOf(trx: Trx, { id, mapping }: Batch) {
  const { rows } = await sql<{
    outlook: BatchForecast;
    withheld: { cells: number; asked: number };
    questions: Counted[];
    retention: unknown;
  }>`
    select ${outlookOf(id)} as outlook, ${withheldCounts(id, readColumns(mapping))} as withheld,
      (select coalesce(jsonb_agg(q), '[]') from (${questionRows(id)}) q) as questions,
      ${citySetting("retention")} as retention`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("counting gave no row");
  const { outlook, withheld, questions, retention } = row;
  return { outlook, withheld, asked: askedIn(questions).words.length, keepDays: daysKept(retention) };
}

/** What would happen to the rows of a batch as they stand now. One query. */
export async function forecastOf(trx: Trx, id: string): Promise<BatchForecast> {
  const { rows } = await sql<{ outlook: BatchForecast }>`select ${outlookOf(id)} as outlook`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("counting gave no row");
  return row.outlook;
}

function outlookOf(id: string) {
  const merges = sql`verdict = 'good' and decision <> 'skip' and duplicate_of is not null and decision <> 'keep'
    and (decision = 'merge' or (duplicate_of ->> 'sure')::boolean)`;
  const ended = sql`coalesce(${merges} and (duplicate_of ->> 'hasLeft')::boolean, false)`;
  return sql<BatchForecast>`
    (select jsonb_build_object(
      'store', count(*) filter (where verdict = 'good' and decision <> 'skip' and not coalesce(${merges}, false)),
      'merge', count(*) filter (where ${merges} and not ${ended}),
      'refuse', count(*) filter (where verdict = 'refused'),
      'skip', count(*) filter (where verdict = 'skipped' or (verdict = 'good' and decision = 'skip') or ${ended}),
      'changed', count(*) filter (where changes <> '[]'),
      'questions', coalesce(sum(questions) filter (where verdict = 'good' and decision <> 'skip'), 0),
      'filters', jsonb_build_object('all', count(*), 'problems', count(*) filter (where ${conditions.problems}),
        'refused', count(*) filter (where ${conditions.refused}), 'double', count(*) filter (where ${conditions.double}),
        'skipped', count(*) filter (where ${conditions.skipped})),
      'dropped', (select coalesce(jsonb_agg(jsonb_build_object('column', d.col, 'category', d.category, 'rows', d.n) order by d.col), '[]')
        from (select (x ->> 'column')::int as col, x ->> 'category' as category, count(*) as n
          from import_row r2, jsonb_array_elements(r2.cells -> 'dropped') x where r2.batch_id = ${id} group by 1, 2) d)
    ) from import_row where batch_id = ${id})`;
}

export type ImportRowPage = {
  batch: Batch;
  row: BatchRow & { cells: string[]; current: string[] };
  names: ReferenceNames;
};

/** One row with its cells as they stand in the file and as they are read now. @throws AppError not_found */
export async function importRowPage(trx: Trx, id: string, rowNo: number, today: string): Promise<ImportRowPage> {
  const batch = await getBatch(trx, id);
  const row = Number.isSafeInteger(rowNo)
    ? await trx
        .selectFrom("importRow")
        .selectAll()
        .where("batchId", "=", id)
        .where("rowNo", "=", rowNo)
        .executeTakeFirst()
    : undefined;
  if (!row) throw notFound("import");
  const reference = withAnswers(await importReference(trx), batch.answers);
  const shown = shownRow(batch, row, { reference, today });
  return {
    batch,
    row: { ...shown.row, cells: (row.cells as CleanRow).cells, current: shown.current },
    names: namesOf(reference, shown.row),
  };
}

/** A row as it will be, or was, stored, and its cells with what was corrected in them. */
function shownRow(
  batch: Batch,
  row: Selectable<ImportRow>,
  context: ImportContext,
): { row: BatchRow; current: string[] } {
  const corrections = row.corrections as Record<string, string>;
  const current = correctedRow(row.cells as CleanRow, corrections);
  const reading = readRow(batch.kind, batch.headers, batch.mapping, current, context);
  return {
    row: {
      rowNo: row.rowNo,
      title: reading.verdict === "skipped" ? "" : rowTitle(reading.facts),
      verdict: row.verdict as BatchRow["verdict"],
      decision: row.decision as BatchRow["decision"],
      result: row.result as BatchRow["result"],
      targetId: row.targetId,
      facts: reading.verdict === "skipped" ? [] : describeRow(reading.facts, reading.findings),
      findings: row.reasons as Finding[],
      duplicate: row.duplicateOf as Duplicate | null,
      corrected: Object.keys(corrections).map(Number),
    },
    current: current.cells,
  };
}
