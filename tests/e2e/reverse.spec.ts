import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/visit";

/**
 * People for whom no job fits well yet. For one, the portal names the one thing that would open most jobs, and a click
 * makes it the named gap; for another, of whom little is known, a company is asked for a job that does not exist yet.
 * From then on, both have something that holds them. Without script.
 */
const who = { given: "Rahel", family: "Musterweg" };
const main = (page: Page) => page.locator("main");

async function desk(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  const page = await context.newPage();
  await signIn(page, "specialist");
  return page;
}

test("the one thing that is missing, with the jobs it opens, becomes the named gap", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await desk(browser);
  const { reverse, name } = await personNobodyWants(page);
  const cards = page.locator("#missing .card");

  const gap =
    await test.step("what opens most jobs comes first, and its number is that of the jobs below", async () => {
      const opened = await cards
        .locator(".tag")
        .evaluateAll((tags) => tags.map((tag) => Number(/\d+/.exec(tag.textContent ?? "")?.[0] ?? 1)));
      expect(opened).toEqual([...opened].sort((a, b) => b - a));
      for (const [nth, jobs] of opened.entries()) {
        await expect(cards.nth(nth).locator("details li")).toHaveCount(jobs);
      }
      return (await cards.first().getByRole("heading").innerText()).trim();
    });

  await test.step("one click names it; the person now has a next step with a date", async () => {
    await cards.first().getByRole("button", { name: "Als „Was fehlt“ festhalten" }).click();
    await expect(page).toHaveURL(/done=gapNamed/);
    await expect(main(page)).toContainText(`Was bisher fehlt: ${gap}`);
    await page.goto("/specialist/nobody-lost?followUp=gap");
    await expect(main(page).locator("tbody tr").filter({ hasText: name })).toContainText(gap);
    await page.goto(reverse.replace("/reverse", ""));
    await expect(page.locator(".page-head")).toContainText(/Nächster Schritt:.*\d{1,2}\. \p{L}+/u);
  });
});

test("where nothing opens a job, one is to be created: a company is asked", async ({ browser }) => {
  const page = await desk(browser);
  const record = await test.step("a person who would like to sew, with little German", () => addPerson(page));
  const lost = () => main(page).locator("tbody tr").filter({ hasText: who.family });

  await test.step("nothing holds them, and the page of people without a next step says so", async () => {
    await page.goto("/specialist/nobody-lost?followUp=none");
    await expect(lost()).toHaveCount(1);
    await lost()
      .getByRole("link", { name: /^Suchen / })
      .click();
    await expect(page).toHaveURL(new RegExp(`${record}/reverse$`));
    await expect(page.locator("#good")).toContainText("noch keine gut");
  });

  await test.step("a company within reach is to be asked, once, and its record says so", async () => {
    const card = page.locator("#create .card").first();
    const company = (await card.getByRole("heading").innerText()).trim();
    const to = (await card.getByRole("link").first().getAttribute("href")) ?? "";
    await card.getByRole("button", { name: `Anfrage planen ${company}` }).click();
    await expect(page).toHaveURL(/done=acquisition/);
    await expect(card).toContainText("Anfrage geplant");
    await expect(card.getByRole("button")).toHaveCount(0);
    await page.goto(to);
    await expect(main(page)).toContainText(`für ${who.given} ${who.family}`);
  });

  await test.step("the dated question holds the person", async () => {
    await page.goto("/specialist/nobody-lost?followUp=none");
    await expect(lost()).toHaveCount(0);
    await page.goto("/specialist/nobody-lost?followUp=step");
    await expect(lost()).toHaveCount(1);
  });
});

/**
 * Opens the possible changes for somebody in the demo city whom no job fits well and whom one change would open some.
 */
async function personNobodyWants(page: Page): Promise<{ reverse: string; name: string }> {
  await page.goto("/specialist/nobody-lost?followUp=gap");
  const ways = await main(page)
    .locator("a[href$='/reverse']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const reverse of ways) {
    await page.goto(reverse);
    const good = await page.locator("#good").innerText();
    const openings = await page.locator("#missing .card").count();
    if (good.includes("noch keine gut") && openings > 0) {
      const title = await page.getByRole("heading", { level: 1 }).innerText();
      return { reverse, name: title.replace("Möglichkeiten für", "").trim() };
    }
  }
  throw new Error("everybody in the demo city has a good job, or nothing opens one");
}

/** @returns the address of the record */
async function addPerson(page: Page): Promise<string> {
  await page.goto("/specialist/candidates/new");
  await page.locator("[name=givenName]").fill(who.given);
  await page.locator("[name=familyName]").fill(who.family);
  await page.locator("[name=preferredLanguage]").selectOption("ti");
  await page.locator("[name=districtId]").selectOption({ index: 1 });
  for (const name of ["speaking", "reading"]) await page.locator(`[name=${name}]`).selectOption("A1");
  await main(page).locator("form button[type=submit]").last().click();
  await expect(page).toHaveURL(/done=created/);
  const record = new URL(page.url()).pathname;
  await page.goto(`${record}/wishes`);
  await page.locator("[name=kind][value=occupation]").check();
  await page.locator("[name=original]").fill("Schneiderhelfer/in / Näher/in");
  await main(page).locator("form button[type=submit]").last().click();
  await expect(page).not.toHaveURL(/\/wishes$/);
  return record;
}
