import { expect, type Page, test } from "@playwright/test";
import { pagePatterns } from "./support/route-list";
import {
  expectAccessible,
  expectReflow,
  expectTranslated,
  reachable,
  type SignedInRole,
  signIn,
  watch,
} from "./support/visit";

/** Instances of one kind of page that are opened and examined; the others are only asked whether they answer. */
const OPEN_PER_PATTERN = 1;
const FULL_TIME_MS = 15 * 60_000;

/** Pages that no link leads to: they answer a form or hold a one-time token. */
const WITHOUT_LINK = new Set([
  "/auth/check-mail",
  "/auth/link",
  "/auth/invite",
  "/auth/second-factor",
  "/auth/enrol",
  "/auth/enrol/app",
  "/auth/account/backup-codes",
  "/styleguide",
]);

const visited = new Set<string>();

async function examine(page: Page, addresses: ReadonlyMap<string, string[]>, language: string): Promise<void> {
  const complaints = watch(page);
  for (const [pattern, instances] of addresses) {
    visited.add(pattern);
    for (const address of instances.slice(0, OPEN_PER_PATTERN)) {
      const where = `${address} (${language})`;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(address);
      expect.soft(await page.title(), `title of ${where}`).toMatch(/\S – Sprosse$/);
      expect.soft(await page.locator("h1").count(), `one main heading on ${where}`).toBe(1);
      await expectTranslated(page, where);
      // the source language on a desk, the others on the narrowest phone: each page is seen both ways
      if (language === "de") await expectAccessible(page, where);
      await expectReflow(page, where);
      if (language !== "de") await expectAccessible(page, `${where} at 320 px`);
      expect.soft(complaints(), `complaints of the browser on ${where}`).toEqual([]);
    }
  }
}

for (const locale of ["de", "en", "ar", "leicht"]) {
  test(`every public page can be read by everybody in ${locale}`, async ({ page, context }) => {
    test.setTimeout(FULL_TIME_MS);
    const found = await reachable(context, `/${locale}`, new RegExp(`^/${locale}(/|$|\\?)`), await pagePatterns());
    expect(found.size).toBeGreaterThan(3);
    await examine(page, found, locale);
  });
}

const areas: ReadonlyArray<{
  role: SignedInRole;
  start: (locale: string) => string;
  within: RegExp;
  locales: string[];
}> = [
  { role: "specialist", start: () => "/specialist", within: /^\/specialist/, locales: ["de", "en"] },
  { role: "coordinator", start: () => "/coordinator", within: /^\/coordinator/, locales: ["de", "en"] },
  { role: "employer", start: () => "/employer", within: /^\/employer/, locales: ["de", "en"] },
  { role: "candidate", start: (l) => `/${l}/my`, within: /^\/[a-z]+\/my(\/|$|\?)/, locales: ["de", "en", "ar"] },
];

for (const { role, start, within, locales } of areas) {
  for (const locale of locales) {
    test(`every page of a ${role} can be used by everybody in ${locale}`, async ({ page, context, baseURL }) => {
      test.setTimeout(FULL_TIME_MS);
      await signIn(page, role);
      await context.addCookies([{ name: "lng", value: locale, url: baseURL }]);
      if (locale === "en") await page.emulateMedia({ colorScheme: "dark" });
      const inLocale = role === "candidate" ? new RegExp(`^/${locale}/my(/|$|\\?)`) : within;
      const found = await reachable(context, start(locale), inLocale, await pagePatterns());
      await examine(page, found, locale);
    });
  }
}

test("the pages around signing in can be used by everybody", async ({ page, context }) => {
  test.setTimeout(FULL_TIME_MS);
  const found = await reachable(context, "/auth/sign-in", /^\/(auth|mailbox)/, await pagePatterns());
  found.set("/styleguide", ["/styleguide"]);
  await examine(page, found, "de");
});

test("every page of the product is reached by a link", async () => {
  const missing = (await pagePatterns()).filter((pattern) => !visited.has(pattern) && !WITHOUT_LINK.has(pattern));
  expect(missing).toEqual([]);
});

test("an unknown address names the problem and offers a way on", async ({ page }) => {
  for (const address of ["/nothing", "/de/nothing/here", "/xx", "/de/jobs/no-such-job"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.locator("main a.btn")).toHaveAttribute("href", /^\/(de|en)$/);
    await expectAccessible(page, address);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a refused form keeps what was typed and leads to each field", async ({ page }) => {
    await page.goto("/styleguide");
    await page.getByLabel("Title").fill("ab");
    await page.getByRole("button", { name: "Check the form" }).click();
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveCount(4);
    await expect(page.getByLabel("Title")).toHaveValue("ab");
    await summary.getByRole("link", { name: /^Title/ }).click();
    await expect(page.getByLabel("Title")).toBeFocused();
    await expect(page.getByLabel("Title")).toHaveAttribute("aria-invalid", "true");
  });
});

test("the keyboard reaches the page past the navigation, and the menus close by Escape", async ({ page }) => {
  await page.goto("/de");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Zum Inhalt springen" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  const menu = page.locator("details[data-menu] > summary");
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "العربية" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "العربية" })).toBeHidden();
  await expect(menu).toBeFocused();
});
