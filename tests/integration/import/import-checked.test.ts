import { expect, test } from "vitest";
import { madeList } from "#tests/factories/made-list";
import { freshDatabase } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import { codeOf } from "#tests/support/refusal";
import { answerWords } from "~/services/import/answer-words";
import { checkAgain } from "~/services/import/check-rows";
import { confirmImport } from "~/services/import/confirm";
import { correctRow } from "~/services/import/correct-row";
import { discardImport } from "~/services/import/discard";
import { mapColumns } from "~/services/import/map-columns";
import { stageImport } from "~/services/import/stage";
import { checkImportTask } from "~/worker/tasks/check-import";

const database = await freshDatabase();
const { lange, upload } = await importLists(database);
const { db } = database.owner;

const batchOf = (id: string) => db.selectFrom("importBatch").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const rowsOf = (id: string) =>
  db
    .selectFrom("importRow")
    .select(["rowNo", "verdict", "reasons", "questions", "duplicateOf", "changes"])
    .where("batchId", "=", id)
    .orderBy("rowNo")
    .execute();
const check = (batchId: string) => checkImportTask({ batchId }, { db: database.db, clock: time });
const jobs = async (id: string) =>
  (await database.owner.pool.query("select key from graphile_worker.jobs where key = $1", [`import-check:${id}`]))
    .rowCount;

test("a list of 300 rows is judged within the request, a longer one by the worker with the same result row by row", async () => {
  const short = await upload(madeList(300));
  expect((await batchOf(short)).state).toBe("preview");
  const bytes = new TextEncoder().encode(madeList(301));
  const long = await upload(bytes);
  expect(await batchOf(long)).toMatchObject({ state: "checking", rowsTotal: 301, rowsDone: 0 });
  expect(await jobs(long)).toBe(1);
  expect(new Set((await rowsOf(long)).map(({ verdict }) => verdict))).toEqual(new Set(["pending"]));

  await check(long);
  expect(await batchOf(long)).toMatchObject({ state: "preview", rowsDone: 301, error: "" });
  const atOnce = await database.as(lange, (trx) =>
    stageImport(trx, lange, { name: "liste.csv", bytes, now: true }, time),
  );
  expect(await rowsOf(long)).toEqual(await rowsOf(atOnce));
  expect((await rowsOf(short)).every(({ verdict }) => verdict !== "pending")).toBe(true);
  // done already: another worker leaves it alone
  const { version } = await batchOf(long);
  await check(long);
  expect((await batchOf(long)).version).toBe(version);
}, 60_000);

test("while it is judged nothing can be decided about it, and it can be given up", async () => {
  const batchId = await upload(madeList(301, "others"));
  const { version } = await batchOf(batchId);
  const refusal = "import:run.notPreview";
  const corrected = { batchId, rowNo: 2, cells: {}, decision: "skip" as const };
  expect(await codeOf(database.as(lange, (trx) => correctRow(trx, corrected, time)))).toBe(refusal);
  expect(await codeOf(database.as(lange, (trx) => confirmImport(trx, { batchId, acceptUnread: true }, time)))).toBe(
    refusal,
  );
  await database.as(lange, (trx) => discardImport(trx, { batchId, version }));
  expect((await batchOf(batchId)).state).toBe("discarded");
  await check(batchId);
  expect((await batchOf(batchId)).state).toBe("discarded");
}, 60_000);

test("columns and answers of a long list are applied by the worker", async () => {
  const batchId = await upload(madeList(301, "answers"));
  await check(batchId);
  const { mapping, columns } = await batchOf(batchId);
  const targets = (mapping as string[]).map((target, at) =>
    (columns as string[])[at] === "zuletzt tätig als" ? "occupation" : target,
  );
  await database.as(lange, (trx) => mapColumns(trx, lange, { batchId, kind: "profiles", targets }, time));
  expect((await batchOf(batchId)).state).toBe("checking");
  await check(batchId);
  const asked = (await rowsOf(batchId)).flatMap(({ reasons }) => reasons as { field: string; original: string }[]);
  const word = asked.find(({ field }) => field === "occupation")?.original ?? "";
  expect(word).not.toBe("");
  const answers = [{ kind: "occupation" as const, words: word, meaning: "-", field: "answer-0" }];
  await database.as(lange, (trx) => answerWords(trx, lange, { batchId, answers, remember: false }, time));
  expect((await batchOf(batchId)).state).toBe("checking");
  await check(batchId);
  const left = (await rowsOf(batchId)).flatMap(({ reasons }) => reasons as { field: string; original: string }[]);
  expect(left.filter(({ field, original }) => field === "occupation" && original === word)).toEqual([]);
}, 60_000);

test("a failure is noted for the page, and the list can be handed to the next worker", async () => {
  const batchId = await upload(madeList(301, "failure"));
  await database.owner.pool.query(
    `create function fail_verdict() returns trigger language plpgsql as $$ begin raise 'planted'; end $$;
     create trigger planted before update on import_row for each row execute function fail_verdict()`,
  );
  await expect(check(batchId)).rejects.toThrow("planted");
  expect(await batchOf(batchId)).toMatchObject({ state: "checking", rowsDone: 200, error: "error" });
  await database.owner.pool.query("drop trigger planted on import_row; drop function fail_verdict()");
  await database.owner.pool.query("delete from graphile_worker._private_jobs where key = $1", [
    `import-check:${batchId}`,
  ]);
  await database.as(lange, (trx) => checkAgain(trx, { batchId }));
  expect(await jobs(batchId)).toBe(1);
  await check(batchId);
  expect(await batchOf(batchId)).toMatchObject({ state: "preview", error: "" });
  await database.as(lange, (trx) => checkAgain(trx, { batchId }));
  expect((await batchOf(batchId)).state).toBe("preview");
}, 60_000);
