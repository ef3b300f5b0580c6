import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshCity } from "#tests/support/database";

const database = await freshCity("2026-11-23");
const { db } = database.owner;

/** Everything the index of names holds, as text. */
async function index(): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select 'entry' || to_jsonb(e)::text as row from name_entry e union all select 'word' || to_jsonb(w)::text from name_word w
    union all select 'sound' || to_jsonb(s)::text from name_sound s union all select 'number' || to_jsonb(n)::text from name_number n
    union all select 'mail' || to_jsonb(m)::text from name_mail m order by 1`.execute(db);
  return rows.map(({ row }) => row);
}

test("the names of a whole city are indexed at once as they are one by one, and twice as once", async () => {
  const asWritten = await index();
  expect(asWritten.filter((row) => row.startsWith("word")).length).toBeGreaterThan(300);
  const { rows } = await sql<{ kind: string; id: string }>`select kind, id from name_entry`.execute(db);
  for (const { kind, id } of rows)
    await sql`select keep_names(array[${kind}]::text[], array[${id}]::uuid[])`.execute(db);
  expect(await index()).toEqual(asWritten);
  await sql`select keep_names(array_agg(kind || ''), array_agg(id)) from (select * from name_entry union all select * from name_entry) e`.execute(
    db,
  );
  expect(await index()).toEqual(asWritten);
}, 120_000);

test("whoever is gone leaves the index, with everybody else of the same change in it", async () => {
  const { rows } = await sql<{
    id: string;
  }>`select id from candidate where state = 'active' order by id limit 2`.execute(db);
  const [gone, kept] = rows.map(({ id }) => id);
  await sql`update candidate set state = 'erased' where id = ${gone}`.execute(db);
  await sql`select keep_names(array['person', 'person'], array[${gone}, ${kept}]::uuid[])`.execute(db);
  const left = await sql<{ id: string }>`select id from name_entry where id in (${gone}, ${kept})`.execute(db);
  expect(left.rows).toEqual([{ id: kept }]);
});
