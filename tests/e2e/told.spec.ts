import { expect, test } from "@playwright/test";
import { expectGoodPage, signIn } from "./support/visit";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("nothing is open: a person asks to be told, reads it in their list, and ends it with one press", async ({
  page,
}) => {
  await page.goto("/de/jobs?q=Goldschmied&hours=part");
  await page.getByRole("link", { name: "Bescheid bekommen" }).first().click();
  await expect(page.getByText("Gesucht: „Goldschmied“ · Stunden pro Woche: bis 20")).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]')).toBeVisible();

  await signIn(page, "candidate");
  await page.goto("/de/jobs?q=Goldschmied&hours=part");
  await page.getByRole("link", { name: "Bescheid bekommen" }).first().click();
  await page.getByRole("link", { name: "Anmelden und Bescheid bekommen" }).click();
  await page.getByRole("button", { name: "Sagen Sie mir Bescheid" }).click();
  await expect(page.getByText("Wir sagen Ihnen Bescheid.")).toBeVisible();
  const wish = page.getByRole("listitem").filter({ hasText: "„Goldschmied“" });
  await expect(wish).toBeVisible();
  await wish.getByRole("button", { name: /Beenden/ }).click();
  await expect(page.getByText("Beendet.")).toBeVisible();
  await expect(wish).toHaveCount(0);
});

test("the link of a mail ends nothing by being opened, and a wrong one says so", async ({ page }) => {
  await page.goto("/ar/tell-me/stop?token=wrong");
  await page.getByRole("button").last().click();
  await expect(page.locator("main [role=alert], main .notice").first()).toBeVisible();
});

test.describe("with script", () => {
  test.use({ javaScriptEnabled: true });
  test("the pages around being told are good pages", async ({ page }) => {
    for (const address of ["/ar/tell-me?q=x", "/de/tell-me/stop?token=wrong"]) {
      await page.goto(address);
      await expectGoodPage(page, address);
    }
  });
});
