import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { sampleSize } from "#tests/e2e/support/sample-size";
import { makeNamedPeople, type NamedPerson } from "#tests/factories/names";
import { freshDatabase, systemActor } from "#tests/support/database";
import { findByName } from "~/facts/find-by-name";

/** Eight thousand people, in the whole run twenty thousand: what is asked is looked up in an index, whatever it is. */
const database = await freshDatabase();
const size = sampleSize(8_000, 20_000);
let people: NamedPerson[] = [];

beforeAll(async () => {
  people = await makeNamedPeople(database.owner.pool, size);
}, 300_000);

/** How often any table of the index of names was read whole, in plans and in functions, as the server counts it. */
async function wholeReads(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select sum(seq_scan)::int as n from pg_stat_user_tables
    where relname like 'name\\_%' and relname <> 'name_question'`.execute(database.owner.db);
  return rows[0]?.n ?? -1;
}

async function readsOf(work: () => Promise<unknown>): Promise<number> {
  const before = await wholeReads();
  await work();
  return (await wholeReads()) - before;
}

const find = (text: string) =>
  database.as(systemActor, async (trx) => {
    const rows = await findByName(trx, text, "2026-11-30");
    // what a session counted is told to others now instead of a second later
    await sql`select pg_stat_force_next_flush()`.execute(trx);
    return rows;
  });

test("no way to ask reads a table whole, and whoever is meant is among the first", async () => {
  const person = people[7_919];
  if (!person) throw new Error("nobody was made");
  const family = person.name.split(" ").at(-1) ?? "";
  const questions = {
    exact: person.name,
    "one mistake": `${person.name.slice(0, -2)}${person.name.slice(-1)}`,
    "a number": person.phone,
    "the end of a number": person.phone.slice(-6),
    sentence: `Hallo, hier ist ${person.name}, ich rufe wegen der Stelle an`,
  };
  for (const [kind, text] of Object.entries(questions)) {
    let names: string[] = [];
    const reads = await readsOf(async () => {
      names = (await find(text)).map(({ name }) => name);
    });
    expect(reads, kind).toBe(0);
    expect(names, kind).toContain(person.name);
  }
  expect(await readsOf(() => find(family.slice(0, 4)))).toBe(0);
  expect(await readsOf(() => find("Unbekannter Xyzabcd"))).toBe(0);
}, 60_000);

test("control: a table that is read whole is counted", async () => {
  const reads = await readsOf(() =>
    database.as(systemActor, async (trx) => {
      await sql`select count(*) from name_word_read where word like '%zz%'`.execute(trx);
      await sql`select pg_stat_force_next_flush()`.execute(trx);
    }),
  );
  expect(reads).toBeGreaterThan(0);
});
