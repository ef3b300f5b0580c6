import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoOffice } from "#db/demo/settings";
import { isWorkingDay } from "~/domain/working-days";
import { linkIn, open, signIn } from "./people";
import { storyCity } from "./support/cities";
import { onDatabase, runTask } from "./support/product-database";
import { signIn as throughTheDoor } from "./support/visit";

/**
 * A specialist saves two searches and is told about a new match: on Today, and by a mail that names nobody. The worker
 * runs searches at fixed times; instead of waiting for them, the test puts the same task into its queue.
 */
const email = "fachkraft@example.org";
const inPeople = "Wer nähen möchte";
const forJob = "Für diese Stelle";
const first = { given: "Selamawit", family: "Probestein" };
const second = { given: "Mykyta", family: "Musterenko" };
/** On Saturdays, Sundays and holidays nobody is told; the test then expects exactly that. */
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
const works = isWorkingDay(today, demoOffice.calendar);

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

test("a new match in a saved search is reported once, on Today and by a mail without a name", async ({ browser }) => {
  test.setTimeout(180_000);
  const owner = await signIn(browser, email);
  const colleague = await open(browser, { javaScriptEnabled: false });
  await throughTheDoor(colleague.page, "coordinator");
  const { page } = owner;

  const job = await test.step("two searches are saved: one in the list of people, one for a job", async () => {
    await page.goto("/specialist/candidates?q=N%C3%A4herin");
    await keep(page, inPeople, "mail");
    await page.goto("/specialist/jobs?state=published");
    const jobs = await main(page)
      .locator("a[href^='/specialist/jobs/']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const matches = `${jobs.find((href) => /[0-9a-f-]{36}$/.test(href))}/matches`;
    await page.goto(matches);
    await keep(page, forJob, "today");
    return matches;
  });

  await test.step("whoever was already there is no news", async () => {
    await aDayLater();
    await openToday(page);
    await expect(main(page)).not.toContainText(inPeople);
    await expect(main(page)).not.toContainText(forJob);
    expect(await news(browser)).toEqual([]);
  });

  await test.step("a colleague adds somebody who wants to sew", () => addPerson(colleague.page, first));

  const mails = await test.step("the worker looks once: Today shows it, one mail comes", async () => {
    await aDayLater();
    await openToday(page);
    if (!works) {
      await expect(main(page)).not.toContainText(inPeople);
      expect(await news(browser)).toEqual([]);
      return [];
    }
    for (const name of [inPeople, forJob]) await expect(main(page)).toContainText(name);
    await expect(async () => expect(await news(browser)).toHaveLength(1)).toPass({ timeout: 30_000 });
    return news(browser);
  });
  if (!works) return;

  await test.step("the mail names nobody, and its link leads to the person", async () => {
    const [mail = ""] = mails;
    expect(mail).toContain("Eine neue Person in Ihren gemerkten Suchen");
    for (const secret of [...Object.values(first), inPeople, "näh"])
      expect(mail.toLowerCase()).not.toContain(secret.toLowerCase());
    await page.goto(linkIn(mail, /specialist/));
    await expect(page).toHaveURL(/\/specialist\/searches$/);
    const row = main(page).locator("tbody tr").filter({ hasText: inPeople });
    await row.getByRole("link", { name: `${first.given} ${first.family}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(first.family);
  });

  await test.step("opened from Today, it counts as seen and disappears there", async () => {
    for (const [name, where] of [
      [inPeople, /\/specialist\/candidates\?asked=/],
      [forJob, new RegExp(`${job}$`)],
    ] as const) {
      await openToday(page);
      const line = main(page).locator("tr.desk-row").filter({ hasText: name });
      await line.getByRole("button").click();
      await expect(page).toHaveURL(where);
      if (name === inPeople) await expect(main(page)).toContainText(first.family);
    }
    await openToday(page);
    for (const name of [inPeople, forJob]) await expect(main(page)).not.toContainText(name);
  });

  await test.step("further looks report nothing more", async () => {
    for (let time = 0; time < 2; time += 1) await aDayLater();
    await openToday(page);
    for (const name of [inPeople, forJob]) await expect(main(page)).not.toContainText(name);
    expect(await news(browser)).toHaveLength(1);
  });

  await test.step("the next new match is in the next day's mail, unless seen by then", async () => {
    await addPerson(colleague.page, second);
    await aDayLater();
    await expect(async () => expect(await news(browser)).toHaveLength(2)).toPass({ timeout: 30_000 });
    await page.goto("/specialist/searches");
    await expect(main(page).locator("tbody tr").filter({ hasText: inPeople })).toContainText(second.family);
  });

  for (const someone of [owner, colleague]) expect(someone.complaints).toEqual([]);
});

/** Today with all that waits without a day; the page itself shows how it begins. */
async function openToday(page: Page): Promise<void> {
  await page.goto("/specialist");
  const rest = main(page)
    .locator("#open")
    .getByRole("link", { name: /^Noch (eine|\d+) Zeilen?$/ });
  if (await rest.count()) await rest.click();
}

/** Saves the list that is open. */
async function keep(page: Page, name: string, alert: "today" | "mail"): Promise<void> {
  await page.getByRole("link", { name: "Suche merken" }).click();
  await page.locator("[name=name]").fill(name);
  await page.locator(`[name=alert][value=${alert}]`).check();
  await press(page, "Suche merken");
  await expect(page).toHaveURL(/\/specialist\/searches\?done=/);
  const row = main(page).locator("tbody tr").filter({ hasText: name });
  await expect(row).toHaveCount(1);
  await expect(row.locator("a[href*='/candidates/']")).toHaveCount(0);
}

/** Adds a record with a wish; returns once the index has it. */
async function addPerson(page: Page, { given, family }: typeof first): Promise<void> {
  await page.goto("/specialist/candidates/new");
  await page.locator("[name=givenName]").fill(given);
  await page.locator("[name=familyName]").fill(family);
  await page.locator("[name=preferredLanguage]").selectOption("uk");
  await page.locator("[name=speaking]").selectOption("A2");
  await main(page).locator("form button[type=submit]").last().click();
  await expect(page).toHaveURL(/done=created/);
  await page.goto(`${page.url().split("?")[0]}/wishes`);
  await page.locator("[name=kind][value=occupation]").check();
  await page.locator("[name=original]").fill("Schneiderhelfer/in / Näher/in");
  await main(page).locator("form button[type=submit]").last().click();
  await expect(async () => {
    await page.goto("/specialist/candidates?q=N%C3%A4herin");
    await expect(main(page)).toContainText(family, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

/** Moves today's looks and mails back to yesterday, then lets the worker look. */
const aDayLater = () =>
  onDatabase(storyCity, async (client) => {
    await client.query("update saved_search set last_run_on = last_run_on - 1");
    await client.query(
      `update message set unique_key = 'before/' || id || '/' || unique_key
       where template = 'saved-searches' and unique_key not like 'before/%'`,
    );
    await runTask(client, "saved-searches");
  });

/** The mails about searches, as they appear in the mailbox; newest first. */
async function news(browser: Browser): Promise<string[]> {
  const { page } = await open(browser);
  await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
  const links = await page
    .locator("a[data-row]")
    .filter({ hasText: /gemerkten Suchen/ })
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("href") ?? ""));
  const mails: string[] = [];
  for (const link of links) {
    await page.goto(link);
    mails.push(await main(page).innerText());
  }
  await page.context().close();
  return mails;
}
