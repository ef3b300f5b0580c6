import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { insertRows, listRows } from "#db/repositories/import-rows";
import { fixedClock } from "#tests/support/clock";
import { freshDatabase, systemActor } from "#tests/support/database";
import { importLists, time } from "#tests/support/import-lists";
import { codeOf } from "#tests/support/refusal";
import { confirmImport } from "~/services/import/confirm";
import { correctRow } from "~/services/import/correct-row";
import { discardImport } from "~/services/import/discard";
import { runImportTask } from "~/worker/tasks/run-import";

const database = await freshDatabase();
const { lange, stage, confirm } = await importLists(database);

const header = "Name;Vorname;Geburtsdatum;Telefon;Kenntnisse;Deutsch mündlich;Religion;Lieblingsfarbe;Bemerkung";
const people = () => database.as(systemActor, (trx) => trx.selectFrom("candidate").selectAll().execute());

/** A list of so many people, none of whom is known, below these lines. */
const listOf = (name: string, length: number, before = "") => {
  const rows = Array.from(
    { length },
    (_, n) =>
      `${name}${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))};Liste;01.01.1990;;Mauern;A1;;;`,
  );
  return stage(`${header}\n${before}${rows.join("\n")}\n`);
};

describe("all or nothing", () => {
  test("a batch that fails at its last row stores nobody, and can be confirmed again", async () => {
    const before = (await people()).length;
    const batchId = await stage(`${header}\nGanz;Eins;02.01.1991;;;A1;;;\nGanz;Zwei;02.01.1992;;;A1;;;\n`);
    await database.owner.pool.query(
      `create function fail_second() returns trigger language plpgsql as $$ begin if new.given_name = 'Zwei' then raise 'planted'; end if; return new; end $$;
       create trigger planted before insert on candidate for each row execute function fail_second()`,
    );
    await expect(confirm(batchId)).rejects.toThrow("planted");
    expect(await people()).toHaveLength(before);
    await database.owner.pool.query("drop trigger planted on candidate; drop function fail_second()");
    expect(await confirm(batchId)).toMatchObject({ stored: 2 });
    expect(await people()).toHaveLength(before + 2);
  });

  test("a list that was thrown away stores nobody, whoever confirms it afterwards", async () => {
    const before = (await people()).length;
    const batchId = await stage(`${header}\nWeg;Eins;02.01.1996;;;A1;;;\n`);
    await database.as(lange, (trx) => discardImport(trx, { batchId, version: 1 }));
    expect(await codeOf(confirmAt(batchId, time))).toBe("import:run.notPreview");
    expect(await people()).toHaveLength(before);
  });

  test("two people confirming the same list at once store everybody once", async () => {
    const before = (await people()).length;
    const text = `${header}\nGleich;Eins;02.01.1993;;;A1;;;\nGleich;Zwei;02.01.1994;;;A1;;;\n`;
    const batches = await Promise.all([stage(text, "a.csv"), stage(text, "b.csv")]);
    const counts = await Promise.all(batches.map(confirm));
    expect(counts.map((count) => count.stored).sort()).toEqual([0, 2]);
    expect(await people()).toHaveLength(before + 2);
  });

  test("confirming twice is one import", async () => {
    const before = (await people()).length;
    const batchId = await stage(`${header}\nZweimal;Eins;02.01.1995;;;A1;;;\n`);
    const both = await Promise.all([confirm(batchId), confirm(batchId)]);
    expect(both[0]).toEqual(both[1]);
    expect(await people()).toHaveLength(before + 1);
  });

  const batch = (batchId: string) =>
    database.as(lange, (trx) =>
      trx.selectFrom("importBatch").selectAll().where("id", "=", batchId).executeTakeFirstOrThrow(),
    );
  const confirmAt = (batchId: string, clock: typeof time) =>
    database.as(lange, (trx) => confirmImport(trx, { batchId }, clock));

  test("a list of 300 people is stored at once", async () => {
    const batchId = await listOf("Kurz", 300);
    await confirmAt(batchId, time);
    expect(await batch(batchId)).toMatchObject({ state: "done", counts: { read: 300 } });
  });

  test("a longer list is left to the worker, and once more to another after two minutes", async () => {
    const batchId = await listOf("Lang", 301);
    await confirmAt(batchId, time);
    const first = await batch(batchId);
    expect(first.state).toBe("confirmed");
    const later = (ms: number) => fixedClock(new Date(first.updatedAt.getTime() + ms).toISOString());
    await confirmAt(batchId, later(2 * 60_000 - 1));
    expect((await batch(batchId)).confirmedAt).toEqual(first.confirmedAt);
    await confirmAt(batchId, later(2 * 60_000));
    expect((await batch(batchId)).confirmedAt).not.toEqual(first.confirmedAt);

    await runImportTask({ batchId }, { db: database.db, clock: time });
    expect(await batch(batchId)).toMatchObject({ state: "done", rowsDone: 301, counts: { read: 301, stored: 301 } });
    await runImportTask({ batchId }, { db: database.db, clock: time });
  });
});

test("the search documents of a list wait behind what somebody waits for, two hundred at once", async () => {
  const batchId = await listOf("Suche", 205);
  await confirm(batchId);
  const { rows } = await sql<{ n: number; keys: number; priority: number; tries: number; spread: number }>`
    select count(*)::int as n, count(distinct key)::int as keys, max(j.priority)::int as priority, max(j.max_attempts)::int as tries,
      (extract(epoch from max(j.run_at) - min(j.run_at)) * 1000)::int as spread
    from graphile_worker.jobs j, import_row r
    where j.key = 'search:candidates:' || r.target_id and r.batch_id = ${batchId}`.execute(database.owner.db);
  expect(rows[0]).toMatchObject({ n: 205, keys: 205, priority: 10, tries: 12, spread: 100 });
}, 30_000);

describe("a long list", () => {
  const double = "Doppel;Mara;01.02.1990;0152 11122233;;A1;;;\n";
  test.each([
    ["500", 498, null],
    ["501", 499, expect.objectContaining({ rowNo: 2 })],
  ])("of %s rows is judged again after a correction up to 500", async (_rows, others, expected) => {
    const batchId = await listOf("Lang", others, double + double);
    await database.as(lange, (trx) =>
      correctRow(trx, { batchId, rowNo: 2, cells: { 0: "Anders", 2: "03.04.1985", 3: "" }, decision: "auto" }, time),
    );
    const { duplicateOf } = await database.owner.db
      .selectFrom("importRow")
      .select("duplicateOf")
      .where("batchId", "=", batchId)
      .where("rowNo", "=", 3)
      .executeTakeFirstOrThrow();
    expect(duplicateOf).toEqual(expected);
  });

  test("is stored a thousand rows at a time", async () => {
    const batchId = await listOf("Tausend", 1);
    const rows = Array.from({ length: 1_000 }, (_, n) => n + 3);
    const cells = { cells: ["Tausend"], dropped: [] };
    await database.as(lange, (trx) =>
      insertRows(
        trx,
        batchId,
        rows.map((rowNo) => ({ rowNo, cells, corrections: {}, decision: "auto" })),
      ),
    );
    const stored = await database.as(lange, (trx) => listRows(trx, batchId));
    expect(stored.map(({ rowNo }) => rowNo)).toEqual([2, ...rows]);
  });
});
