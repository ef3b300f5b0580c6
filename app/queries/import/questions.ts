import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { namesOf, type ReferenceNames } from "~/domain/import/describe";
import { wordKind } from "~/domain/import/questions";
import { fold } from "~/domain/import/text";
import type { LearntKind, Suggestion } from "~/domain/import/types";
import { importReference } from "~/facts/import-reference";

/** Words of a list that one answer can explain for all rows that have them. */
export type AskedWord = {
  kind: LearntKind;
  /** columns in which they stand */
  fields: string[];
  code: string;
  words: string;
  folded: string;
  rows: number;
  suggestions: Suggestion[];
};

/** What has to be asked of each person: by field and code, with the number of rows. */
export type AskedOfEach = { field: string; code: string; rows: number };

/** Words of one kind stand together, because their answers are chosen from one list; in each kind the commonest first. */
function byKind(words: readonly AskedWord[]): AskedWord[] {
  const rowsOf = (kind: LearntKind) =>
    words.filter((word) => word.kind === kind).reduce((sum, { rows }) => sum + rows, 0);
  const weight = new Map(words.map(({ kind }) => [kind, rowsOf(kind)]));
  return [...words].sort(
    (a, b) =>
      (weight.get(b.kind) ?? 0) - (weight.get(a.kind) ?? 0) ||
      a.kind.localeCompare(b.kind) ||
      b.rows - a.rows ||
      a.folded.localeCompare(b.folded, "de"),
  );
}

/** The questions of a list's good rows, one row for each field, code and word, with the number of rows. */
export const questionRows = (batchId: string) => sql`
    select f ->> 'field' as field, f ->> 'code' as code, f ->> 'original' as original,
      (array_agg(f -> 'suggestions'))[1] as suggestions, count(distinct r.row_no)::int as rows
    from import_row r, jsonb_array_elements(r.reasons) f
    where r.batch_id = ${batchId} and r.verdict = 'good' and r.decision <> 'skip' and f ->> 'level' = 'question'
    group by 1, 2, 3`;

export type Counted = { field: string; code: string; original: string; suggestions: Suggestion[]; rows: number };

/**
 * The questions of a list's good rows: the words that one answer explains, kind by kind, and how many questions
 * remain with each person. Two queries.
 */
export async function importQuestions(
  trx: Trx,
  batchId: string,
): Promise<{ words: AskedWord[]; each: AskedOfEach[]; names: ReferenceNames }> {
  const { rows } = await sql<Counted>`${questionRows(batchId)}`.execute(trx);
  const { words, each } = askedIn(rows);
  return { words, each, names: namesOf(await importReference(trx), words) };
}

/** What these rows ask: the words that one answer explains, and what remains with each person. */
export function askedIn(rows: readonly Counted[]): { words: AskedWord[]; each: AskedOfEach[] } {
  const words = new Map<string, AskedWord>();
  const each = new Map<string, AskedOfEach>();
  for (const { field, code, original, suggestions, rows: count } of rows) {
    const kind = wordKind(field, code, original);
    if (kind === null) {
      const key = `${field} ${code}`;
      each.set(key, { field, code, rows: (each.get(key)?.rows ?? 0) + count });
      continue;
    }
    const folded = fold(original);
    const key = `${kind} ${folded}`;
    const known = words.get(key) ?? { kind, fields: [], code, words: original, folded, rows: 0, suggestions };
    words.set(key, { ...known, fields: [...new Set([...known.fields, field])], rows: known.rows + count });
  }
  return { words: byKind([...words.values()]), each: [...each.values()].sort((a, b) => b.rows - a.rows) };
}
