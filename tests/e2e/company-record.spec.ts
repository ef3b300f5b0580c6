import { expect, test } from "@playwright/test";
import { signIn } from "./support/visit";

test("a company's record leads to a visit, a job for this company, people for its jobs, and one invitation per contact", async ({
  page,
}) => {
  await signIn(page, "specialist");
  await page.goto("/specialist/employers");
  const records = await page
    .locator("main a[href^='/specialist/employers/']")
    .evaluateAll((links) =>
      [...new Set(links.map((link) => link.getAttribute("href") ?? ""))].filter((href) =>
        /employers\/[0-9a-f-]{36}$/.test(href),
      ),
    );
  const seen = { propose: 0, agreement: 0, invite: 0 };
  for (const record of records) {
    await page.goto(record);
    const id = record.split("/").at(-1);
    await expect(page.locator(`main a[href="${record}/visits/new#visits"]`).first()).toBeVisible();
    await expect(page.locator(`main a[href="/specialist/jobs/new?employer=${id}"]`).first()).toBeVisible();
    seen.propose += await page.locator("#jobs a[href$='/matches']").count();
    seen.agreement += await page.locator("#agreement a[href*='/agreement/']").count();
    for (const link of await page.getByRole("link", { name: "Zur Anmeldung einladen" }).all()) {
      await expect(link).toHaveAttribute("href", /\/contacts\/[0-9a-f-]{36}\/invite$/);
      seen.invite += 1;
    }
  }
  expect(records.length).toBeGreaterThan(5);
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  await page.locator("main a[href^='/specialist/jobs/new?employer=']").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Stelle für einen Betrieb ausschreiben");
});
