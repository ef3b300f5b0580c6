import { expect, test } from "@playwright/test";
import { signIn } from "./support/visit";

/** What stands in the right third of a company's pages, without script. */
test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });

test("a company sees beside its questions and proposals what they come to", async ({ page }) => {
  await signIn(page, "employer");

  await test.step("beside a proposal: each need of the job, and what the person brings", async () => {
    await page.goto("/employer");
    await page.locator("#waiting a[href*='/proposals/'][data-row]").first().click();
    const third = page.locator("aside", { hasText: "Was die Stelle braucht" });
    expect((await third.boundingBox())?.x).toBeGreaterThan((1280 * 3) / 5);
    await expect(third.getByRole("row", { name: /Deutsch sprechen/ })).toHaveText(
      /Passt|Geht mit Unterstützung|Offene Frage/,
    );
    expect(await third.locator("tbody tr").count()).toBeGreaterThan(4);
    expect(await third.innerText()).not.toMatch(/Duldung|Aufenthalt|Jobcenter|Erlaubnis/);
  });

  await test.step("beside the wizard: the job as people will see it, and how many it reaches, in tens", async () => {
    await page.goto("/employer/jobs/new");
    const third = page.locator("aside.beside");
    await expect(third).toContainText(/Etwa \d+0 Menschen|Weniger als zehn/);
    await page.locator("select[name=occupationId]").selectOption("lagerhelfer");
    await page.locator("main form button[type=submit]").first().click();
    await expect(third.getByRole("heading", { level: 3 })).toContainText("Lager");
    const job = page.url().replace(/edit.*/, "");
    await page.goto(`${job}edit/needs`);
    await page.locator("select[name=germanSpeaking]").selectOption("A1");
    await page.locator("select[name=germanReading]").selectOption("B1");
    await page.locator("button[value=later]").click();
    await page.goto(`${job}edit/needs`);
    await expect(third).toContainText("Deutsch A1");
    await expect(third).toContainText(/Mit Lesen A2 etwa \d+0\./);
    const numbers = (await third.innerText()).match(/etwa (\d+)/gi) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !number.endsWith("0"))).toEqual([]);
  });
});
