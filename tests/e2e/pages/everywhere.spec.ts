import { expect, test } from "@playwright/test";
import { expectGoodPage, signIn } from "../support/visit";

test("an unknown address names the problem and offers a way on", async ({ page }) => {
  for (const address of ["/nothing", "/de/nothing/here", "/xx", "/de/jobs/no-such-job"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.locator("main a.btn")).toHaveAttribute("href", /^\/(de|en)$/);
    await expectGoodPage(page, address);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a refused form keeps what was typed and links to each field", async ({ page }) => {
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

test("the keyboard reaches the page past the navigation, and Escape closes the menus", async ({ page }) => {
  // public pages ship no script; the person's own pages do
  await signIn(page, "candidate");
  await page.goto("/de/my");
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
