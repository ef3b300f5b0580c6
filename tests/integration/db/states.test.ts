import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { moveRow } from "#db/repositories/read-row";
import { freshCity, systemActor } from "#tests/support/database";
import { AppError } from "~/domain/errors";
import type { Move, StatusTable } from "~/domain/status-table";
import { newRow } from "~/domain/status-table";
import { expected } from "~/domain/status-tables.fixture";

const database = await freshCity("2026-11-23");
const { db } = database.owner;
const tables = expected.map(({ table }) => ({ table, of: table.of }));

const named = (of: string) => of.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`);

/** The states that a column's check constraint allows, and the state of a new row that names none. */
async function inDatabase(of: string): Promise<{ allowed: string[]; usual: string | undefined }> {
  const { rows: checks } = await sql<{ text: string }>`select pg_get_constraintdef(oid) as text from pg_constraint
    where conrelid = ${named(of)}::regclass and contype = 'c'`.execute(db);
  const lists = checks.flatMap(({ text }) => /^CHECK \(\(state = ANY \(ARRAY\[([^\]]*)\]\)\)\)$/.exec(text)?.[1] ?? []);
  const { rows } = await sql<{ text: string | null }>`select pg_get_expr(d.adbin, d.adrelid) as text from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = ${named(of)}::regclass and a.attname = 'state'`.execute(db);
  return {
    allowed: lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map((found) => String(found[1]))),
    usual: /'(\w+)'/.exec(rows[0]?.text ?? "")?.[1],
  };
}

describe.each(tables)("the states of $of", ({ table }) => {
  test("are those the database allows, and a new row starts in one of them", async () => {
    const { allowed, usual } = await inDatabase(table.of);
    expect(allowed.sort()).toEqual([...table.states].sort());
    const first = table.rows.filter((row) => row.from.includes(newRow)).map((row) => row.to);
    expect(first).toContain(usual);
  });
});

/** Every change of a table in the form a repository takes: from one state at a time. */
const movesOf = (table: StatusTable): Move<"proposal">[] =>
  table.rows.flatMap((row) =>
    row.from
      .filter((state) => state !== newRow)
      .map((state) => ({ of: table.of, from: [state], to: row.to }) as unknown as Move<"proposal">),
  );

/**
 * Changed by statements of their own, over many rows or without a version; those also name the states they start from.
 */
const byThemselves = ["message", "candidateQuestion", "importBatch"];

describe.each(tables.filter(({ of }) => !byThemselves.includes(of)))("a change of $of", ({ table }) => {
  test("is not written to a row that has another state by now", async () => {
    const moves = movesOf(table);
    expect(moves.length).toBeGreaterThan(0);
    for (const move of moves) {
      const { rows } = await sql<{ id: string; state: string; version: number }>`
        select distinct on (state) id, state, version from ${sql.table(named(table.of))}
        where state <> ${move.from[0]} order by state, id`.execute(db);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const saved = database.as(systemActor, (trx) => moveRow(trx, move, { id: row.id, version: row.version }, {}));
        await expect(saved).rejects.toThrow(AppError);
        const { rows: after } = await sql<{ state: string }>`select state from ${sql.table(named(table.of))}
          where id = ${row.id}`.execute(db);
        expect(after).toEqual([{ state: row.state }]);
      }
    }
  });
});
