import occupations from "#db/reference/occupations.json";
import type { JobDocument } from "#search/documents/job";
import { toJobDocument } from "#search/documents/job";
import { openSearch, type Search } from "#search/index.server";
import { jobRow, reference } from "#tests/contract/support/corpus";
import { searchVocabulary } from "~/facts/titles";
import { multiplyDocuments, type Twin } from "./multiply";
import { type Place, system } from "./place";

/** `size` jobs like those of the contract tests, in batches, the same every time. */
async function* manyJobs(size: number, batch = 2_000): AsyncGenerator<JobDocument[]> {
  for (let from = 0; from < size; from += batch) {
    yield Array.from({ length: Math.min(batch, size - from) }, (_, i) => {
      const n = from + i;
      const occupation = occupations[(n * 31) % occupations.length];
      if (!occupation) throw new Error("no occupations");
      return toJobDocument(jobRow(occupation, n, n), reference);
    });
  }
}

/**
 * This many documents go through the engine, all others are twins of them. Text, places and pay repeat, so that a
 * million jobs have the same word frequencies as if the engine had written them one by one.
 */
const byTheEngine = 10_200;

function* twins(originals: readonly JobDocument[], size: number): Generator<Twin<"jobs">> {
  for (let n = originals.length; n < size; n += 1) {
    const of = originals[n % originals.length];
    const occupation = occupations[(n * 31) % occupations.length];
    if (!of || !occupation) throw new Error("no original");
    const { id, slug, hoursMin, hoursMax, startOn, publishedAt } = jobRow(occupation, n, n);
    yield {
      of,
      changed: { id, slug, hoursMin, hoursMax, startDate: startOn, publishedAt: publishedAt.toISOString() },
    };
  }
}

/** An index of `size` jobs in PostgreSQL, and how long it took to fill. */
export async function fillJobs(place: Place, size: number): Promise<{ search: Search; fillMs: number }> {
  const search = openSearch({
    vocabulary: async (db) => ({
      ...(await searchVocabulary(db)),
      occupations: reference.occupations.map(({ id, de, en, words, positions }) => ({
        id,
        phrases: [de, en, ...words],
        positions,
      })),
    }),
  });
  const started = performance.now();
  const [engine] = search.engines;
  if (!engine) throw new Error("no engine");
  const originals: JobDocument[] = [];
  const documents = async function* () {
    for await (const batch of manyJobs(Math.min(size, byTheEngine))) {
      originals.push(...batch);
      yield batch;
    }
  };
  await engine.rebuild((work) => place.as(system, work), "jobs", { documents: documents(), reread: async () => [] });
  if (size > originals.length) await multiplyDocuments(place, "jobs", twins(originals, size));
  return { search, fillMs: Math.round(performance.now() - started) };
}

export const queries = [
  "Küchenhilfe",
  "Gabelstapler",
  "Lagerhelfr",
  "кухар",
  "Reinigungskraft Styrum",
  "سائق",
  "Verkäuferin",
  "aşçı",
  "Pflege",
  "Maler",
];
