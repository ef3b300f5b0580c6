import { setImmediate } from "node:timers/promises";
import type { Trx } from "#db/index.server";
import {
  listCandidateSearchRows,
  listIdsAfter,
  listJobSearchRows,
  listSearchNames,
} from "#db/repositories/search-rows";
import { toCandidateDocument } from "#search/documents/candidate";
import { candidateIsSearchable, jobIsSearchable } from "#search/documents/eligibility";
import { toJobDocument } from "#search/documents/job";
import { readinessOf } from "#search/documents/readiness";
import { type Reference, referenceOf } from "#search/documents/reference";
import type { DocumentOf, IndexName } from "#search/engine";
import type { Clock } from "~/config/clock";

/** The names that go into documents, as they are in the database now: of all occupations, or of these. */
async function searchReference(trx: Trx, occupations: readonly string[] | null = null): Promise<Reference> {
  return referenceOf(await listSearchNames(trx, occupations));
}

/**
 * The documents of these rows as they are now. A row without a document does not belong in the index: it is gone,
 * withdrawn, past its last day, paused or erased. Unless they are passed in, only the names these documents need are
 * read.
 */
export async function searchDocuments<I extends IndexName>(
  trx: Trx,
  index: I,
  { ids, reference }: { ids: readonly string[]; reference?: Reference },
  time: Clock,
): Promise<DocumentOf[I][]> {
  if (ids.length === 0) return [];
  const today = time.today();
  const documents =
    index === "jobs" ? await jobDocuments(trx, ids, today, reference) : await people(trx, ids, today, reference);
  return documents as DocumentOf[I][];
}

async function jobDocuments(trx: Trx, ids: readonly string[], today: string, known: Reference | undefined) {
  const rows = (await listJobSearchRows(trx, ids)).flatMap(({ state, closesOn, publishedAt, ...row }) =>
    jobIsSearchable({ state, closesOn }, today) && publishedAt !== null ? [{ ...row, publishedAt }] : [],
  );
  // somebody is waiting for a withdrawn job to disappear, and that needs no names
  if (rows.length === 0) return [];
  const reference = known ?? (await searchReference(trx, [...new Set(rows.map((row) => row.occupationId))]));
  return mapInPortions(rows, (row) => toJobDocument(row, reference));
}

async function people(trx: Trx, ids: readonly string[], today: string, known: Reference | undefined) {
  const rows = (await listCandidateSearchRows(trx, ids, today)).filter(({ state }) => candidateIsSearchable({ state }));
  if (rows.length === 0) return [];
  const occupations = rows.flatMap(({ experience, wishes }) => [...experience, ...wishes]);
  const reference = known ?? (await searchReference(trx, [...new Set(occupations)]));
  return mapInPortions(rows, ({ permission, permitState, ...row }) =>
    toCandidateDocument({ ...row, readiness: readinessOf(permission, permitState) }, reference),
  );
}

const inOneTurn = 25;

/** A rebuild shares its process with changes that somebody waits for; it pauses to let them in. */
async function mapInPortions<Row, Document>(rows: readonly Row[], make: (row: Row) => Document): Promise<Document[]> {
  const made: Document[] = [];
  for (const row of rows) {
    made.push(make(row));
    if (made.length % inOneTurn === 0) await setImmediate();
  }
  return made;
}

const batch = 500;

/** Every document of an index, read in pages, each in its own transaction. */
export async function* allSearchDocuments<I extends IndexName>(
  transact: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>,
  index: I,
  time: Clock,
): AsyncGenerator<DocumentOf[I][]> {
  const reference = await transact(searchReference);
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const page: { last: string | undefined; documents: DocumentOf[I][] } = await transact(async (trx) => {
      const ids = await listIdsAfter(trx, index === "jobs" ? "job" : "candidate", from, batch);
      return { last: ids.at(-1), documents: await searchDocuments(trx, index, { ids, reference }, time) };
    });
    if (page.last === undefined) return;
    yield page.documents;
    after = page.last;
  }
}
