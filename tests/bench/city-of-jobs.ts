import occupations from "#db/reference/occupations.json";
import type { JobDocument } from "#search/documents/job";
import { toJobDocument } from "#search/documents/job";
import { openSearch, type Search } from "#search/index.server";
import { jobRow, reference } from "#tests/contract/support/corpus";
import { type Place, SYSTEM } from "./place";

/** `size` jobs like those of the contract suite, in batches, the same every time. */
export async function* manyJobs(size: number, batch = 2_000): AsyncGenerator<JobDocument[]> {
  for (let from = 0; from < size; from += batch) {
    yield Array.from({ length: Math.min(batch, size - from) }, (_, i) => {
      const n = from + i;
      const occupation = occupations[(n * 31) % occupations.length];
      if (!occupation) throw new Error("no occupations");
      return toJobDocument(jobRow(occupation, n, n), reference);
    });
  }
}

/** An index of `size` jobs in PostgreSQL, and how long it took to fill. */
export async function fillJobs(place: Place, size: number): Promise<{ search: Search; fillMs: number }> {
  const search = openSearch({
    occupations: async () =>
      reference.occupations.map(({ id, de, en, words }) => ({ id, phrases: [de, en, ...words] })),
  });
  const started = performance.now();
  const [engine] = search.engines;
  if (!engine) throw new Error("no engine");
  await engine.rebuild((work) => place.as(SYSTEM, work), "jobs", { documents: manyJobs(size), reread: async () => [] });
  return { search, fillMs: Math.round(performance.now() - started) };
}

export const QUERIES = [
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
