import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { storyCity } from "./support/cities";
import { onDatabase } from "./support/product-database";
import { signIn, watch } from "./support/visit";

/**
 * A specialist works on one job's match list: filters it, passes somebody over with a reason that counts in the
 * coordinator's numbers, compares, keeps a shortlist with a colleague and proposes two at once. Everything without
 * script; the keyboard shortcuts are extra.
 */
const main = (page: Page) => page.locator("main");
/** Pairs of a match list; those that cannot be chosen are folded below them, by a link. */
const rows = (page: Page) => main(page).locator(".pair-desk > div > table tr.desk-row");
const names = (page: Page) => rows(page).locator("a[data-row]").allInnerTexts();
/** The open row's reasons and everything that can be done from there. */
const detail = (page: Page) => page.locator("#detail");
const proposing = "form[action='/specialist/propose']";
/** The shortlist shows cards. */
const cards = (page: Page) => main(page).locator("ol.matches > li");

async function openRow(page: Page, row: Locator): Promise<void> {
  const name = await row.locator("a[data-row]").innerText();
  await row.locator("a[data-row]").click();
  await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText(name);
  await expect(row.locator("a[data-row]")).toHaveAttribute("aria-current", "true");
}

/** Opens the menu of a filter above the list. @returns its first value */
async function firstValueOf(page: Page, filter: string): Promise<Locator> {
  await main(page).locator("details.list-menu > summary").filter({ hasText: filter }).click();
  return page.getByRole("group", { name: filter }).locator("label.facet").first();
}

async function desk(browser: Browser, role: "specialist" | "coordinator", javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: "de-DE",
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, role);
  return page;
}

/** The first match lists of published jobs with that many free places; read without rendering each. */
async function jobsWithRoom(
  page: Page,
  places: number,
  wanted: number,
  fits = (_text: string) => true,
): Promise<string[]> {
  const read = async (address: string) => (await page.request.get(address)).text();
  const list = await read("/specialist/jobs");
  const hrefs = new Set([...list.matchAll(/href="(\/specialist\/jobs\/[0-9a-f-]{36})"/g)].map(([, href]) => href));
  const found: string[] = [];
  for (const href of hrefs) {
    if (found.length === wanted) break;
    const html = await read(`${href}/matches`);
    const text = html.replace(/<[^>]*>/g, "");
    const [, free = "0"] = /(\d+) von \d+ Plätzen frei/.exec(text) ?? [];
    const open = /<tbody data-worklist[\s\S]*?<\/tbody>/.exec(html)?.[0].split("data-row").length ?? 0;
    if (open > 3 && html.includes('action="/specialist/propose"') && Number(free) >= places && fits(text))
      found.push(`${href}/matches`);
  }
  return found;
}

async function agreeTo(page: Page): Promise<void> {
  for (const box of await page.locator("[name=data]").all()) await box.check();
  await page.locator("[name=channel][value=in_person]").check();
  await page.locator("[name=words]").fill("Ja, gern.");
  await page.locator("[name=agreed]").check();
  await page.getByRole("button", { name: /Einwilligung speichern/ }).click();
}

test("from a job: narrow, pass over with a reason, compare, shortlist, propose two", async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await desk(browser, "specialist");
  const colleague = await desk(browser, "coordinator");
  const [job = "", elsewhere = ""] = await jobsWithRoom(page, 2, 2);
  expect(elsewhere, "two jobs with room").not.toBe("");

  await test.step("the address holds the filters: a colleague who opens it sees the same people", async () => {
    await page.goto(job);
    const option = await firstValueOf(page, "Deutsch");
    const count = Number(await option.locator(".facet-count").innerText());
    await option.locator("input").check();
    await page.getByRole("button", { name: "Anwenden" }).click();
    expect(page.url()).toContain("german=");
    await expect(main(page)).toContainText(count === 1 ? "Eine Person" : `${count} Personen`);
    const seen = await names(page);
    await page.reload();
    expect(await names(page)).toEqual(seen);
    await colleague.goto(page.url());
    expect(await names(colleague)).toEqual(seen);
  });

  await test.step("near the top one click is enough; from further down a reason is asked for, kept and counted", async () => {
    await page.goto(`${elsewhere}?page=2`);
    const [name] = (await names(page)).slice(-1);
    await openRow(page, rows(page).last());
    await detail(page).locator("details.match-override summary", { hasText: "Vorschlagen" }).click();
    await detail(page).locator(proposing).getByRole("button").click();
    // without a reason nothing happens, and the page says so, with the same person open
    await expect(page.getByRole("alert")).toContainText("Grund");
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText(name ?? "");
    const again = detail(page).locator("details.match-override[open]");
    await again.locator("select[name=overrideReason]").selectOption("waits_long");
    await again.locator(proposing).getByRole("button").click();
    await expect(page).toHaveURL(/consents\/new/);
    await agreeTo(page);
    await expect(page).toHaveURL(/\/specialist\/proposals\//);
    await colleague.goto("/coordinator");
    const counted = colleague.locator("#decisions");
    await expect(counted).toContainText("Wartet schon lange");
    await expect(counted).toContainText("Von weiter unten vorgeschlagen");
  });

  await test.step("why not higher: the place, the cost of each answer, who is above, what would move the person up", async () => {
    await page.goto(job);
    await openRow(page, rows(page).nth(3));
    // whoever cannot be chosen is folded below and takes no place
    const place = 4;
    await detail(page)
      .getByRole("link", { name: /Warum nicht weiter oben/ })
      .click();
    await expect(main(page)).toContainText(new RegExp(`Platz ${place} von \\d+`));
    await expect(page.locator("#above")).toContainText(`${place - 1} Personen stehen davor`);
    expect(await page.locator("#above tbody tr").count()).toBe(Math.min(place - 1, 5));
  });

  const two = await test.step("two are compared, and stay marked on the way back", async () => {
    await page.goto(job);
    for (const nth of [0, 1]) await rows(page).nth(nth).locator("input[name=compare]").check();
    await page.getByRole("button", { name: /Markierte vergleichen/ }).click();
    await expect(page.locator(".compare-heads > li")).toHaveCount(2);
    await page.getByRole("link", { name: "Zurück zur Liste" }).click();
    expect(await page.locator("input[name=compare]:checked").count()).toBe(2);
    return (await names(page)).slice(0, 2);
  });

  await test.step("both are put on the shortlist; a colleague finds them there with who added them", async () => {
    for (const name of two) {
      await openRow(page, rows(page).filter({ hasText: name }));
      await detail(page)
        .getByRole("button", { name: `Merken ${name}` })
        .click();
      await expect(detail(page)).toContainText("gemerkt von Thomas Wendland");
    }
    await colleague.goto(job.replace("/matches", "/shortlist"));
    const listed = await cards(colleague).locator("a.match-name").allInnerTexts();
    expect(listed.sort()).toEqual([...two].sort());
    await expect(main(colleague)).toContainText("gemerkt von Thomas Wendland");
  });

  await test.step("both are proposed at once, and the answer names each", async () => {
    const shortlist = job.replace("/matches", "/shortlist");
    await page.goto(shortlist);
    const company = (await page.locator(".page-head .meta-line > span").first().innerText()).trim();
    const unasked = await cards(page)
      .filter({ has: page.getByRole("link", { name: /Einwilligung einholen/ }) })
      .locator("a.match-name")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const person of unasked) {
      await page.goto(`${person}/consents/new`);
      await page.locator("select[name=employerId]").selectOption({ label: company });
      await agreeTo(page);
    }
    await page.goto(shortlist);
    await page.getByRole("button", { name: "Ausgewählte vorschlagen" }).click();
    await expect(page.getByRole("alert")).toContainText("Niemand ist ausgewählt");
    await page.getByRole("link", { name: "Zurück", exact: true }).click();
    for (const box of await page.locator("input[name=candidateIds]").all()) await box.check();
    await page.getByRole("button", { name: "Ausgewählte vorschlagen" }).click();
    const answer = page.locator(".notice").filter({ hasText: "2 Vorschläge" });
    for (const name of two) await expect(answer).toContainText(name);
    await expect(page.locator("#error-summary")).toHaveCount(0);
    await page.goto("/specialist/proposals");
    for (const name of two) await expect(main(page)).toContainText(name);
  });
});

test("from a person: search, filter, compare jobs, put the person on a job's shortlist", async ({ browser }) => {
  const page = await desk(browser, "specialist");
  const [job = ""] = await jobsWithRoom(page, 1, 1);
  await page.goto(job);
  await openRow(page, rows(page).nth(1));
  const person = (await detail(page).locator("[data-switch]").getAttribute("href")) ?? "";
  await page.goto(person);
  const all = await names(page);
  expect(all.length).toBeGreaterThan(3);

  await test.step("the number beside a filter is what it leaves, and everybody keeps their place", async () => {
    const option = await firstValueOf(page, "Stunden");
    const count = Number(await option.locator(".facet-count").innerText());
    await option.locator("input").check();
    await page.getByRole("button", { name: "Anwenden" }).click();
    expect(page.url()).toContain("hours=");
    await expect(main(page)).toContainText(count === 1 ? "Eine Stelle" : `${count} Stellen`);
    await page.goto(person);
    await page.getByRole("main").getByRole("searchbox").fill("xyzzyqw");
    await page.getByRole("main").getByRole("searchbox").press("Enter");
    await expect(main(page)).toContainText("Keine Stelle passt zu dieser Auswahl");
  });

  await test.step("two jobs stand side by side; the shortlist belongs to the job", async () => {
    await page.goto(person);
    for (const nth of [0, 1]) await rows(page).nth(nth).locator("input[name=compare]").check();
    await page.getByRole("button", { name: /Markierte vergleichen/ }).click();
    await expect(page.locator(".compare-heads > li")).toHaveCount(2);
    const head = page.locator(".compare-heads > li").first();
    const title = await head.getByRole("heading").innerText();
    const desk = (await head.locator("[data-switch]").getAttribute("href")) ?? "";
    await head.getByRole("button", { name: `Merken ${title}` }).click();
    await expect(page).toHaveURL(/matches\/compare\?.*done=listed/);
    await page.goto(desk.replace("/matches", "/shortlist"));
    await expect(cards(page).locator(`a[href="${person.replace("/matches", "")}"]`)).toHaveCount(1);
  });
});

test("the same by keyboard: mark, shortlist, and go to the person", async ({ browser }) => {
  const page = await desk(browser, "specialist", true);
  const complaints = watch(page);
  const [job = ""] = await jobsWithRoom(page, 1, 1);
  const link = (nth: number) => rows(page).nth(nth).locator("a[data-row]");
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto(job);
  const [first = "", second = ""] = await names(page);

  await test.step("Enter opens a row, the keys go on from it, and what is marked stays marked", async () => {
    await press("j", "x", "j", "x");
    expect(await page.locator("input[name=compare]:checked").count()).toBe(2);
    await press("j", "k", "Enter");
    await expect(page).toHaveURL(/open=[0-9a-f-]{36}.*#detail$/);
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText(second);
    await expect(link(1)).toBeFocused();
    expect(await page.locator("input[name=compare]:checked").count()).toBe(2);
    await press("k");
    await expect(link(0)).toBeFocused();
  });

  await test.step("p goes to the button of the row it was pressed in, and presses nothing", async () => {
    await page.goto(job);
    await press("j", "j", "p");
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText(second);
    await expect(detail(page).locator("[data-propose] :focus")).toHaveCount(1);
    await expect(page).toHaveURL(/\/matches\?open=/);
  });

  await test.step("s acts on the open row at once, on another one after opening it; both go on from the row", async () => {
    await page.goto(job);
    await press("j", "s");
    await expect(page).toHaveURL(/done=(un)?listed/);
    await expect(link(0)).toBeFocused();
    await rows(page).first().locator("input[name=compare]").focus();
    await press("j");
    await expect(link(1)).toBeFocused();
    await page.goto(job);
    await press("j", "j", "s");
    await expect(page).toHaveURL(/open=.*done=(un)?listed/);
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText(second);
    await expect(link(1)).toBeFocused();
  });

  await test.step("v goes over to the person, and from there to a job", async () => {
    await page.goto(job);
    await press("j", "v");
    await expect(page).toHaveURL(/\/specialist\/candidates\/[0-9a-f-]{36}\/matches/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(first);
    await press("j", "j", "v");
    await expect(page).toHaveURL(/\/specialist\/jobs\/[0-9a-f-]{36}\/matches/);
    await press("?");
    await expect(page.locator("#keys-help")).toContainText("Zum Vergleich markieren");
  });
  expect(complaints()).toEqual([]);
});

test("what is chosen above a list applies at once, and its menu stands open for the next value", async ({
  browser,
}) => {
  const page = await desk(browser, "specialist", true);
  const complaints = watch(page);
  const [job = ""] = await jobsWithRoom(page, 1, 1);
  for (const [list, filter, name] of [
    [job, "Deutsch", "german"],
    ["/specialist/candidates", "Deutsch", "german"],
  ] as const) {
    await page.goto(list);
    await expect(page.getByRole("button", { name: "Anwenden" })).toBeHidden();
    const value = await firstValueOf(page, filter);
    await value.locator("input").check({ noWaitAfter: true });
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=`));
    const box = page.locator(`input[name=${name}]:checked`);
    await expect(box).toHaveCount(1);
    await expect(box).toBeFocused();
    await expect(box).toBeVisible();
    // the next value is one press away, and Escape closes the menu
    await page.keyboard.press("Escape");
    await expect(box).toBeHidden();
    await expect(main(page).locator("details.list-menu > summary").filter({ hasText: filter })).toBeFocused();
  }
  expect(complaints()).toEqual([]);
});

test("a company's cap that has been reached meanwhile is named with its number, also on the person's page", async ({
  browser,
}) => {
  const page = await desk(browser, "specialist");
  const openIn = (text: string) => Number(/(\d+) von \d+ Vorschlägen offen/.exec(text)?.[1] ?? 0);
  // somebody near the top of the list for a job whose company already has an open proposal
  let found = null;
  for (const job of await jobsWithRoom(page, 1, 4, (text) => openIn(text) > 0)) {
    await page.goto(job);
    const person = await nearTheTop(page);
    const open = openIn(await main(page).innerText());
    if (person && open > 0) found = { person, id: job.split("/").at(-2) ?? "", open };
    if (found) break;
  }
  if (!found) throw new Error("no job with room at a company that has a proposal open");
  const { person, id, open: limit } = found;
  await page.goto(person);
  await openRow(page, rows(page).filter({ has: page.locator(`a[data-row][href*="open=${id}"]`) }));
  const cap = (to: number) =>
    onDatabase(storyCity, async (client) => {
      const own = "id = (select employer_id from job where job.id = $1)";
      const { rows } = await client.query<{ cap: number }>(`select contact_cap as cap from employer where ${own}`, [
        id,
      ]);
      await client.query(`update employer set contact_cap = $2 where ${own}`, [id, to]);
      return rows[0]?.cap ?? to;
    });
  const before = await cap(limit);
  try {
    await detail(page).locator(proposing).getByRole("button").click();
    await expect(page).toHaveURL(/refused=proposal\.capReached/);
    await expect(page.locator("#error-summary")).toContainText(`(${limit})`);
  } finally {
    await cap(before);
  }
});

/** The first person of the open list who can be proposed without a reason; the address of their jobs. */
async function nearTheTop(page: Page): Promise<string | null> {
  for (let nth = 0; nth < Math.min(8, await rows(page).count()); nth += 1) {
    await openRow(page, rows(page).nth(nth));
    const free = await detail(page).locator(proposing).count();
    const asks = await detail(page).locator(`details.match-override ${proposing}`).count();
    if (free > asks) return detail(page).locator("[data-switch]").getAttribute("href");
  }
  return null;
}
