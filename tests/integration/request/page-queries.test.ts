import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { grow } from "#tests/bench/grow";
import { matrix } from "#tests/e2e/matrix";
import { pageFiles } from "#tests/e2e/support/route-list";
import { countStatements } from "#tests/support/count-statements";
import { countedCity } from "#tests/support/counted-city";
import { freshCity } from "#tests/support/database";
import { addressesOf } from "#tests/support/page-addresses";
import { call, wireSignIn } from "#tests/support/sign-in";
import { clock } from "~/config/clock";
import { AppError } from "~/domain/errors";
import { searchEngine } from "~/facts/search-engine.server";
import { reconcileSearch } from "~/services/search/keep-search-current";

/**
 * Every page needs at most six statements, and as many for a thousand people as for a hundred. The pages are the
 * router's own; a page nobody counted fails.
 */
const most = 6;

const database = await freshCity(clock.today());
wireSignIn(database);
const files = await pageFiles();
let city: Awaited<ReturnType<typeof countedCity>>;
const counter = countStatements([
  database.pool,
  ...(globalThis.sprosseAuth ? [globalThis.sprosseAuth.database.pool] : []),
]);

beforeAll(async () => {
  city = await countedCity(database);
  await reconcileSearch(database.db, searchEngine(), clock);
}, 60_000);

type Module = { loader?: (args: unknown) => Promise<unknown> };
const moduleOf = (file: string) => import(/* @vite-ignore */ path.resolve("app", file)) as Promise<Module>;

/** The parts of an address that its pattern names. */
const paramsOf = (pattern: string, address: string) => {
  const parts = address.split("?")[0]?.split("/") ?? [];
  return Object.fromEntries(
    pattern.split("/").flatMap((part, nth) => (part.startsWith(":") ? [[part.slice(1), parts[nth]]] : [])),
  );
};

/** Statements of a page with its frames; null where there is no page in the state these rows are in. */
async function statementsOf(pattern: string, address: string, cookie: string): Promise<string[] | null> {
  const args = { ...call(address, { cookie }), params: paramsOf(pattern, address) };
  counter.take();
  try {
    for (const file of files.get(pattern) ?? []) await (await moduleOf(file)).loader?.(args);
  } catch (thrown) {
    if (thrown instanceof Response || thrown instanceof AppError || (thrown as { init?: unknown }).init) return null;
    throw thrown;
  }
  return counter.take().queries;
}

type Counted = { address: string; statements: string[] };

/** Pages that nobody has in a city at rest. */
const notThere: Readonly<Record<string, string>> = {
  "/auth/account/backup-codes": "shown once, after an app was set up",
  "/auth/check-mail": "only while a sign-in is under way",
  "/auth/enrol": "only until a second factor is set up",
  "/auth/enrol/app": "only until a second factor is set up",
  "/mailbox/:id": "only in a demo",
};

/**
 * Counts an address. What the process keeps, such as the titles of work, is read by the first page that needs it, and once
 * in a while a visit is noted: where a page seems to need more than it may, the second visit counts.
 */
async function count(pattern: string, address: string, role: string, limit: number): Promise<Counted | null> {
  const once = () => statementsOf(pattern, address, city.cookies[role] ?? "");
  const first = await once();
  const statements = first && first.length > limit ? await once() : first;
  return statements && { address, statements };
}

/** Views of a list that ask for more than the list does. */
const views: Readonly<Record<string, readonly string[]>> = {
  "/specialist/candidates": ["", "?view=lost", "?view=placements"],
};

const same = (one: Counted, other: Counted | null) => one.statements.join() === other?.statements.join();

/**
 * Of each page one address, and of each page of the team the same with words that were searched in a list: with the first
 * ones only, where they change nothing.
 */
async function countAll(before?: ReadonlyMap<string, readonly Counted[]>): Promise<Map<string, Counted[]>> {
  const all = new Map<string, Counted[]>();
  for (const pattern of [...files.keys()].sort()) {
    const allowed = matrix[pattern];
    const role = allowed === "everyone" ? "visitor" : (allowed?.[0] ?? "visitor");
    const found: (Counted | null)[] = [];
    const limit = (address: string) =>
      before?.get(pattern)?.find((one) => one.address === address)?.statements.length ?? most;
    const known = await addressesOf(database.owner.db, pattern, city.who);
    for (const address of views[pattern]?.map((view) => `${pattern}${view}`) ?? known) {
      const counted = await count(pattern, address, role, limit(address));
      for (const asked of counted ? (city.asked[role] ?? []) : []) {
        const withWords = `${address}${address.includes("?") ? "&" : "?"}asked=${asked}`;
        const searched = await count(pattern, withWords, role, limit(withWords));
        found.push(searched);
        if (counted && same(counted, searched)) break;
      }
      found.push(counted);
      if (counted && !views[pattern]) break;
    }
    all.set(
      pattern,
      found.filter((one) => one !== null),
    );
  }
  return all;
}

/** Pages over the limit, with what they send. */
const overIn = (pages: ReadonlyMap<string, readonly Counted[]>): string[] =>
  [...pages.values()].flatMap((counted) =>
    counted
      .filter(({ statements }) => statements.length > most)
      .map(({ address, statements }) =>
        [`${address}: ${statements.length}`, ...statements.map((text) => text.replace(/\s+/g, " ").slice(0, 90))].join(
          "\n  ",
        ),
      ),
  );

let small: Map<string, Counted[]>;

test("every page of the router is counted, and needs at most six statements", async () => {
  small = await countAll();
  const missing = [...small].filter(([, counted]) => counted.length === 0).map(([pattern]) => pattern);
  expect(missing).toEqual(Object.keys(notThere).sort());
  expect(overIn(small)).toEqual([]);
}, 60_000);

test("ten times as many people, jobs and companies change none of them", async () => {
  await grow(database, 9);
  await reconcileSearch(database.db, searchEngine(), clock);
  const large = await countAll(small);
  expect(overIn(large)).toEqual([]);
  const more = [...large].flatMap(([pattern, counted]) =>
    counted.flatMap(({ address, statements }) => {
      const before = small.get(pattern)?.find((one) => one.address === address)?.statements.length;
      return before !== undefined && before < statements.length
        ? [`${address}: ${before}, now ${statements.length}`]
        : [];
    }),
  );
  expect(more).toEqual([]);
}, 60_000);

test("a planted seventh statement is found", async () => {
  const pages = new Map([
    ["/specialist/jobs", [{ address: "/specialist/jobs", statements: Array(7).fill("select 1") }]],
  ]);
  expect(overIn(pages)).toHaveLength(1);
  // and the counter sees what a loader sends
  counter.take();
  await database.as({ role: "visitor" }, async (trx) => {
    for (let n = 0; n < 7; n++) await trx.selectFrom("district").select("id").execute();
  });
  expect(counter.take().queries).toHaveLength(7);
});
