import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";
import { classesByTable, columnClasses, personalColumns, thirdColumns } from "~/domain/privacy/columns";
import { impersonalTables } from "~/domain/privacy/retention";

const database = await freshDatabase();
const { db } = database.owner;

/** Every column of the real schema but those of tables that hold nothing about anybody. */
async function columnsOfSchema(): Promise<string[]> {
  const { rows } = await sql<{ name: string; table: string }>`
    select c.relname as table, c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`.execute(
    db,
  );
  return rows.filter(({ table }) => !impersonalTables.includes(table)).map(({ name }) => name);
}

const listed = [...classesByTable].flatMap(([table, columns]) => [...columns.keys()].map((name) => `${table}.${name}`));
const unclassed = async () => (await columnsOfSchema()).filter((name) => !listed.includes(name));

describe("the class of every column", () => {
  test("is known for all columns of all tables with personal data, and for none that is not there", async () => {
    const real = await columnsOfSchema();
    expect(real.length).toBeGreaterThan(500);
    expect(await unclassed()).toEqual([]);
    expect(listed.filter((name) => !real.includes(name))).toEqual([]);
    expect(listed).toHaveLength(new Set(listed).size);
  });

  test("control: a column and a table that nobody classed are noticed", async () => {
    await sql`alter table candidate add column planted text; create table planted (id int)`.execute(db);
    expect(await unclassed()).toEqual(["candidate.planted", "planted.id"]);
    await sql`alter table candidate drop column planted; drop table planted`.execute(db);
  });

  test("is used, each of them", () => {
    const used = new Set([...classesByTable.values()].flatMap((columns) => [...columns.values()]));
    expect(columnClasses.filter((name) => !used.has(name))).toEqual([]);
  });

  test("calls every column that refers to an account, but the row's own, of third parties", async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select k.conrelid::regclass::text as table, a.attname as column from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and k.confrelid = 'app_user'::regclass and k.conrelid <> 'city_setting'::regclass`.execute(
      db,
    );
    const others = rows.filter(({ table, column }) => !thirdColumns(table).includes(column));
    // whose account, sign-in, membership, message, search or contact it is
    expect([...new Set(others.map(({ column }) => column))].toSorted()).toEqual([
      "owner_id",
      "recipient_user_id",
      "user_id",
    ]);
    expect(
      others
        .filter(({ column }) => column === "user_id")
        .map(({ table }) => table)
        .toSorted(),
    ).toEqual([
      "address_change",
      "auth_account",
      "auth_passkey",
      "auth_session",
      "auth_two_factor",
      "employer_contact",
      "membership",
      "name_question",
    ]);
  });

  test("has no place for residence or benefits in a company's tables", () => {
    const social = ["employer", "employer_contact", "employer_site", "job", "limits_agreement", "company_visit"].filter(
      (table) =>
        [...(classesByTable.get(table)?.values() ?? [])].some((its) => its === "residence" || its === "benefit"),
    );
    expect(social).toEqual([]);
  });

  test("finds something personal in every table that refers to a person", async () => {
    const { rows } = await sql<{ table: string }>`
      select distinct conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid = 'candidate'::regclass`.execute(db);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ table }) => personalColumns(table).length === 0)).toEqual([]);
  });
});
