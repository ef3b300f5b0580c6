import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";

const database = await freshDatabase();

/** References that forbid a deletion, each with the reason why no row that gets deleted has one. */
const neverThere = [
  // only a draft that was never public is deleted, so nobody can have been proposed for it or have started to work in
  // it
  "proposal.job_id",
  "placement_stage.job_id",
];

/** Tables from which the product deletes rows, as its repositories are written. */
function deletedFrom(): string[] {
  const folder = path.resolve("db/repositories");
  const text = fs
    .readdirSync(folder)
    .map((file) => fs.readFileSync(path.join(folder, file), "utf8"))
    .join("\n");
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const built = [...text.matchAll(/\.deleteFrom\(\s*"(\w+)"/g)].map(([, name]) => snake(name ?? ""));
  const written = [...text.matchAll(/delete from (\w+)[\s,]/g)].map(([, name]) => name ?? "");
  return [...new Set([...built, ...written])];
}

/** References to these tables that neither delete along nor set null. */
async function forbidding(tables: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confdeltype in ('a', 'r')
      and c.confrelid::regclass::text = any (${tables}::text[])
    order by 1`.execute(database.owner.db);
  return rows.map(({ name }) => name);
}

test("no reference stands in the way of a row that the product deletes", async () => {
  const tables = deletedFrom();
  expect(tables).toContain("job");
  expect((await forbidding(tables)).filter((name) => !neverThere.includes(name))).toEqual([]);
  expect(await forbidding(tables)).toEqual(expect.arrayContaining(neverThere));
});

test("control: a reference that forbids it is found", async () => {
  await sql`alter table job add constraint planted foreign key (copied_from) references job`.execute(database.owner.db);
  expect(await forbidding(deletedFrom())).toContain("job.copied_from");
});
