import { beforeAll, describe, expect, test } from "vitest";
import { openSearch } from "#search/index.server";
import { makeCrowd } from "#tests/factories/crowd";
import { freshDatabase } from "#tests/support/database";
import type { Actor } from "~/domain/actor";
import type { MatchResult } from "~/domain/matching/result";
import { rankForJob } from "~/facts/rank-for-job";

/**
 * What is stored about people but must not rank them (§§ 1, 7 AGG): when it changes for everybody, no list, no score
 * and no reason changes. The rules have property tests of their own; this covers the rows, statements and index beneath
 * them.
 */
const today = "2026-11-23";
const shell = { role: "system", name: "test" } as const satisfies Actor;
const database = await freshDatabase();
let jobs: string[] = [];
let before: MatchResult[][] = [];

beforeAll(async () => {
  jobs = await makeCrowd(database.owner.pool, { people: 120, jobs: 5, today: today });
  globalThis.sprosseSearch = openSearch({});
  before = await lists();
  expect(before.flat().length).toBeGreaterThan(500);
}, 60_000);

const lists = async () => {
  const found: MatchResult[][] = [];
  for (const job of jobs) {
    const { ranked } = await database.as(shell, (trx) => rankForJob(trx, job, today, { all: 1_000 }));
    found.push(ranked.map(({ result }) => result));
  }
  return found;
};
const write = async (statement: string) => (await database.owner.pool.query(statement)).rowCount ?? 0;

/** Everybody born by 2005 is of age and stays so; the law makes no further difference between ages. */
const changes: Record<string, string> = {
  "the name": "update candidate set given_name = 'Vorname' || code, family_name = reverse(code)",
  "the age of grown-ups": "update candidate set birth_year = 3970 - birth_year where birth_year between 1965 and 2005",
  "the day of birth of grown-ups":
    "update candidate set birth_date = make_date(birth_year, 6, 15) where birth_year between 1965 and 2005",
  "the first language":
    "insert into candidate_language (candidate_id, language, is_first, speaking) select id, 'ar', true, 'C2' from candidate",
  "the language of letters": "update candidate set preferred_language = 'fa', needs_interpreter = true",
  "how the papers are called": "update work_access set original = 'Papier', document = 'Papier'",
  "where letters go": "update candidate set street = 'Musterweg 7', care_of = 'bei Beispiel', mailbox = 'shared'",
  "what is noted":
    "update candidate set note = 'Kinder, Glaube, Gesundheit', wish_note = 'x', support_needs = '{childcare}'",
};

describe("the list of a job", () => {
  test.each(Object.entries(changes))("is the same whatever %s", async (_what, statement) => {
    expect(await write(statement)).toBeGreaterThan(50);
    expect(await lists()).toEqual(before);
  });

  test("changes with what counts", async () => {
    expect(await write("update candidate set hours_min = 10, hours_max = 12")).toBeGreaterThan(50);
    expect(await lists()).not.toEqual(before);
  });
});

test("what may not even be known has no column", async () => {
  const { rows } = await database.owner.pool.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and column_name ~
       'nationalit|citizen|ethnic|religi|belief|health|disabilit|diagnos|gender|^sex|marital|family_status|children|birth_?(country|place)|country_of'`,
  );
  expect(rows).toEqual([]);
});
