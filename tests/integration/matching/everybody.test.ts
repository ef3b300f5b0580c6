import { expect, test } from "vitest";
import { listTableFacts } from "#db/repositories/match-table-facts";
import { openSearch } from "#search/index.server";
import { makeEmployer, makeJob } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { rankForJob } from "~/facts/rank-for-job";

const database = await freshDatabase();
const today = "2026-11-23";

const job = await database.as(systemActor, async (trx) => makeJob(trx, await makeEmployer(trx)));
const add = (from: number, count: number) =>
  database.owner.db
    .insertInto("candidate")
    .values(
      Array.from({ length: count }, (_, n) => ({
        code: `K-${from + n}`,
        givenName: "Ada",
        familyName: `Muster${from + n}`,
        state: "active",
        waitingSince: "2026-09-01",
      })),
    )
    .execute();

test("without an index that can be trusted everybody is read, also where they fill one page and more", async () => {
  globalThis.sprosseSearch = openSearch({});
  const read = async () => {
    const { standing, crowd } = await database.as(systemActor, (trx) =>
      rankForJob(trx, job.id, today, { all: 0, want: 1 }),
    );
    expect(crowd).toEqual({ indexDown: true });
    return standing.active;
  };
  // a page is a thousand people
  await add(10_000, 1_000);
  expect(await read()).toBe(1_000);
  await add(11_000, 1);
  expect(await read()).toBe(1_001);
}, 60_000);

test("what the index must not hold is read of everybody, also where they fill one page and more", async () => {
  const pages = () =>
    database.as(systemActor, async (trx) => {
      const lengths: number[] = [];
      for await (const rows of listTableFacts(trx, today)) lengths.push(rows.length);
      return lengths;
    });
  // a page is two thousand people, of whom 1,001 are there
  await add(12_000, 999);
  expect(await pages()).toEqual([2_000]);
  await add(13_000, 1);
  expect(await pages()).toEqual([2_000, 1]);
}, 60_000);
