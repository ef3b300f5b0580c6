import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { authenticatorCode } from "../support/totp";
import { expectGoodPage, signIn, watch } from "./support/visit";

/** The newest mail to this address. */
async function newestMail(context: BrowserContext, to: string, after = 0): Promise<{ text: string; count: number }> {
  const page = await context.newPage();
  const rows = page.locator("a[data-row]");
  await expect(async () => {
    await page.goto(`/mailbox?to=${encodeURIComponent(to)}`);
    expect(await rows.count()).toBeGreaterThan(after);
  }).toPass();
  const count = await rows.count();
  await rows.first().click();
  const text = (await page.locator(".mail-text").textContent()) ?? "";
  await page.close();
  return { text, count };
}

/** From the sign-in page to where the mailed code leads. */
async function typeCode(page: Page, email: string, next = ""): Promise<void> {
  const { count } = await seen(page.context(), email);
  await page.goto(`/auth/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`);
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Code schicken" }).click();
  await expect(page).toHaveURL(/\/auth\/check-mail$/);
  const { text } = await newestMail(page.context(), email, count);
  await page.getByRole("textbox", { name: "Code" }).fill(/^\d{6}$/m.exec(text)?.[0] ?? "");
  await page.getByRole("button", { name: "Jetzt anmelden" }).click();
}

async function seen(context: BrowserContext, to: string): Promise<{ count: number }> {
  const answer = await context.request.get(`/mailbox?to=${encodeURIComponent(to)}`);
  return { count: (await answer.text()).match(/data-row/g)?.length ?? 0 };
}

const withoutScript = (browser: Browser) => browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });

test("a specialist signs in with a mailed code, sets up an app and is asked for it next time, all without script", async ({
  browser,
}) => {
  const context = await withoutScript(browser);
  const page = await context.newPage();
  const email = "fachkraft2@example.org";

  await page.goto("/auth/sign-in");
  await page.getByLabel("E-Mail-Adresse").fill("keine Adresse");
  await page.getByRole("button", { name: "Code schicken" }).click();
  await expect(page.getByRole("alert")).toContainText("name@example.org");
  await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue("keine Adresse");

  await typeCode(page, email, "/specialist");
  await expect(page).toHaveURL(/\/auth\/enrol\?next=/);
  await page.getByRole("button", { name: "App einrichten" }).click();
  await expect(page.getByRole("img", { name: /QR-Code/ })).toBeVisible();
  const secret = (await page.locator("code").textContent()) ?? "";
  await page.getByRole("textbox", { name: "Code" }).fill("000000");
  await page.getByRole("button", { name: "Einrichten" }).click();
  await expect(page.getByRole("alert")).toContainText("Dieser Code stimmt nicht");
  await page.getByRole("textbox", { name: "Code" }).fill(authenticatorCode(secret));
  await page.getByRole("button", { name: "Einrichten" }).click();
  await expect(page.getByRole("heading", { name: "Ihre Notfallcodes" })).toBeVisible();
  const backup = (await page.locator(".codes code").first().textContent()) ?? "";
  await page.getByRole("link", { name: /aufbewahrt/ }).click();
  await expect(page).toHaveURL(/\/specialist$/);

  await page.goto("/auth/account");
  await page.getByRole("button", { name: "Überall abmelden" }).click();
  await expect(page.getByRole("status")).toContainText("auf allen Geräten abgemeldet");
  await page.goto("/specialist");
  await expect(page).toHaveURL(/\/auth\/sign-in\?next=%2Fspecialist$/);

  const { count } = await seen(context, email);
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Code schicken" }).click();
  const { text } = await newestMail(context, email, count);
  const link = /https?:\S+\/auth\/link\S+/.exec(text)?.[0] ?? "";
  // a mail scanner opens the link first, which uses nothing up
  expect((await context.request.get(link)).status()).toBe(200);
  expect((await context.request.head(link)).status()).toBe(200);
  await page.goto(link);
  await page.getByRole("button", { name: "Jetzt anmelden" }).click();
  await expect(page).toHaveURL(/\/auth\/second-factor/);
  await page.getByRole("textbox", { name: "Code" }).fill(backup);
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page).toHaveURL(/\/specialist$/);

  await page.goto(link);
  await page.getByRole("button", { name: "Jetzt anmelden" }).click();
  await expect(page.getByRole("alert")).toContainText("gilt nicht mehr");
  await context.close();
});

test("a company signs in with a passkey instead of an app", async ({ page, context }) => {
  const complaints = watch(page);
  const devices = await context.newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const email = "betrieb4@example.org";
  await typeCode(page, email, "/employer");
  await expect(page).toHaveURL(/\/auth\/enrol/);
  await page.getByRole("button", { name: "Passkey anlegen" }).click();
  await expect(page).toHaveURL(/\/employer$/);

  await page.goto("/auth/account");
  await expect(page.getByRole("heading", { name: "Passkey 1" })).toBeVisible();
  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(page).toHaveURL(/\/employer$/);

  await page.goto("/auth/account");
  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  await typeCode(page, email);
  await expect(page).toHaveURL(/\/auth\/second-factor\?by=passkey$/);
  await expectGoodPage(page, "/auth/second-factor?by=passkey");
  await page.getByRole("button", { name: "Passkey benutzen" }).click();
  await expect(page).toHaveURL(/\/employer$/);
  expect(complaints()).toEqual([]);
});

test("a coordinator invites a colleague, who gets in once and is out when disabled", async ({ page, browser }) => {
  await signIn(page, "coordinator");
  await page.goto("/coordinator/users/new");
  await page.getByLabel("Name").fill("Ida Beispielfrau");
  const email = "ida.beispielfrau@example.org";
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Einladung senden" }).click();
  await expect(page.getByRole("status")).toContainText("unterwegs");
  const record = page.url().split("?")[0] ?? "";

  const { text } = await newestMail(page.context(), email);
  const invitation = /https?:\S+\/auth\/invite\S+/.exec(text)?.[0] ?? "";
  const other = await browser.newContext({ locale: "de-DE" });
  const colleague = await other.newPage();
  await colleague.goto(invitation);
  await expectGoodPage(colleague, "/auth/invite");
  await colleague.getByRole("button", { name: "Einladung annehmen" }).click();
  await expect(colleague).toHaveURL(/\/auth\/enrol/);
  await expectGoodPage(colleague, "/auth/enrol");
  await colleague.getByRole("button", { name: "überspringen" }).click();
  await expect(colleague).toHaveURL(/\/specialist$/);

  await page.goto(record);
  await page.getByRole("link", { name: "Zugang sperren" }).click();
  await expectGoodPage(page, "/coordinator/users/:id/disable");
  await page.getByRole("button", { name: "Zugang sperren" }).click();
  await expect(page.getByRole("status")).toContainText("gesperrt");
  await colleague.goto("/specialist");
  await expect(colleague).toHaveURL(/\/auth\/sign-in/);
  await other.close();
});

test("the pages on the way in are good pages, and a stranger's address looks like any other", async ({ page }) => {
  await page.goto("/auth/link?token=anything");
  await expectGoodPage(page, "/auth/link");
  await page.goto("/auth/second-factor");
  await expectGoodPage(page, "/auth/second-factor");
  const headings = [];
  for (const email of ["fremde.person@example.org", "samir@example.org"]) {
    await page.goto("/auth/sign-in");
    await page.getByLabel("E-Mail-Adresse").fill(email);
    await page.getByRole("button", { name: "Code schicken" }).click();
    await expect(page).toHaveURL(/\/auth\/check-mail$/);
    await expectGoodPage(page, "/auth/check-mail");
    headings.push((await page.locator("main").innerText()).replaceAll(email, "…"));
    await page.getByRole("textbox", { name: "Code" }).fill("000000");
    await page.getByRole("button", { name: "Jetzt anmelden" }).click();
    headings.push((await page.locator("main").innerText()).replaceAll(email, "…"));
  }
  expect(headings.slice(0, 2)).toEqual(headings.slice(2));
});
