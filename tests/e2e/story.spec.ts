import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { latestMail, linkIn, open, type Person, signIn, skipSecondFactor, socialWords } from "./people";
import { finishJob, postJob } from "./wizard";

/**
 * The main job from beginning to end: a list becomes people, a company is visited and posts a job, the law refuses and
 * is heeded, two people are proposed, start with simple work and end in an apprenticeship at the same company. Other
 * roles look in between and see only what they may.
 */
const office = path.resolve("tests/fixtures/office/profiles.csv");
const companyName = "Armaturenwerk Probe KG";
const job = "Helfer/in Metallwerkstatt (m/w/d)";
const people = [
  { name: "Adama Woldu", first: "Adama", family: "Woldu" },
  { name: "Bohdan Tkachenko", first: "Bohdan", family: "Tkachenko" },
];

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const idIn = (url: string) => /[0-9a-f-]{36}/.exec(url)?.[0] ?? "";

test("a list becomes people, a company posts, two people climb to an apprenticeship", async ({ browser }) => {
  test.setTimeout(600_000);
  const specialist = await signIn(browser, "fachkraft@example.org");
  const { page } = specialist;

  await test.step("import: 104 rows, all accounted for, and nobody twice", async () => {
    await importList(page);
    await expect(page.getByText("104").first()).toBeVisible();
    await press(page, "Gute Zeilen speichern");
    if (page.url().endsWith("/confirm")) await press(page, /speichern/i);
    await expect(async () => {
      await page.reload();
      await expect(page.locator("main")).toContainText("100");
      await expect(page.locator("main")).toContainText(/gespeichert|fertig/i);
    }).toPass({ timeout: 60_000 });
    await importList(page);
    await expect(page.locator("main")).toContainText("102");
  });

  const boss = await test.step("a company is entered, visited, and agrees on its limits", () =>
    visitAndAgree(browser, page));

  const jobUrl = await test.step("the company posts; the law refuses and is heeded", async () => {
    await postJob(boss.page, { title: job, places: "2" });
    await finishJob(boss.page);
    return review(page);
  });

  await test.step("visitors find the job in German and English", () => visitorsLook(browser));

  await test.step("from the job, people with reasons; from a person, the jobs; one click proposes", async () => {
    await page.goto(`${jobUrl}/matches`);
    await expect(page.getByText(/Passung \d+ von 100/).first()).toBeVisible();
    for (const person of people) await propose(page, person.family);
  });

  await test.step("the company sees a profile without a name or anything social, and invites", async () => {
    for (const _person of people) await invite(boss.page);
  });

  for (const person of people) {
    await test.step(`${person.first} climbs from the interview to the apprenticeship`, () =>
      climb(page, boss.page, person));
  }

  await test.step("the company sees its two people by first name, in their stage, and nothing social", async () => {
    await boss.page.goto("/employer/placements");
    for (const person of people) {
      await expect(boss.page.locator("main")).toContainText(person.first);
      await expect(boss.page.locator("main")).not.toContainText(person.family);
    }
    expect(await boss.page.content()).not.toMatch(socialWords);
  });

  for (const someone of [specialist, boss]) expect(someone.complaints).toEqual([]);
});

async function importList(page: Page): Promise<void> {
  await page.goto("/specialist/import");
  await page.locator("[name=file]").setInputFiles(office);
  await press(page, "Liste ansehen");
  await expect(page).toHaveURL(/import\/[0-9a-f-]{36}/);
}

async function visitAndAgree(browser: Browser, page: Page): Promise<Person> {
  await page.goto("/specialist/employers/new");
  await page.locator("[name=name]").fill(companyName);
  await page.locator("[name=trainsApprentices][value=yes]").check();
  await page.locator("[name=postcode]").fill("4547");
  await page.locator("[name=city]").fill("Mülheim an der Ruhr");
  await page.locator("[name=districtId]").selectOption("styrum");
  await page.locator("[name=contactName]").fill("Herr Probst");
  await page.locator("[name=contactEmail]").fill("probst@example.org");
  await press(page, "Betrieb anlegen");
  // a wrong postcode is reported at its field, and nothing typed is lost
  await expect(page.locator("[name=postcode]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=name]")).toHaveValue(companyName);
  await page.locator("[name=postcode]").fill("45476");
  await press(page, "Betrieb anlegen");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(companyName);
  const company = `/specialist/employers/${idIn(page.url())}`;

  await page.goto(`${company}/visits/new`);
  await page.locator("[name=plannedOn]").fill(today());
  await press(page, "Besuch planen");
  await page.goto(company);
  await page.getByRole("link", { name: "Besuch festhalten" }).click();
  await page.locator("[name=seen]").fill("Zwei Plätze an der Säge, ruhige Werkstatt.");
  await page.locator("[name=said]").fill("Niemand füllt von heute auf morgen eine Facharbeiterstelle.");
  await page.locator(".record-edit [name=nextStep]").fill("Vereinbarung schreiben");
  await press(page, "Festhalten und Vereinbarung schreiben");
  await press(page, "Entwurf speichern");
  await page.getByRole("link", { name: "Bestätigen und an den Betrieb senden" }).click();
  await press(page, "Bestätigen und senden");

  await page.goto(company);
  await page.getByRole("link", { name: "Zur Anmeldung einladen" }).click();
  await press(page, "Einladung senden");
  const mail = await latestMail(page, "probst@example.org", /lädt .* ein/);
  const boss = await open(browser);
  await boss.page.goto(linkIn(mail, /invite/));
  await press(boss.page, "Einladung annehmen");
  await skipSecondFactor(boss.page);

  await boss.page.goto("/employer/agreement");
  await expect(boss.page.locator("main")).toContainText("Soziale Beratung ist nicht unsere Aufgabe.");
  for (const box of await boss.page.locator("main form input[type=checkbox]").all()) await box.check();
  await press(boss.page, /bestätigen/i);
  await page.goto(company);
  await expect(page.locator("main")).toContainText(/gilt|beide Seiten/);
  return boss;
}

async function review(page: Page): Promise<string> {
  await page.goto("/specialist/jobs?state=submitted");
  await page.getByRole("link", { name: job }).first().click();
  const url = page.url().split("?")[0] ?? "";
  for (const group of await page.locator("[name=reviewed]").all()) await group.check();
  await press(page, "Veröffentlichen");
  await expect(page.getByText("Die Stelle ist öffentlich.")).toBeVisible();
  return url;
}

async function visitorsLook(browser: Browser): Promise<void> {
  const visitor = await open(browser, { javaScriptEnabled: false });
  for (const [locale, salary] of [
    ["de", "15,20"],
    ["en", "15.20"],
  ] as const) {
    // the index follows the database with a short delay
    await expect(async () => {
      await visitor.page.goto(`/${locale}/jobs?q=Metallwerkstatt`);
      await visitor.page
        .locator("main")
        .locator("a[href*='/jobs/metallhelfer']")
        .filter({ hasText: /Metallwerkstatt|Metal/ })
        .first()
        .click({ timeout: 1000 });
    }).toPass({ timeout: 90_000 });
    await expect(visitor.page.locator("main")).toContainText(salary);
    const posting = JSON.parse(
      (await visitor.page.locator('script[type="application/ld+json"]').textContent()) ?? "{}",
    );
    expect(posting).toMatchObject({ "@type": "JobPosting", hiringOrganization: { name: companyName } });
  }
}

async function propose(page: Page, family: string): Promise<void> {
  await page.goto(`/specialist/candidates?q=${family}`);
  const person = people.find((someone) => someone.family === family)?.name ?? "";
  await page.getByRole("link", { name: person, exact: true }).first().click();
  await page.goto(`/specialist/candidates/${idIn(page.url())}/matches`);
  await page.locator("[data-worklist] a[data-row]").filter({ hasText: job }).click();
  await expect(page.locator("#detail h2")).toHaveText(job);
  await page.locator("#detail form[action='/specialist/propose'] button").click();
  await expect(page).toHaveURL(/consents\/new/);
  // no box is ticked in advance, and without a yes nothing is stored
  expect(await page.locator("[name=data]:checked").count()).toBe(0);
  await press(page, "Einwilligung speichern und vorschlagen");
  await expect(page.getByRole("alert").first()).toBeVisible();
  for (const box of await page.locator("[name=data]").all()) await box.check();
  await page.locator("[name=channel][value=in_person]").check();
  await page.locator("[name=words]").fill("Ja, gern.");
  await page.locator("[name=agreed]").check();
  await press(page, "Einwilligung speichern und vorschlagen");
  await expect(page).not.toHaveURL(/consents/);
}

/** The company sees a code name and what the person can do; it invites to an interview. */
async function invite(page: Page): Promise<void> {
  await page.goto("/employer/proposals");
  await page
    .locator("main a[href*='/employer/proposals/']")
    .filter({ hasText: /Profil|ansehen/i })
    .first()
    .click();
  const profile = await page.content();
  for (const { family, first } of people) {
    expect(profile).not.toContain(family);
    expect(profile).not.toContain(first);
  }
  expect(await page.locator("main").innerText()).not.toMatch(socialWords);
  await page.getByRole("link", { name: "Einladen" }).first().click();
  await page.locator("[name=date]").fill(today(1));
  await page.locator("[name=time]").fill("10:00");
  await page.locator("[name=place]").fill("Tor 2, Beispielweg 1");
  await press(page, "Einladung senden");
  await expect(page.getByText("Eingeladen").first()).toBeVisible();
}

/**
 * The specialist starts the placement with the interview and the company says yes; then stage by stage, reading and
 * ticking the warnings.
 */
async function climb(page: Page, boss: Page, person: { name: string; family: string }): Promise<void> {
  await page.goto("/specialist/proposals");
  await page.getByRole("link", { name: /^Eingeladen/ }).click();
  await page.getByRole("link", { name: person.name }).first().click();
  const proposal = idIn(page.url());
  await page.goto(`/specialist/placements/start/${proposal}?stage=interview`);
  await enter(page, today(1), "Beginnen");
  const ladder = page.url().split("?")[0] ?? "";

  await boss.goto(`/employer/proposals/${proposal}`);
  await boss.getByRole("link", { name: "Zusagen" }).first().click();
  await press(boss, "Zusage senden");
  await expect(boss.getByText("Zugesagt").first()).toBeVisible();

  for (const [stage, days] of [
    ["probearbeit", 2],
    ["starter_job", 21],
    ["eq", 120],
    ["ausb_2", 280],
  ] as const) {
    await page.goto(`${ladder}/advance?stage=${stage}`);
    await enter(page, today(days), "Nächste Sprosse beginnen");
    await expect(page).toHaveURL(/done=moved/);
  }
  await expect(page.locator("main")).toContainText(/Ausbildung, zwei Jahre/);
  await expect(page.locator("main")).toContainText(companyName);
}

/** Fills in the first day, the end and the reason where asked for, and ticks the warnings that appear. */
async function enter(page: Page, start: string, button: string): Promise<void> {
  await page.locator("[name=start]").fill(start);
  const end = page.locator("[name=end]");
  if (await end.count()) await end.fill(addDays(start, /interview|probearbeit/.test(page.url()) ? 0 : 180));
  const place = page.locator("select[name=place]");
  if (await place.count()) await place.selectOption({ label: await optionOf(page, companyName) });
  const reason = page.locator("select[name=endReason]");
  if (await reason.count()) await reason.selectOption("moved_up");
  const apprenticeship = page.locator("select[name=apprenticeship]");
  if (await apprenticeship.count()) await apprenticeship.selectOption("fk_metall");
  await press(page, button);
  const read = page.locator("[name=acknowledged]");
  if (await read.count()) {
    for (const box of await read.all()) await box.check();
    await press(page, button);
  }
  await expect(page).toHaveURL(/done=moved/);
}

/** The option for this company's job. */
async function optionOf(page: Page, company: string): Promise<string> {
  const options = await page.locator("select[name=place] option").allTextContents();
  return options.find((option) => option.includes(job)) ?? options.find((option) => option.includes(company)) ?? "";
}

/** A calendar date in the city, this many days from today. */
function today(days = 0): string {
  return addDays(clock.today(), days);
}
