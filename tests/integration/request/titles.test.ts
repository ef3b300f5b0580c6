import { beforeAll, expect, test } from "vitest";
import { matrix } from "#tests/e2e/matrix";
import { countedCity } from "#tests/support/counted-city";
import { freshCity } from "#tests/support/database";
import { pagePatterns, readPage } from "#tests/support/open-page";
import { addressesOf } from "#tests/support/page-addresses";
import { wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";

/** A title stays in tabs and in the history of a telephone that several use: nobody's name stands in one. */
const database = await freshCity(clock.today());
wireSignIn(database);
let city: Awaited<ReturnType<typeof countedCity>>;
let names: string[];

beforeAll(async () => {
  city = await countedCity(database);
  const { rows } = await database.owner.pool.query<{ name: string }>(
    `select unnest(array[given_name, family_name]) as name from candidate
     union select unnest(string_to_array(name, ' ')) from app_user
     union select unnest(string_to_array(name, ' ')) from employer_contact`,
  );
  names = rows
    .map(({ name }) => name)
    .filter((name) => /^\p{Lu}\p{L}{2,}$/u.test(name) && name !== "Frau" && name !== "Herr");
}, 60_000);

type Title = string | ((t: (key: string, values?: object) => string, data: unknown) => string);
type Given = { data?: unknown; init?: unknown } | undefined;

/** The title of a page as the reader's browser keeps it: the key of its text, and every value that is put into it. */
async function titleOf(pattern: string, role: string): Promise<string | null> {
  for (const address of await addressesOf(database.owner.db, pattern, city.who)) {
    const opened = await readPage(pattern, address, city.cookies[role] ?? "");
    const named = opened?.filter(({ handle }) => handle?.title).at(-1);
    if (!opened) continue;
    if (!named) return "";
    const title = named.handle?.title as Title;
    if (typeof title === "string") return title;
    const given = named.data as Given;
    const words = (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`;
    return title(words, given && "init" in given ? given.data : given);
  }
  return null;
}

const namedIn = (titles: ReadonlyMap<string, string>) =>
  [...titles].filter(([, title]) => names.some((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u").test(title)));

test("nobody's name stands in the title of any page", async () => {
  const titles = new Map<string, string>();
  for (const pattern of pagePatterns) {
    const allowed = matrix[pattern];
    const title = await titleOf(pattern, allowed === "everyone" ? "visitor" : (allowed?.[0] ?? "visitor"));
    if (title !== null) titles.set(pattern, title);
  }
  expect(titles.size).toBeGreaterThan(120);
  expect(names.length).toBeGreaterThan(100);
  expect(namedIn(titles)).toEqual([]);
  // a name in one is found
  expect(namedIn(new Map([["/specialist/candidates/:id", `Akte ${names[0]}`]]))).toHaveLength(1);
}, 120_000);
