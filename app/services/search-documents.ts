import type { Trx } from "#db/index.server";
import {
  type CandidateSearchRow,
  type JobSearchRow,
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

/** The names documents are built with, as they are in the database now. */
export async function searchReference(trx: Trx): Promise<Reference> {
  return referenceOf(await listSearchNames(trx));
}

/**
 * The documents of these rows as they are now. A row without a document does not belong in the index: it is gone,
 * withdrawn, past its last day, paused or erased.
 */
export async function searchDocuments<I extends IndexName>(
  trx: Trx,
  index: I,
  ids: readonly string[],
  today: string,
  reference: Reference,
): Promise<DocumentOf[I][]> {
  if (ids.length === 0) return [];
  const documents =
    index === "jobs"
      ? (await listJobSearchRows(trx, ids)).flatMap((row) => jobDocumentOf(row, today, reference))
      : (await listCandidateSearchRows(trx, ids, today)).flatMap((row) => candidateDocumentOf(row, reference));
  return documents as DocumentOf[I][];
}

function jobDocumentOf({ state, closesOn, publishedAt, ...row }: JobSearchRow, today: string, reference: Reference) {
  if (!jobIsSearchable({ state, closesOn }, today) || publishedAt === null) return [];
  return [toJobDocument({ ...row, publishedAt }, reference)];
}

function candidateDocumentOf({ state, permission, permitState, ...row }: CandidateSearchRow, reference: Reference) {
  if (!candidateIsSearchable({ state })) return [];
  return [toCandidateDocument({ ...row, readiness: readinessOf(permission, permitState) }, reference)];
}

const BATCH = 500;

/** Every document of an index, read in pages, each in a transaction of its own. */
export async function* allSearchDocuments<I extends IndexName>(
  transact: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>,
  index: I,
  today: string,
): AsyncGenerator<DocumentOf[I][]> {
  const reference = await transact(searchReference);
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const page: { last: string | undefined; documents: DocumentOf[I][] } = await transact(async (trx) => {
      const ids = await listIdsAfter(trx, index === "jobs" ? "job" : "candidate", from, BATCH);
      return { last: ids.at(-1), documents: await searchDocuments(trx, index, ids, today, reference) };
    });
    if (page.last === undefined) return;
    yield page.documents;
    after = page.last;
  }
}
