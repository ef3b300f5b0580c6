import type { Page } from "@playwright/test";
import { type DeskLimits, deskFaults, deskLimits, measureDesk, type Window, windows } from "../support/desk-limits";
import { cookiesOf, expect, site, test } from "../support/examiner";
import { sampleSize } from "../support/sample-size";
import { type Walk, type Walker, walkers } from "../support/walk";

/**
 * The rules of the desk on every list of the product, without a list of lists: whatever page the walk finds that shows
 * rows of work is measured, in both windows. Of a job's people and a person's jobs, which have most above their rows, every
 * one (in the gate a dozen of each) is opened whose record the walk has read, because what stands there differs from one to
 * the next.
 */
const showsRows = (html: string) => /data-worklist/.test(html) && /class="desk-row/.test(html);

/** A row that was opened by hand takes room from the others, and is measured where it is tested. */
const asOpened = (address: string) => !/[?&](open|note|done|proposed)=/.test(address);

/**
 * A record has its rows among other parts, also while one of its groups is changed, and so has the form that reads a file:
 * how high they begin is no matter there.
 */
const isPart = (pattern: string) =>
  (/\/:[a-zA-Z]+$/.test(pattern) && !pattern.startsWith("/specialist/find/")) ||
  /^\/specialist\/placements\/:id\//.test(pattern) ||
  pattern === "/specialist/import";

/** On a phone the first page of a company begins with its numbers; `desk.spec.ts` measures the rest of it. */
const isStart = (pattern: string, window: Window) => pattern === "/employer" && window === "phone";

/** The lists below each record, such as `/specialist/jobs/…/matches`. */
const listsBelow: Readonly<Record<string, string>> = {
  "/specialist/jobs/:id": "/matches",
  "/specialist/candidates/:id": "/matches",
};
/** So many of each are opened in the gate: some are short, some have everything above their rows. */
const most = sampleSize(12, 1000);

type Listed = { pattern: string; address: string };

function listsOf({ pages }: Walk): Listed[] {
  const found = pages.filter(({ html, address }) => showsRows(html) && asOpened(address));
  const below = Object.entries(listsBelow).flatMap(([record, list]) =>
    pages
      .filter(({ pattern, address }) => pattern === record && !address.includes("?"))
      .slice(0, most)
      .map(({ address }) => ({ pattern: record + list, address: address + list })),
  );
  return [...new Map([...found, ...below].map(({ pattern, address }) => [address, { pattern, address }])).values()];
}

const limitsOf = (pattern: string, window: Window): DeskLimits =>
  isPart(pattern) || isStart(pattern, window)
    ? // on a phone a step has the line of its mark more, such as "voluntary"
      { whole: 0, firstRow: Number.POSITIVE_INFINITY, tallest: window === "phone" ? 104 : deskLimits.desk.tallest }
    : deskLimits[window];

/** Whose lists differ; a second company has the same ones. */
const whose: readonly Walker[] = ["specialist", "coordinator", "employer"];

for (const window of ["desk", "phone"] as const) {
  for (const who of whose) {
    test(`every list of ${who} keeps the rules of the desk at ${window} size`, async ({ browser, walked }) => {
      const context = await browser.newContext({ viewport: windows[window], locale: "de-DE" });
      await context.addCookies(cookiesOf(walked(who).cookie, site()));
      const page = await context.newPage();
      const lists = listsOf(walked(who));
      const faults: string[] = [];
      const measured = new Map<string, number>();
      for (const { pattern, address } of lists) {
        await page.goto(site() + address);
        const desk = await page.evaluate(measureDesk);
        // somebody who is gone from the list has a page without one
        if (desk.rows === 0) continue;
        measured.set(pattern, (measured.get(pattern) ?? 0) + 1);
        faults.push(...deskFaults(desk, limitsOf(pattern, window), false).map((fault) => `${address}: ${fault}`));
      }
      await context.close();
      process.stdout.write(`  ${lists.length} lists of ${who}: ${[...measured.keys()].join(" ")}\n`);
      expect(faults).toEqual([]);
      // every kind of page with rows was measured
      expect([...new Set(lists.map(({ pattern }) => pattern))].filter((pattern) => !measured.has(pattern))).toEqual([]);
      if (who === "specialist") expect(measured.get("/specialist/jobs/:id/matches")).toBeGreaterThan(sampleSize(8, 20));
    });
  }
}

/** Addresses in which one row of each kind of list stands open: for a note, and for what it does itself. */
async function openedOf(page: Page, lists: readonly Listed[]): Promise<string[]> {
  const firsts = [...new Map(lists.map((list) => [list.pattern, list])).values()];
  const opened: string[] = [];
  for (const { address } of firsts) {
    await page.goto(site() + address);
    const found = await page.evaluate(() => {
      const row = document.querySelector("tr[data-note]");
      const note = row?.closest<HTMLElement>("[data-note-at]")?.dataset.noteAt;
      const act = document.querySelector(".desk-row a.btn[href*='open=']")?.getAttribute("href");
      return [note && `${note}${row?.id.slice("row-".length)}`, act?.split("#")[0]];
    });
    opened.push(...found.filter((one) => typeof one === "string"));
  }
  return opened;
}

/** Labels of the solid buttons on the whole page, not only in its first window. */
const solidOn = (page: Page) => page.locator("main .btn:not(.btn-second, .btn-quiet)").allTextContents();

test("a row that stands open has the one solid button of its page", async ({ browser, walked }) => {
  for (const window of ["desk", "phone"] as const) {
    const context = await browser.newContext({ viewport: windows[window], locale: "de-DE" });
    await context.addCookies(cookiesOf(walked("specialist").cookie, site()));
    const page = await context.newPage();
    const opened = await openedOf(page, listsOf(walked("specialist")));
    expect(opened.length).toBeGreaterThan(5);
    const open: DeskLimits = { whole: 0, firstRow: Number.POSITIVE_INFINITY, tallest: deskLimits[window].tallest };
    for (const address of opened) {
      await page.goto(site() + address);
      await page.evaluate(() => scrollTo(0, 0));
      const faults = deskFaults(await page.evaluate(measureDesk), open, false);
      expect.soft(faults, `${window}: ${address}`).toEqual([]);
      const solid = await solidOn(page);
      expect.soft(solid.length, `${window}: ${address}: ${solid.join(", ")}`).toBeLessThanOrEqual(1);
    }
    // control: a second one below the first window is seen
    const before = (await solidOn(page)).length;
    await page.evaluate(() => document.querySelector("main")?.insertAdjacentHTML("beforeend", '<a class="btn">x</a>'));
    expect((await solidOn(page)).length, window).toBe(before + 1);
    await context.close();
  }
});

test("control: a line more above the rows of a match list is noticed", async ({ browser, walked }) => {
  for (const window of ["desk", "phone"] as const) {
    const context = await browser.newContext({ viewport: windows[window], locale: "de-DE" });
    await context.addCookies(cookiesOf(walked("specialist").cookie, site()));
    const page = await context.newPage();
    const list = listsOf(walked("specialist")).find(({ pattern }) => pattern === "/specialist/jobs/:id/matches");
    await page.goto(site() + list?.address);
    await page.evaluate(() => document.querySelector("main h1")?.insertAdjacentHTML("afterend", "<p>a<br>b<br>c</p>"));
    const faults = deskFaults(await page.evaluate(measureDesk), deskLimits[window], false);
    expect(faults.join("; "), window).toContain("the first row starts");
    await context.close();
  }
});

test("the walk finds the lists there are", async ({ walked }) => {
  const found = new Set(
    (Object.keys(walkers) as Walker[]).flatMap((who) => listsOf(walked(who)).map(({ pattern }) => pattern)),
  );
  expect([...found].sort()).toEqual(expect.arrayContaining(["/coordinator/users", "/employer/jobs", "/specialist"]));
});
