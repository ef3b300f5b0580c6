import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { isWhole } from "#tests/e2e/support/sample-size";
import { freshCity, systemActor } from "#tests/support/database";
import { type ListByName, listsByName } from "#tests/support/lists-by-name";
import { clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { searchEngine } from "~/facts/search-engine.server";
import { reconcileSearch } from "~/services/search/keep-search-current";

/**
 * Whoever is named stands first, in the finder and in every list with a field to find by name. Each name of the demo city
 * is asked for in one of the lists that have it, in turn; with WHOLE=1 in all of them.
 */
const today = "2026-12-01";
const database = await freshCity(today);
let specialist: Staff;
/** A name as it stands in the city, a list that has it, and whose row is meant there. */
type Name = { list: ListByName; asked: string; means: string[] };
let names: Name[];

beforeAll(async () => {
  await reconcileSearch(database.db, searchEngine(), clock);
  await sql`analyze`.execute(database.owner.db);
  const { rows } = await sql<Name>`
    select list, asked, array[means] as means from (
      select 'finder' as list, name as asked, name as means from name_entry where kind <> 'user'
      union select case kind when 'person' then 'people' else 'companies' end, name, name from name_entry where kind in ('person', 'company')
      union select 'companies', k.name, e.name from employer_contact k join employer e on e.id = k.employer_id
      union select 'jobs', n.name, n.name from job j join name_entry n on n.id in (j.id, j.employer_id)
      union select 'placements', n.name, n.name from person_standing s join name_entry n on n.id in (s.candidate_id, s.employer_id) where s.ladder is not null
      union select 'proposals', n.name, n.name from proposal p join name_entry n on n.id in (p.candidate_id, p.employer_id, p.job_id)
      union select 'users', name, name from app_user) one order by asked, list`.execute(database.owner.db);
  names = rows;
  const { id } = await database.owner.db
    .selectFrom("appUser")
    .select("id")
    .where("email", "=", "fachkraft@example.org")
    .executeTakeFirstOrThrow();
  specialist = { role: "specialist", userId: id };
}, 120_000);

/** What was asked and did not lead to a row of whom it means, in words. */
const missedOf = (asked: readonly Name[]): Promise<string[]> =>
  database.as(systemActor, async (trx) => {
    const missed: string[] = [];
    for (const { list, asked: words, means } of asked) {
      const first = await listsByName[list](trx, specialist, words, today);
      if (!first.some((name) => means.includes(name)))
        missed.push(`${list}: ${words} means ${means}, first was ${first}`);
    }
    return missed;
  });

/** Each name in one of its lists, another one for the next name. */
const inTurn = (all: readonly Name[]): Name[] => {
  if (isWhole) return [...all];
  return [...new Set(all.map(({ asked }) => asked))].flatMap((asked, at) => {
    const lists = all.filter((name) => name.asked === asked);
    return lists[at % lists.length] ?? [];
  });
};

/** The name with one letter left out of its longest word, always the same one, neither the first nor the last. */
const mistyped = (name: string): string => {
  const longest = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] ?? "";
  const sum = [...name].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  const at = name.indexOf(longest) + 1 + (sum % (longest.length - 2));
  return name.slice(0, at) + name.slice(at + 1);
};

test("every name of the city leads to the first row", async () => {
  const asked = inTurn(names);
  expect(asked.length).toBeGreaterThan(190);
  for (const list of Object.keys(listsByName))
    expect(
      asked.map((name) => name.list),
      list,
    ).toContain(list);
  expect(await missedOf(asked)).toEqual([]);
}, 60_000);

test("and with one letter missing", async () => {
  const asked = inTurn(names).map((name) => ({ ...name, asked: mistyped(name.asked) }));
  expect(await missedOf(asked.filter((_, at) => isWhole || at % 4 === 0))).toEqual([]);
}, 60_000);

/** Written down against the rows of the city before anybody looked at the rules; the second half was opened last. */
const lookups = (half: "open" | "shut"): Name[] =>
  fs
    .readFileSync(path.resolve(`tests/fixtures/blind/lookups-${half}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Name);

test("what somebody at a reception types leads there", async () => {
  const asked = lookups("open");
  const missed = await missedOf(asked);
  expect(asked.length).toBeGreaterThan(60);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(asked.length * 0.02);
}, 60_000);

test("and of the half that was opened last", async () => {
  const asked = lookups("shut");
  const missed = await missedOf(asked);
  expect(asked.length).toBeGreaterThan(30);
  // one asks the proposals for somebody who has none
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(1);
}, 60_000);
