import { expect, test } from "@playwright/test";
import { open } from "./people";
import { signIn } from "./support/visit";

/** Art. 17 GDPR: what goes and what stays is said first, and afterwards nobody finds the person. */
test("a person is erased by the coordination: the specialist is told whom to ask, and nothing is left to open", async ({
  browser,
}) => {
  const name = `Loescha${test.info().testId.slice(-4).replace(/\d/g, "x")}`;
  const { page, complaints } = await open(browser, { javaScriptEnabled: false });
  await signIn(page, "specialist");
  await page.goto("/specialist/candidates/new");
  await page.getByLabel("Vorname").fill("Probe");
  await page.getByLabel("Nachname").fill(name);
  await page.getByLabel("Sprache für Gespräch und Post").selectOption("de");
  await page.getByRole("button", { name: "Aufnehmen" }).click();
  await expect(page).toHaveURL(/\/specialist\/candidates\/[0-9a-f-]{36}/);
  const record = new URL(page.url()).pathname.slice(0, "/specialist/candidates/".length + 36);
  await page.goto(`${record}/history`);
  await page.getByRole("link", { name: "Akte löschen" }).click();
  await expect(page.getByText("Löschen kann nur die Koordination")).toBeVisible();
  await expect(page.locator("main a[href^='tel:']").first()).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, "coordinator");
  await page.goto(`${record}/erase`);
  await expect(page.getByText("Name, Anschrift, Geburtsdatum")).toBeVisible();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.locator("#error-summary")).toContainText("Bitte bestätigen, dass es die richtige Person ist.");
  await page.getByLabel("Die Person wünscht es").check();
  await page.getByLabel("Das lässt sich nicht rückgängig machen").check();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gelöschte Akte");

  const answer = await page.goto(record);
  expect(answer?.status()).toBe(410);
  await expect(page.locator("body")).not.toContainText(name);
  await page.goto(`/specialist/find?q=${name}`);
  await expect(page.locator("main a", { hasText: name })).toHaveCount(0);
  expect(complaints).toEqual([]);
});
