import { expect, type Page, test } from "@playwright/test";
import { open } from "./people";
import { expectGoodPage, signIn } from "./support/visit";

/**
 * Work that is none of the starter occupations, from every side: told by a person, in a list, posted by a company and
 * searched by somebody. The company has no script, so that searching for it is a step of its own.
 */
const onAPhone = { viewport: { width: 390, height: 844 } };
const withoutScript = { ...onAPhone, javaScriptEnabled: false };
const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string | RegExp) =>
  main(page).getByRole("button", { name, exact: true }).last().click();
const goOn = (page: Page) => press(page, "Speichern und weiter");
const title = "Fahrradmonteur/in Probe (m/w/d)";

test("a welder, a goldsmith, a keeper of animals and a job for a bicycle mechanic find their way", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const staff = await open(browser);
  const boss = await open(browser, withoutScript);
  const visitor = await open(browser, onAPhone);
  await signIn(staff.page, "specialist");
  await signIn(boss.page, "employer");

  const record = await test.step("somebody says what they did and would like to do, in their words", async () => {
    const { page } = staff;
    await page.goto("/specialist/candidates/new");
    await page.locator("[name=givenName]").fill("Wilmar");
    await page.locator("[name=familyName]").fill("Schweißprobe");
    await page.locator("[name=preferredLanguage]").selectOption("uk");
    await page.locator("[name=speaking]").selectOption("A2");
    await main(page).locator("form button[type=submit]").last().click();
    await expect(page).toHaveURL(/done=created/);
    const address = page.url().split("?")[0] ?? "";
    await page.goto(`${address}/work`);
    await page.locator("[name=original]").fill("Schweißer");
    await page.locator("[name=years]").fill("4");
    await press(page, "Suchen");
    await expect(page.locator("[name=years]")).toHaveValue("4");
    await expect(page.getByLabel(/^Schweiß- und Verbindungstechnik \(Fachkraft\)/)).toBeChecked();
    await expect(main(page)).toContainText("Zum Beispiel Schweißer/in");
    await expectGoodPage(page, "what words for work may mean");
    await press(page, "Speichern");
    await expect(main(page)).toContainText("Ursprünglich: „Schweißer“");
    await page.goto(`${address}/wishes`);
    await page.locator("[name=kind][value=occupation]").check();
    await page.locator("[name=original]").fill("Goldschmiedin");
    await press(page, "Speichern");
    await expect(main(page)).toContainText("kunsthandwerklichen Schmuckwarenherstellung");
    return address;
  });

  await test.step("words that are no work are asked about once, and may stay", async () => {
    const { page } = staff;
    await page.goto(`${record}/work`);
    await page.locator("[name=original]").fill("Quirlbieger");
    await page.locator("[name=years]").fill("2");
    await press(page, "Speichern");
    await expect(page.locator("#error-summary")).toContainText("nicht als Beruf verstanden");
    await press(page, "Speichern");
    await expect(main(page)).toContainText("Quirlbieger");
  });

  await test.step("a list with keepers of animals asks once which is meant", async () => {
    const { page } = staff;
    await page.goto("/specialist/import");
    const list =
      "Name;Vorname;Geburtsdatum;Beruf\nTierprobe;Tilda;03.04.1990;Tierpfleger\nQuirlprobe;Quentin;04.05.1991;Quirlbieger\n";
    await page
      .locator("[name=file]")
      .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await press(page, "Liste ansehen");
    await page.goto(`${page.url().split("?")[0]}/questions`);
    await expect(page.getByLabel("„Tierpfleger“", { exact: true })).toContainText(
      "Haus- und Zootierpflege (Fachkraft)",
    );
    await page
      .getByLabel("„Tierpfleger“", { exact: true })
      .selectOption({ label: "Haus- und Zootierpflege (Fachkraft)" });
    await page.getByLabel("„Quirlbieger“ mit anderen Worten").fill("Tischlerin");
    await expectGoodPage(page, "words of a list in other words");
    await press(page, "Antworten übernehmen");
    await expect(page.locator("#error-summary")).toContainText("Bitte wählen, was gemeint ist");
    await page.getByLabel("„Quirlbieger“", { exact: true }).selectOption("kldb-22342");
    await press(page, "Antworten übernehmen");
    await expect(page).toHaveURL(/done=answers/);
    await expect(main(page)).toContainText("Holz-, Möbel- und Innenausbau (Fachkraft)");
    await expect(main(page)).toContainText("Haus- und Zootierpflege (Fachkraft)");
  });

  await test.step("a company is told what it cannot post, and posts what it can", async () => {
    const { page } = boss;
    await page.goto("/employer/jobs/new");
    await page.locator("[name=work]").fill("Krankenschwester");
    await press(page, "Suchen");
    await expect(main(page)).toContainText("verlangt das Gesetz eine Erlaubnis");
    await page.locator("[name=work]").fill("Fahrradmonteur");
    await page.locator("[name=contractKind][value=job]").check();
    await press(page, "Entwurf anlegen");
    await expect(page).toHaveURL(/edit\/tasks/);
    await expect(page.locator("[name=title]")).toHaveValue("Fahrradmonteur");
    await page.locator("[name=title]").fill(title);
    await goOn(page);
    await expect(page.locator("#error-summary")).toBeVisible();
    await page.locator("[name=ownTasks]").fill("Fahrräder zusammenbauen\nBremsen einstellen");
    await goOn(page);
    await expect(page).toHaveURL(/edit\/hours/);
    await page.locator("[name=hoursMin]").fill("38,5");
    for (const day of [1, 2, 3, 4, 5]) await page.locator(`[name="shiftTimes[0].days"][value="${day}"]`).check();
    await page.locator("[name=shifts]").first().check();
    await page.locator('[name="shiftTimes[0].start"]').fill("08:00");
    await page.locator('[name="shiftTimes[0].end"]').fill("16:12");
    await page.locator('[name="shiftTimes[0].breakMinutes"]').fill("30");
    await goOn(page);
    await expect(page).toHaveURL(/edit\/pay/);
    await page.locator("[name=payMin]").fill("15,20");
    await page.locator("[name=startFlexible]").check();
    await goOn(page);
    await expect(page).toHaveURL(/edit\/needs/);
    await goOn(page);
    await expect(page).toHaveURL(/edit\/support/);
    await page.locator("[name=mentorName]").fill("Frau Sommer");
    await page.locator("[name=briefingLanguages]").first().check();
    await page.locator("[name=firstDayContact]").fill("Frau Sommer, Tor 2, 7:45 Uhr");
    await goOn(page);
    await expect(page).toHaveURL(/check/);
    await expect(main(page)).toContainText("Zweiradtechnik (Fachkraft)");
    await page.getByRole("button", { name: /einreichen$/ }).click();
    await expect(page.getByText("Eingereicht.")).toBeVisible();
  });

  await test.step("the team publishes it, and people find it in their languages", async () => {
    const { page } = staff;
    await page.goto("/specialist/jobs?state=submitted");
    await page.getByRole("link", { name: title }).first().click();
    for (const group of await page.locator("[name=reviewed]").all()) await group.check();
    await press(page, "Veröffentlichen");
    await expect(page.getByText("Die Stelle ist öffentlich.")).toBeVisible();
    for (const [locale, words] of [
      ["de", "Zweiradmechaniker"],
      ["de", "Fahrradmechanikerin"],
      ["en", "bicycle mechanic"],
      ["ar", "Fahrradmonteur"],
    ]) {
      await expect(async () => {
        await visitor.page.goto(`/${locale}/jobs?q=${words}`);
        await expect(main(visitor.page).locator(".jobs").first()).toContainText(title, { timeout: 500 });
      }).toPass({ timeout: 30_000 });
    }
    await expectGoodPage(visitor.page, "a list with a job without a template, in Arabic");
    await visitor.page.locator(".job", { hasText: title }).getByRole("link").click();
    await expectGoodPage(visitor.page, "a job without a template, in Arabic");
  });

  for (const someone of [staff, boss, visitor]) expect(someone.complaints).toEqual([]);
});
