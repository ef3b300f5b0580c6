import { randomBytes } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { Transact } from "#search/engine";
import { openSearch, type Search, type SearchEngine } from "#search/index.server";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";
import { searchVocabulary } from "~/facts/titles";
import { candidates, inBatches, jobs, reference } from "./corpus";

export type Bench = {
  search: Search;
  engine: SearchEngine;
  database: TestDatabase;
  transact: Transact;
  /** fills both indexes with the test documents again */
  fill(): Promise<void>;
  /** removes everything from a server that others use too */
  close(): Promise<void>;
};
type Case = { name: string; run: (bench: Bench) => Promise<void> };

/** A rebuild in Meilisearch is a chain of queued tasks, each a second or two on a small machine. */
const caseMs = 180_000;
const tidyMs = 60_000;
const meiliUrl = process.env.MEILI_URL;

/**
 * One list of cases, run against every engine there is. Without MEILI_URL the run reports how many Meilisearch cases it
 * leaves out: an unchecked contract must not look like one that was kept.
 */
export function contract(subject: string, declare: (it: (name: string, run: Case["run"]) => void) => void): void {
  const cases: Case[] = [];
  declare((name, run) => cases.push({ name, run }));
  runAgainst("PostgreSQL", undefined);
  if (meiliUrl) runAgainst("Meilisearch", meiliUrl);
  else
    afterAll(() => {
      process.stdout.write(`${subject}: ${cases.length} cases left out for Meilisearch (MEILI_URL is not set)\n`);
    });

  function runAgainst(name: string, url: string | undefined): void {
    describe(`${subject} in ${name}`, () => {
      let bench: Bench | undefined;
      beforeAll(async () => {
        bench = await openBench(url);
        await bench.fill();
      }, 120_000);
      afterAll(() => bench?.close());
      for (const { name: title, run } of cases) {
        const runCase = async () => {
          if (!bench) throw new Error("the engine did not open");
          await run(bench);
        };
        test(title, runCase, caseMs);
      }
    });
  }
}

async function openBench(url: string | undefined): Promise<Bench> {
  const database = await freshDatabase();
  const prefix = `t${randomBytes(5).toString("hex")}`;
  const search = openSearch({
    // the question is whether the engine answers correctly, not how fast, so nothing may step in for it
    ...(url ? { meiliUrl: url, meiliPrefix: prefix, meiliTimeoutMs: 60_000 } : {}),
    ...(url && process.env.MEILI_KEY ? { meiliKey: process.env.MEILI_KEY } : {}),
    // the words of the corpus, and the list of titles that was loaded with the reference data
    vocabulary: async (db) => {
      const { titles } = await searchVocabulary(db);
      const occupations = reference.occupations.map(({ id, de, en, words, positions }) => ({
        id,
        phrases: [de, en, ...words],
        positions,
      }));
      return { occupations, ...(titles ? { titles } : {}) };
    },
  });
  const engine = search.engines[0];
  if (!engine) throw new Error("no engine");
  const transact: Transact = (work) => database.as(systemActor, work);
  const fill = async () => {
    for (const each of search.engines) {
      await each.rebuild(transact, "jobs", { documents: inBatches(jobs), reread: async () => [] });
      await each.rebuild(transact, "candidates", { documents: inBatches(candidates), reread: async () => [] });
    }
  };
  const close = async () => {
    if (url) await dropIndexes(url, prefix);
  };
  return { search, engine, database, transact, fill, close };
}

async function dropIndexes(host: string, prefix: string): Promise<void> {
  const client = new Meilisearch({ host, ...(process.env.MEILI_KEY ? { apiKey: process.env.MEILI_KEY } : {}) });
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  for (const { uid } of results)
    if (uid.startsWith(prefix)) await client.deleteIndex(uid).waitTask({ timeout: tidyMs });
}
