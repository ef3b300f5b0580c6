import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { connect, type Database, withActor } from "#db/index.server";
import type { IndexName } from "#search/index.server";
import { openSearchEngine } from "~/facts/search-engine.server";
import { testData } from "../support/test-data.mjs";
import { open } from "./people";
import { launch, type Product } from "./product";
import { beginWithDemoCity } from "./support/demo-data.mjs";
import { openRelay, type Relay } from "./support/relay";
import { type SearchServer, searchServer } from "./support/search-server";
import { signIn } from "./support/visit";

/**
 * The search server dies while it answers. Whoever is waiting gets the complete answer of the database's own search,
 * with a notice; when the server is back the notice goes, and what changed in the meantime is found. The connection
 * really breaks, because a relay stands in front of the server. With MEILI_BIN=/path/to/meilisearch the server is a
 * real one, killed with -9; without it, a listener that starts every answer and finishes none.
 */
const notice = "Die Suche läuft gerade eingeschränkt.";
/** How long the product waits before it asks a failed server again. */
const restMs = 5_000;
const dataDir = path.resolve(testData, "e2e-engine");
const person = { given: "Berivan", family: "Probemann" };

let server: SearchServer;
let relay: Relay;
let product: Product;
let database: Database;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  beginWithDemoCity(dataDir);
  server = await searchServer(`${dataDir}-meilisearch`);
  relay = await openRelay(() => server.port, server.real ? "pass" : "cut");
  product = await launch({ dataDir, env: { MEILI_URL: relay.url, MEILI_KEY: server.key } });
  database = connect(product.databaseUrl, { role: "sprosse_app", max: 2 });
});
test.afterAll(async () => {
  await database?.close();
  await product?.stop();
  await relay?.close();
  await server?.stop();
});

test("the search server is killed in the middle of a search", async ({ browser }) => {
  test.setTimeout(180_000);
  const { page } = await visitor(browser);
  const desk = await visitor(browser);
  await signIn(desk.page, "specialist");
  const matches = await jobWithMatches(desk.page);
  // by then the worker has filled the database's own index
  await expect(async () => expect(await totalByDatabase("jobs", "Küche")).toBeGreaterThan(0)).toPass();

  if (server.real)
    await test.step("while the server answers, there is no notice", async () => {
      await expect(async () => {
        await desk.page.goto("/specialist/candidates?q=Lager");
        await expect(desk.page.locator("main")).not.toContainText(notice, { timeout: 100 });
      }).toPass({ timeout: 90_000, intervals: [restMs] });
      await page.goto("/de/jobs?q=Lager");
      await expect(page.locator("main")).not.toContainText(notice);
    });

  await test.step("the connection dies during a visitor's search, and the list is complete", async () => {
    const total = await totalByDatabase("jobs", "Küche");
    await whileAnswering(page, "/de/jobs?q=K%C3%BCche", () => relay.cut());
    await expect(page.locator("main")).toContainText(notice);
    await expect(page.locator("main")).toContainText(jobsFound(total));
  });

  await test.step("so is everybody else's, without waiting for the dead server", async () => {
    const total = await totalByDatabase("candidates", "Küche");
    expect(total).toBeGreaterThan(1);
    const [began, before] = [Date.now(), relay.searches];
    for (let visit = 0; visit < 4; visit += 1) await desk.page.request.get("/specialist/candidates?q=K%C3%BCche");
    // the server is asked again only after each pause (by a list and by its counts), not on every visit
    const rests = Math.ceil((Date.now() - began) / restMs);
    expect(relay.searches - before).toBeLessThanOrEqual(2 * rests);
    expect(before, "control: a search is seen").toBeGreaterThan(0);
    await desk.page.goto("/specialist/candidates?q=K%C3%BCche");
    await expect(desk.page.locator("main")).toContainText(notice);
    await expect(desk.page.locator("main .tabs [aria-current=page]")).toHaveText(`Alle${total}`);
    await page.goto("/de/jobs?q=Quantenphysik");
    await expect(page.locator("main")).toContainText(notice);
    await expect(page.locator("main")).toContainText("ist gerade keine Stelle offen");
  });

  const listed =
    await test.step("a job's list of people, filtered by words, while the server is killed for good", async () => {
      await desk.page.waitForTimeout(restMs);
      await whileAnswering(desk.page, `${matches}?q=K%C3%BCche`, async () => {
        relay.mode = "cut";
        await server.kill();
      });
      await expect(desk.page.locator("main")).toContainText(notice);
      const names = await desk.page.locator("[data-worklist] a[data-row]").allInnerTexts();
      expect(names.length).toBeGreaterThan(0);
      return names;
    });

  await test.step("what is written in the meantime is found at once", async () => {
    await addPerson(desk.page);
    await expect(async () => {
      await desk.page.goto("/specialist/candidates?q=N%C3%A4herin");
      await expect(desk.page.locator("main")).toContainText(person.family, { timeout: 300 });
    }).toPass({ timeout: 20_000 });
    await expect(desk.page.locator("main")).toContainText(notice);
  });
  expect(relay.broken).toBeGreaterThan(1);

  if (!server.real) {
    process.stdout.write("engine killed: its return is left out (MEILI_BIN names no Meilisearch)\n");
    return;
  }
  await test.step("the server is back: no notice, the same people, and those added in the meantime", async () => {
    await server.start();
    relay.mode = "pass";
    await expect(async () => {
      await desk.page.goto("/specialist/candidates?q=N%C3%A4herin");
      await expect(desk.page.locator("main")).toContainText(person.family, { timeout: 100 });
      await expect(desk.page.locator("main")).not.toContainText(notice, { timeout: 100 });
    }).toPass({ timeout: 120_000, intervals: [1_000] });
    await desk.page.goto(`${matches}?q=K%C3%BCche`);
    await expect(desk.page.locator("main")).not.toContainText(notice);
    expect(await desk.page.locator("[data-worklist] a[data-row]").allInnerTexts()).toEqual(listed);
    await page.goto("/de/jobs?q=K%C3%BCche");
    await expect(page.locator("main")).not.toContainText(notice);
    await expect(page.locator("main")).toContainText(jobsFound(await totalByDatabase("jobs", "Küche")));
  });
});

const visitor = (browser: Browser) => open(browser, { baseURL: product.address, javaScriptEnabled: false });

/**
 * Opens a page and holds its search in the middle of the answer; then something happens to the server, and the page
 * loads.
 */
async function whileAnswering(page: Page, address: string, happens: () => unknown): Promise<void> {
  relay.mode = "hold";
  let isThere = false;
  const coming = page.goto(address).then(() => {
    isThere = true;
  });
  await relay.held();
  expect(isThere, "the search is under way").toBe(false);
  await happens();
  await coming;
}

/** "1 Stelle", "14 Stellen": the number above the list. */
const jobsFound = (total: number): RegExp => new RegExp(`(?<!\\d)${total} Stelle`);

/** How many hits the database's own search has, asked directly. */
async function totalByDatabase(index: IndexName, q: string): Promise<number> {
  const search = openSearchEngine("postgres");
  const found = await withActor(
    { role: "system", name: "search" },
    (trx) => search.search(trx, index, { q }),
    database.db,
  );
  return found.total;
}

/** The match list of a published job in which the words find somebody. */
async function jobWithMatches(page: Page): Promise<string> {
  await page.goto("/specialist/jobs?state=published");
  const hrefs = await page
    .locator("main a[href^='/specialist/jobs/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const first = hrefs.find((href) => /[0-9a-f-]{36}$/.test(href));
  expect(first, "a published job").toBeDefined();
  return `${first}/matches`;
}

async function addPerson(page: Page): Promise<void> {
  await page.goto("/specialist/candidates/new");
  await page.locator("[name=givenName]").fill(person.given);
  await page.locator("[name=familyName]").fill(person.family);
  await page.locator("[name=preferredLanguage]").selectOption("tr");
  await page.locator("main form button[type=submit]").last().click();
  await expect(page).toHaveURL(/done=created/);
  await page.goto(`${page.url().split("?")[0]}/wishes`);
  await page.locator("[name=kind][value=occupation]").check();
  await page.locator("[name=original]").fill("Schneiderhelfer/in / Näher/in");
  await page.locator("main form button[type=submit]").last().click();
}
