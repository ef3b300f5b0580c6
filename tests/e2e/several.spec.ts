import { type Browser, expect, type Page, test } from "@playwright/test";
import { clock } from "~/config/clock";
import { addDays } from "~/domain/days";
import { signIn } from "./support/visit";

/** The same for several rows of a list: marked, asked once, answered for each. */
async function desk(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, locale: "de-DE" })).newPage();
  await signIn(page, "specialist");
  return page;
}

test("several people get a next step at once, without script; the key x begins with the row in focus", async ({
  browser,
}) => {
  const page = await desk(browser, false);
  const people = page.locator("main").locator("tr.desk-row");
  await test.step("three are marked, asked about once, and each is answered for", async () => {
    await page.goto("/specialist/candidates?mine=1");
    await page.getByRole("link", { name: "Mehrere auswählen" }).filter({ visible: true }).click();
    await expect(page).toHaveURL(/mine=1&select=1$/);
    const chosen: string[] = [];
    for (const nth of [0, 1, 2]) {
      await people.nth(nth).locator("input[name=pick]").check();
      chosen.push(await people.nth(nth).locator("a[data-row]").innerText());
    }
    await page.getByRole("button", { name: "Weiter mit den Markierten" }).click();
    expect(chosen).toHaveLength(3);
    for (const name of chosen) await expect(page.locator("main")).toContainText(name);
    // a refused form keeps what was typed
    await page.getByLabel("Nächsten Schritt setzen", { exact: true }).check();
    await page
      .getByLabel(/Was zu tun ist/)
      .last()
      .fill("Zum Sprachkurs anmelden");
    await page.getByRole("button", { name: "Für alle festhalten" }).click();
    await expect(page.locator("#error-summary")).toBeVisible();
    await expect(page.locator("[name=nextStep]")).toHaveValue("Zum Sprachkurs anmelden");
    await page.locator("[name=nextStepOn]").fill(addDays(clock.today(), 40));
    await page.getByRole("button", { name: "Für alle festhalten" }).click();
    await expect(page.getByRole("status")).toContainText("3 erledigt");
    expect(page.url()).not.toMatch(new RegExp(encodeURIComponent(chosen[0]?.split(" ")[0] ?? "?")));
    await page.getByRole("link", { name: "Zurück zur Liste" }).click();
    await expect(page).toHaveURL(/\/specialist\/candidates\?mine=1$/);
  });
  await test.step("by keyboard", async () => {
    const scripted = await desk(browser, true);
    for (const list of [
      "/specialist/candidates",
      "/specialist/candidates?view=placements",
      "/specialist/proposals",
      "/specialist/employers",
    ]) {
      await scripted.goto(list);
      await scripted.keyboard.press("j");
      await scripted.keyboard.press("x");
      await scripted.waitForURL(/select=1/);
      const rowsOf = scripted.locator("main").locator("tr.desk-row");
      await expect(rowsOf.first().locator("input[name=pick]")).toBeChecked();
      await scripted.keyboard.press("j");
      await scripted.keyboard.press("x");
      await expect(scripted.locator("main").locator("input[name=pick]:checked")).toHaveCount(2);
    }
  });
});

test("two companies get a note at once, without script; only the questions of the chosen act are asked", async ({
  browser,
}) => {
  const page = await desk(browser, false);
  await page.goto("/specialist/employers");
  await page.getByRole("link", { name: "Mehrere auswählen" }).filter({ visible: true }).click();
  for (const nth of [0, 1]) await page.locator("main tr.desk-row").nth(nth).locator("input[name=pick]").check();
  await page.getByRole("button", { name: "Weiter mit den Markierten" }).click();
  await expect(page.locator("[data-act]:visible")).toHaveCount(0);
  await page.getByLabel("Notiz für das Team", { exact: true }).check();
  await expect(page.locator("[data-act]:visible")).toHaveCount(1);
  await page.locator("[name=text]").fill("Sucht im Mai wieder");
  await page.getByRole("button", { name: "Für alle festhalten" }).click();
  await expect(page.getByRole("status")).toContainText("2 erledigt");
});

test("accounts are marked by the coordinator, never the own one", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" })).newPage();
  await signIn(page, "coordinator");
  await page.goto("/coordinator/users?select=1");
  const rows = page.locator("main tr.desk-row");
  await expect(page.locator("input[name=pick]")).toHaveCount((await rows.count()) - 1);
  // a specialist who has signed in needs no invitation
  await rows.filter({ hasText: "fachkraft@example.org" }).locator("input[name=pick]").check();
  await page.getByRole("button", { name: "Weiter mit den Markierten" }).click();
  await page.getByLabel("Noch einmal einladen").check();
  await page.getByRole("button", { name: "Für alle ausführen" }).click();
  await expect(page.locator("main")).toContainText("nicht erledigt");
});
