import { type Browser, expect, type Page, test } from "@playwright/test";
import { latestMail, linkIn, skipSecondFactor } from "./people";
import { expectGoodPage, signIn } from "./support/visit";

const confirm = /sign-in-address\/confirm/;
const withoutScript = (browser: Browser) => browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });

/** A colleague who was just invited and is signed in without script, so that nobody else's address changes. */
async function colleague(browser: Browser, name: string, email: string): Promise<Page> {
  const office = await browser.newContext({ locale: "de-DE" });
  const coordinator = await office.newPage();
  await signIn(coordinator, "coordinator");
  await coordinator.goto("/coordinator/users/new");
  await coordinator.getByLabel("Name").fill(name);
  await coordinator.getByLabel("E-Mail-Adresse").fill(email);
  await coordinator.getByRole("button", { name: "Einladung senden" }).click();
  await expect(coordinator.getByRole("status")).toContainText("unterwegs");
  const page = await (await withoutScript(browser)).newPage();
  await page.goto(linkIn(await latestMail(coordinator, email, /lädt Sie/), /auth\/invite/));
  await page.getByRole("button", { name: "Einladung annehmen" }).click();
  await skipSecondFactor(page);
  await office.close();
  return page;
}

async function askFor(page: Page, email: string): Promise<void> {
  await page.goto("/auth/account");
  await page.getByRole("link", { name: "Adresse ändern" }).click();
  await page.getByLabel("Neue E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "E-Mails schicken" }).click();
}

test("an address changes once both mailboxes have confirmed, without script", async ({ browser }) => {
  const old = "nele.beispiel@example.org";
  const fresh = "nele.neubeispiel@example.org";
  const page = await colleague(browser, "Nele Beispiel", old);
  await askFor(page, "keine Adresse");
  await expect(page.getByRole("alert")).toContainText("name@example.org");
  await askFor(page, old);
  await expect(page.getByRole("alert")).toContainText("melden Sie sich schon an");
  await askFor(page, ` ${fresh.toUpperCase()} `);
  await expect(page.locator("#pending")).toContainText(fresh);
  await expect(page.locator("#pending").getByText("fehlt noch")).toHaveCount(2);

  const toOld = linkIn(await latestMail(page, old, /bestätigen oder stoppen/), confirm);
  const toNew = linkIn(await latestMail(page, fresh, /Bitte bestätigen/), confirm);
  // a mail scanner opens the links first, which confirms nothing
  for (const link of [toOld, toNew]) expect((await page.request.get(link)).status()).toBe(200);

  // the mails are read on another device, where nobody is signed in
  const elsewhere = await (await withoutScript(browser)).newPage();
  await elsewhere.goto(toNew);
  await elsewhere.getByRole("button", { name: "Bestätigen" }).click();
  await expect(elsewhere.getByRole("status")).toContainText("aus dem alten Postfach");
  await page.goto("/de/sign-in-address");
  await expect(page.locator("#pending").getByText("fehlt noch")).toHaveCount(1);
  await elsewhere.goto(toOld);
  await expect(elsewhere.locator("main")).toContainText(fresh);
  await elsewhere.getByRole("button", { name: "Bestätigen" }).click();
  await expect(elsewhere.getByRole("status")).toContainText("mit der neuen Adresse an");
  await elsewhere.goto(toOld);
  await expect(elsewhere.locator("main")).toContainText("gilt nicht mehr");

  await page.goto("/auth/account");
  await expect(page.locator("main")).toContainText(fresh);
  for (const email of [old, fresh]) await latestMail(page, email, /ist geändert/);
});

test("a change that somebody else asked for is stopped from the old mailbox", async ({ browser }) => {
  const old = "omid.beispiel@example.org";
  const page = await colleague(browser, "Omid Beispiel", old);
  await askFor(page, "omid.fremd@example.org");
  const mail = await latestMail(page, old, /bestätigen oder stoppen/);
  const owner = await (await withoutScript(browser)).newPage();
  await owner.goto(linkIn(mail, confirm));
  await owner.getByRole("link", { name: "Das war ich nicht" }).click();
  await owner.getByRole("button", { name: "Stoppen und überall abmelden" }).click();
  await expect(owner.getByRole("status")).toContainText("gestoppt");
  await owner.goto(linkIn(mail, /sign-in-address\/stop/));
  await expect(owner.locator("main")).toContainText("gilt nicht mehr");
  await page.goto("/auth/account");
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});

test("an address that belongs to somebody looks like any other, and only they are told", async ({ browser }) => {
  const page = await colleague(browser, "Paula Beispiel", "paula.beispiel@example.org");
  const seen: string[] = [];
  for (const email of ["koordination@example.org", "niemandes.adresse@example.org"]) {
    await askFor(page, email);
    await expect(page.locator("#pending")).toContainText(email);
    seen.push((await page.locator("main").innerText()).replaceAll(email, "…"));
    await page.getByRole("button", { name: "zurücknehmen" }).click();
    await expect(page.getByRole("status")).toContainText("zurückgenommen");
  }
  expect(seen[0]?.replace(/\d\d:\d\d/, "")).toBe(seen[1]?.replace(/\d\d:\d\d/, ""));
});

test("its pages are good pages", async ({ page }) => {
  await signIn(page, "candidate");
  await page.goto("/ar/my/profile");
  await page.locator('a[href="/ar/sign-in-address"]').click();
  await expectGoodPage(page, "/:locale/sign-in-address");
  await page.goto("/fa/sign-in-address/confirm?token=anything");
  await expectGoodPage(page, "/:locale/sign-in-address/confirm");
  await page.goto("/de/sign-in-address/stop?result=done");
  await expectGoodPage(page, "/:locale/sign-in-address/stop");
  expect((await page.request.get("/xx/sign-in-address/stop?token=anything")).status()).toBe(404);
});
