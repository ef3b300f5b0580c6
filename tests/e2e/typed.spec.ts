import { expect, type Page, test } from "@playwright/test";
import { open } from "./people";
import { storyCity } from "./support/cities";
import { onDatabase } from "./support/product-database";
import { signIn } from "./support/visit";

/** What people type comes in as they mean it, and is never lost. */

const main = (page: Page) => page.locator("main");
const send = (page: Page) => main(page).locator("form:has([name=_key]) button[type=submit]:not([name])").last().click();

/** Half an hour and more goes by without a press: all sessions of staff and companies are over, and those of people. */
const timePasses = () =>
  onDatabase(storyCity, (client) =>
    client.query("update auth_session set last_seen_at = now() - interval '8 days' where expires_at > now()"),
  );

test("a day, a number and a single name are stored as they are meant; all faults are said at once", async ({
  browser,
}) => {
  const { page } = await open(browser);
  await signIn(page, "specialist");
  await page.goto("/specialist/candidates/new");
  await page.locator("[name=givenName]").fill("Sukarno");
  await page.locator("[name=preferredLanguage]").selectOption("ar");
  await page.locator("[name=phone]").fill("0151 1234567");
  const typeDay = (day: string) =>
    page.locator("[name=birthDate]").evaluate((box, value) => {
      (box as HTMLInputElement).value = value;
    }, day);
  await typeDay("0020-01-01");
  await send(page);
  await expect(page.locator("#error-summary li")).toHaveCount(2);
  await page.locator("[name=phone]").fill("+43 (0)660 1234567");
  await typeDay("0090-01-01");
  await send(page);
  await expect(page).toHaveURL(/done=created/);
  await expect(main(page)).toContainText("1990");
  await expect(main(page)).toContainText("+43 660 123 4567");
  await expect(main(page)).not.toContainText("+436601234567");
});

for (const [role, address, field] of [
  ["specialist", "/specialist/candidates/new", "givenName"],
  ["employer", "/employer/help", "text"],
] as const)
  test(`what a ${role} was writing when the session ended is there after signing in again`, async ({ browser }) => {
    const { page } = await open(browser, { javaScriptEnabled: false });
    await signIn(page, role);
    await page.goto(address);
    const words = "Noch nicht gesendet";
    await page.locator(`[name=${field}]`).fill(words);
    await timePasses();
    await send(page);
    await expect(page).toHaveURL(/\/auth\/sign-in\?next=/);
    const next = new URL(page.url()).searchParams.get("next") ?? "";
    await signIn(page, role);
    await page.goto(next);
    await expect(page.locator(`[name=${field}]`)).toHaveValue(words);
    await expect(page.locator("#error-summary")).toContainText("abgemeldet");
  });

test("leaving a page asks first while something written has not been sent", async ({ browser }) => {
  const { page } = await open(browser);
  await signIn(page, "specialist");
  await page.goto("/specialist/candidates/new");
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.goto("/specialist");
  expect(asked).toEqual([]);
  await page.goto("/specialist/candidates/new");
  await page.locator("[name=givenName]").pressSequentially("Ama");
  await page.goto("/specialist");
  expect(asked).toEqual(["beforeunload"]);
});

test("a job that has ended answers 410, says so in the reader's language, and shows open ones", async ({ browser }) => {
  const { page } = await open(browser);
  const slug = await onDatabase(storyCity, async (client) => {
    const { rows } = await client.query<{ slug: string }>("select slug from ended_job_view limit 1");
    return rows[0]?.slug ?? "";
  });
  for (const locale of ["de", "ar"]) {
    const answer = await page.goto(`/${locale}/jobs/${slug}`);
    expect(answer?.status()).toBe(410);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(main(page).locator("h1")).not.toBeEmpty();
  }
});
