import fs from "node:fs";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { readAs } from "#db/index.server";
import { fixedClock } from "#tests/support/clock";
import { freshCity, systemActor } from "#tests/support/database";
import { AppError } from "~/domain/errors";
import { forecastOf } from "~/queries/import/batch";
import { sampleList } from "~/queries/import/sample-list";
import { stageImport } from "~/services/import/stage";
import { tryList } from "~/services/import/try-list";

const database = await freshCity("2026-11-23");
const time = fixedClock("2026-11-23T09:00:00Z");
const system = { role: "system", name: "sign-in" } as const;
const tried = (bytes: Uint8Array) => readAs(system, (trx) => tryList(trx, { bytes }, time), database.db);
const office = (name: string) => new Uint8Array(fs.readFileSync(`tests/fixtures/office/${name}.csv`));

/** Rows of every table, the queue's own included, and what has been written to them so far. */
async function everyTable(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(database.owner.db);
  const counted = rows.map(async ({ name }) => {
    const [row] = (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(database.owner.db))
      .rows;
    return [name, row?.n ?? -1] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

describe("a list that is only tried", () => {
  test("leaves no row in any table", async () => {
    const before = await everyTable();
    expect(Object.keys(before).length).toBeGreaterThan(50);
    await tried(office("profiles"));
    await tried(new TextEncoder().encode(await readAs(system, sampleList, database.db)));
    await expect(tried(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).rejects.toThrow(AppError);
    expect(await everyTable()).toEqual(before);
  });

  test.each(["profiles", "companies", "jobs"])("says the same of %s as the importer's own preview", async (name) => {
    const { forecast, rowsTotal, kind, rows } = await tried(office(name));
    expect(kind).toBe(name);
    expect(rows).toHaveLength(20);
    await database
      .as(systemActor, async (trx) => {
        const id = await stageImport(trx, systemActor, { name: `${name}.csv`, bytes: office(name) }, time);
        const { filters, dropped, changed: _changed, ...preview } = await forecastOf(trx, id);
        const { dropped: alsoDropped, ...own } = forecast;
        expect(own).toEqual(preview);
        expect(filters.all).toBe(rowsTotal);
        const byKey = (list: typeof dropped) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
        expect(byKey(alsoDropped)).toEqual(byKey(dropped));
        throw new Error("undo");
      })
      .catch((error: Error) => expect(error.message).toBe("undo"));
  });

  test("the sample shows a new person, one who is known, what is unclear, and what may not be kept", async () => {
    const bytes = new TextEncoder().encode(await readAs(system, sampleList, database.db));
    const { forecast, rows, mapping, headers } = await tried(bytes);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["good", "good", "refused", "good"]);
    expect(forecast).toMatchObject({ store: 2, merge: 1, refuse: 1, skip: 0, questions: 3 });
    expect(rows.at(-1)?.duplicate).toMatchObject({ of: "record", sure: true });
    expect(forecast.dropped).toContainEqual({ column: headers.indexOf("Religion"), category: "religion", rows: 2 });
    expect(mapping[headers.indexOf("Lieblingsfarbe")]).toBe("ignore");
  });
});
