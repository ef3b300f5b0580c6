import { type Browser, expect, type Page, test } from "@playwright/test";
import { clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { open, type Person, signIn, socialWords } from "./people";
import { finishJob, postJob } from "./wizard";

/**
 * Everything again for browsers without script: visitors find and read a job in their language; a company posts,
 * manages its job, answers proposals, sees its people, confirms its limits agreement and signs out.
 */
const noScript = { javaScriptEnabled: false };
const jobTitle = "Helfer/in an der Säge (m/w/d)";

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const main = (page: Page) => page.locator("main");
const day = (days: number) => addDays(clock.today(), days);

test("visitors and companies get everything done without script", async ({ browser }) => {
  test.setTimeout(400_000);
  const visitor = await open(browser, noScript);
  await test.step("a visitor goes from the first page to a job and its data, in three languages", () =>
    look(visitor.page));

  const boss = await test.step("a company signs in with the code of a mail", () =>
    signIn(browser, "betrieb@example.org", noScript));
  await expect(boss.page).toHaveURL(/\/employer$/);

  await test.step("it posts a job; the law refuses with its paragraph, and nothing typed is lost", () =>
    postJob(boss.page, { title: jobTitle, places: "1" }));

  await test.step("the draft is there in another browser, where the company continues and submits it", async () => {
    const elsewhere = await enter(browser, "Bernd Kalischek");
    await elsewhere.page.goto("/employer/jobs");
    const row = elsewhere.page.locator("tbody tr").filter({ hasText: jobTitle });
    await row.getByRole("link", { name: /^Fortsetzen/ }).click();
    await finishJob(elsewhere.page);
    expect(elsewhere.complaints).toEqual([]);
    await elsewhere.page.context().close();
  });

  const specialist = await enter(browser, "Thomas Wendland");
  await test.step("a specialist publishes it; the visitor finds it", async () => {
    await publish(specialist.page);
    await findJob(visitor.page);
  });

  await test.step("the company copies it, pauses, resumes, closes with a reason, and lists it again", () =>
    mindJob(boss.page));

  await test.step("one proposal is invited, another declined with a reason from the list", () => answer(boss.page));

  await test.step("its people appear in their stage, by first name and without anything social", () =>
    seePeople(boss.page));

  await test.step("another company confirms its limits agreement", async () => {
    const other = await enter(browser, "Nadja Perlhuhn");
    await other.page.getByRole("navigation").getByRole("link", { name: "Vereinbarung", exact: true }).click();
    await press(other.page, "Vereinbarung bestätigen");
    // it cannot be confirmed without having been read
    await expect(other.page.getByRole("alert").first()).toBeVisible();
    await other.page.locator("[name=read]").check();
    await press(other.page, "Vereinbarung bestätigen");
    await expect(other.page.getByText("Die Vereinbarung ist bestätigt.")).toBeVisible();
    expect(other.complaints).toEqual([]);
  });

  await test.step("the company changes the language and signs out", async () => {
    const { page } = boss;
    await page.goto("/employer");
    await press(page, "English");
    await expect(page.getByRole("link", { name: "Agreement", exact: true })).toBeVisible();
    await press(page, "Deutsch");
    await press(page, "Abmelden");
    await page.goto("/employer/jobs");
    await expect(page).toHaveURL(/\/auth\/sign-in\?next=%2Femployer%2Fjobs/);
  });

  for (const someone of [visitor, boss, specialist]) expect(someone.complaints).toEqual([]);
});

/** Signs in through the demo's sign-in page, which has a button for each person. */
async function enter(browser: Browser, name: string): Promise<Person> {
  const person = await open(browser, noScript);
  await person.page.goto("/auth/demo");
  for (const others of await person.page.locator("main summary").all()) await others.click();
  await press(person.page, `Als ${name} anmelden`);
  await person.page.waitForURL((url) => !url.pathname.startsWith("/auth/demo"));
  return person;
}

/** The number of jobs the list claims to show. */
const shown = async (page: Page): Promise<number> =>
  Number.parseInt(await page.getByRole("status").first().innerText(), 10);

async function look(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/de$/);
  await page.getByRole("link", { name: "Offene Stellen ansehen" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Offene Einstiegsstellen");
  const all = await shown(page);
  expect(all).toBeGreaterThan(10);

  // in a desktop window the filters are open
  const filters: [name: string, choose: (page: Page) => Promise<unknown>][] = [
    ["group", () => page.locator("[name=group]").first().check()],
    ["district", () => page.locator("[name=district]").first().check()],
    ["hours", () => page.getByLabel("ab 35").check()],
    ["level", () => page.locator("select[name=level]").selectOption("A1")],
  ];
  for (const [name, choose] of filters) {
    await choose(page);
    await press(page, "Anwenden");
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=`));
    const some = await shown(page);
    expect(some, name).toBeGreaterThan(0);
    expect(some, name).toBeLessThan(all);
    expect(await page.locator("ul.jobs > li").count(), name).toBe(Math.min(some, 25));
    await page.getByRole("link", { name: "Alle Filter entfernen" }).click();
  }
  // two at once narrow the list further, and what was chosen stays chosen
  await page.getByLabel("ab 35").check();
  await page.locator("select[name=level]").selectOption("A1");
  await press(page, "Anwenden");
  await expect(page.getByLabel("ab 35")).toBeChecked();
  await expect(page.locator("select[name=level]")).toHaveValue("A1");

  await page.locator("ul.jobs > li").first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Das tun Sie" })).toBeVisible();
  expect(await posting(page)).toMatchObject({ "@type": "JobPosting", inLanguage: "de" });
  for (const [language, path, dir] of [
    ["English", "/en/jobs/", "ltr"],
    ["العربية", "/ar/jobs/", "rtl"],
  ] as const) {
    await page.locator("header details.menu summary").click();
    await page.getByRole("link", { name: language, exact: true }).click();
    expect(new URL(page.url()).pathname).toContain(path);
    await expect(page.locator("html")).toHaveAttribute("dir", dir);
    expect(await posting(page)).toMatchObject({ "@type": "JobPosting" });
  }
}

const posting = async (page: Page): Promise<Record<string, unknown>> =>
  JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");

async function publish(page: Page): Promise<void> {
  await page.goto("/specialist/jobs?state=submitted");
  await page.getByRole("link", { name: jobTitle }).first().click();
  for (const group of await page.locator("[name=reviewed]").all()) await group.check();
  await press(page, "Veröffentlichen");
  await expect(page.getByText("Die Stelle ist öffentlich.")).toBeVisible();
}

async function findJob(page: Page): Promise<void> {
  // the index follows the database with a short delay
  await expect(async () => {
    await page.goto("/de/jobs");
    await page.getByLabel("Beruf, Aufgabe oder Betrieb").fill("Säge");
    await main(page).getByRole("button", { name: "Suchen", exact: true }).click();
    await page.getByRole("link", { name: jobTitle }).first().click({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(main(page)).toContainText("15,20");
  expect(await posting(page)).toMatchObject({
    title: jobTitle,
    baseSalary: { value: { minValue: 15.2, unitText: "HOUR" } },
  });
}

async function mindJob(page: Page): Promise<void> {
  await page.goto("/employer/jobs");
  await page.getByRole("link", { name: jobTitle }).first().click();
  const job = page.url();
  const steps: [button: string, says: string][] = [
    ["Pausieren", "Die Stelle ist pausiert."],
    ["Fortsetzen", "Die Stelle ist wieder öffentlich."],
    ["Kopieren", "Kopie angelegt."],
  ];
  for (const [button, says] of steps) {
    await press(page, button);
    await expect(page.getByText(says)).toBeVisible();
  }
  await page.goto(job);
  await page.getByRole("link", { name: "Schließen" }).click();
  await press(page, "Stelle schließen");
  // a reason is required
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.locator("[name=reason]").first().check();
  await press(page, "Stelle schließen");
  await expect(page.getByText("Die Stelle ist geschlossen.").first()).toBeVisible();
  await press(page, "Neu ausschreiben");
  await expect(page.getByText("Die Stelle ist wieder ein Entwurf.")).toBeVisible();
}

async function answer(page: Page): Promise<void> {
  await page.goto("/employer/proposals");
  // only whoever waits for an answer has the button
  const links = await page
    .locator(".desk-act")
    .getByRole("link", { name: /^Antworten/ })
    .all();
  const [first = "", second = ""] = await Promise.all(links.map((link) => link.getAttribute("href")));
  expect(second).not.toBe("");

  await page.goto(first ?? "");
  expect(await main(page).innerText()).not.toMatch(socialWords);
  await page.getByRole("link", { name: "Einladen" }).first().click();
  await page.locator("[name=date]").fill(day(3));
  await page.locator("[name=place]").fill("Tor 2, Beispielweg 1");
  await press(page, "Einladung senden");
  // the hour is missing; nothing else is lost
  await expect(page.locator("[name=time]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=place]")).toHaveValue("Tor 2, Beispielweg 1");
  await page.locator("[name=time]").fill("10:00");
  await press(page, "Einladung senden");
  await expect(main(page)).toContainText("Tor 2, Beispielweg 1");

  await page.goto(second ?? "");
  await page.getByRole("link", { name: "Absagen" }).first().click();
  await press(page, "Absage senden");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("Anderes Können gebraucht").check();
  await press(page, "Absage senden");
  await page.goto("/employer/proposals");
  await expect(page.locator("tbody").filter({ hasText: "Beantwortet" })).toContainText("Anderes Können gebraucht");
}

async function seePeople(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ihre Leute", exact: true }).click();
  await main(page).locator("a[href*='/employer/placements/']").first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Ihre Ansprechperson" })).toBeVisible();
  await expect(page.locator("#ladder, [aria-labelledby=ladder]").first()).toBeVisible();
  expect(await main(page).innerText()).not.toMatch(socialWords);
}
