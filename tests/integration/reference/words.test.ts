import { Logger, run } from "graphile-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "#db/index.server";
import { loadReference } from "#db/reference/load";
import { importReference } from "#db/repositories/import-reference";
import { wordsOfSearch } from "#db/repositories/words";
import { openSearch } from "#search/index.server";
import { makeEmployer, makeJob, makeUser } from "#tests/factories";
import { onDay } from "#tests/support/clock";
import { freshDatabase, systemActor, type TestDatabase } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import { occupationWordsPage, previewWord } from "~/queries/reference/occupation-words";
import { addWord } from "~/services/reference/add-word";
import { removeWord } from "~/services/reference/remove-word";
import { reconcileSearch, syncDocument } from "~/services/search/keep-search-current";

const today = "2026-11-23";
const testOccupation = "lagerhelfer";
const testWord = { locale: "uk", word: "складознавець" } as const;
let database: TestDatabase;
let coordinator: Actor & { role: "coordinator"; userId: string };
let stop: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  await database.as(systemActor, async (trx) => {
    coordinator = (await makeUser(trx, "coordinator")) as typeof coordinator;
    await makeJob(trx, await makeEmployer(trx), {
      title: "Mitarbeit im Lager",
      occupationId: testOccupation,
      state: "published",
      publishedAt: new Date("2026-11-01T08:00:00Z"),
      publishedBy: coordinator.userId,
    });
  });
  await reconcileSearch(database.db, openSearch({}), onDay(today));
});
afterAll(async () => {
  for (const one of stop) await one();
  stop = [];
});

/** The product's queue on this database, and a process that has been searching for a while. */
async function running() {
  const words = listen(database.ownerUrl, "search_words");
  const search = openSearch({ vocabulary: wordsOfSearch, vocabularyChanges: words });
  const runner = await run({
    pgPool: database.owner.pool,
    noHandleSignals: true,
    pollInterval: 100,
    logger: new Logger(() => () => undefined),
    taskList: {
      "search-sync": async (payload) => {
        const { index, id } = payload as { index: "jobs" | "candidates"; id: string };
        await syncDocument(database.db, search.engines, index, id, onDay(today));
      },
    },
  });
  stop.push(
    () => runner.stop(),
    () => words.close(),
  );
  const find = () => database.as({ role: "visitor" }, (trx) => search.search(trx, "jobs", { q: testWord.word }));
  return { search, find };
}

/** seconds on a busy machine, a moment on a quiet one */
const soon = { timeout: 20_000 };

test("a running search knows an added word at once and soon finds its jobs; removed, no longer", async () => {
  const { find } = await running();
  expect(await find()).toMatchObject({ total: 0, understood: { occupations: [] } });

  await database.as(coordinator, (trx) => addWord(trx, testOccupation, testWord, onDay(today)));
  await expect.poll(async () => (await find()).understood.occupations, soon).toEqual([testOccupation]);
  await expect.poll(async () => (await find()).total, soon).toBe(1);

  await database.as(coordinator, (trx) => removeWord(trx, testOccupation, testWord, onDay(today)));
  await expect.poll(async () => (await find()).understood.occupations, soon).toEqual([]);
  await expect.poll(async () => (await find()).total, soon).toBe(0);

  const page = await database.as(coordinator, (trx) => occupationWordsPage(trx, testOccupation));
  expect(page?.words.map(({ word }) => word)).not.toContain(testWord.word);
  expect(page?.history.map(({ reason, after }) => [reason, Boolean(after?.valid_to)])).toEqual([
    [testWord.word, true],
    [testWord.word, false],
  ]);
});

test("a preview counts what the word would find, and names which other occupations have it", async () => {
  const preview = (word: string) =>
    database.as(coordinator, (trx) => previewWord(trx, testOccupation, { locale: "de", word }));
  expect((await preview("Kistenmensch")).jobs).toEqual({ all: 1, found: 0 });
  expect((await preview("Lager")).jobs).toEqual({ all: 1, found: 1 });
  expect((await preview("Kistenmensch")).others).toEqual([]);
  expect((await preview("Lager")).others.map(({ id }) => id)).not.toContain(testOccupation);
  expect((await preview("putzfrau")).others.map(({ id }) => id)).toContain("reinigungskraft");
});

test("the same word twice is refused, for two occupations it is not", async () => {
  const add = (occupation: string, word: string) =>
    database.as(coordinator, (trx) => addWord(trx, occupation, { locale: "de", word }, onDay(today)));
  await add(testOccupation, "Kistenschlepper");
  await expect(add(testOccupation, "kistenschlepper")).rejects.toMatchObject({ code: "words.known", kind: "rule" });
  await add("kommissionierer", "Kistenschlepper");
  await expect(add("no-such-occupation", "Wort")).rejects.toMatchObject({ kind: "not_found" });
});

test("a word that only finds an occupation is nobody's stated work, even after it was removed and restored", async () => {
  const stated = async () => {
    const { reference } = await database.as(coordinator, (trx) => importReference(trx));
    return reference.synonyms.filter(({ occupation }) => occupation === testOccupation).flatMap(({ de }) => de);
  };
  const bare = { locale: "uk", word: "склад" } as const;
  const own = { locale: "uk", word: "складський помічник" } as const;
  expect(
    (await database.as(systemActor, (trx) => wordsOfSearch(trx))).occupations.flatMap(({ phrases }) => phrases),
  ).toContain(bare.word);
  expect(await stated()).not.toContain(bare.word);
  await database.as(coordinator, async (trx) => {
    await removeWord(trx, testOccupation, bare, onDay(today));
    await addWord(trx, testOccupation, bare, onDay(today));
    await addWord(trx, testOccupation, own, onDay(today));
  });
  expect(await stated()).not.toContain(bare.word);
  expect(await stated()).toContain(own.word);
});

test("a shipped word that was removed does not come back with the next version of the data", async () => {
  const live = async () =>
    (await database.as(coordinator, (trx) => occupationWordsPage(trx, testOccupation)))?.words ?? [];
  const shipped = (await live()).find((row) => !row.edited && row.locale === "de");
  const [kept] = (await live()).filter((row) => !row.edited && row.word !== shipped?.word);
  if (!shipped || !kept) throw new Error("no shipped words");
  await database.as(coordinator, (trx) =>
    removeWord(trx, testOccupation, { locale: "de", word: shipped.word }, onDay(today)),
  );
  await database.owner.pool.query("update synonym set source = 'older' where occupation_id = $1 and word = $2", [
    testOccupation,
    kept.word,
  ]);
  await database.owner.pool.query("delete from city_setting where key = 'reference_hash'");
  await loadReference(database.owner.db);
  const now = await live();
  expect(now.map(({ word }) => word)).not.toContain(shipped.word);
  expect(now.find(({ word }) => word === kept.word)?.source, "the shipped data was loaded").not.toBe("older");
  expect(now.map(({ word }) => word)).toContain("Kistenschlepper");
});
