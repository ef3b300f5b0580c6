import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/visit";

/**
 * What a person is told about jobs: in the order of the team's list, with reasons in their language, and never a score.
 * Without script, as on an old phone.
 */
test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

const titles = (page: Page) => page.locator("#fitting .job-name").allInnerTexts();

test("a person reads why a job suits them, says yes to it, and their specialist reads the same", async ({
  browser,
}) => {
  const [mine, theirs] = await Promise.all([browser.newContext(), browser.newContext()]);
  const [person, specialist] = [await mine.newPage(), await theirs.newPage()];
  await signIn(person, "candidate");
  await signIn(specialist, "specialist");

  await person.goto("/de/my/jobs");
  const told = await titles(person);
  expect(told.length).toBeGreaterThan(3);

  await test.step("the order is the team's, and no points are shown", async () => {
    await specialist.goto("/specialist/candidates?q=Alnahri");
    await specialist.locator("a[data-row]").first().click();
    await specialist.goto(`${specialist.url().split("?")[0]}/matches`);
    const rows = specialist.locator("[data-worklist] tr.desk-row");
    const team = await rows.locator("a[data-row]").allInnerTexts();
    // companies that have the profile come first, as offers; a tag may stand beside a title
    const inOrder = team.flatMap((line) => told.filter((title) => line.startsWith(title)));
    expect(inOrder.slice(0, told.length)).toEqual(told);
    const scores = await rows.locator("th + td").allInnerTexts();
    expect(scores.filter((score) => /^\d+$/.test(score)).length).toBeGreaterThan(3);
    await expect(specialist.locator("#detail")).toContainText(`Passung ${scores[0]} von 100`);
    const html = await person.locator("body").innerHTML();
    expect(html).not.toMatch(/Passung|von 100|Punkte|score|\d ?%/i);
    for (const score of scores) await expect(person.getByText(score, { exact: true })).toHaveCount(0);
  });

  await test.step("a card says how much fits, as many as the job's page has sentences", async () => {
    const card = person.locator("#fitting .job").first();
    const [counted = ""] = /\d+(?= passen)/.exec(await card.innerText()) ?? [];
    await card.getByRole("link").click();
    await expect(person.locator(".own-have li")).toHaveCount(Number(counted));
    await person.goto("/de/my/jobs");
  });

  await test.step("one job says what the person has, what is missing and who helps; saying yes takes one button", async () => {
    await person.getByRole("link", { name: told[0], exact: true }).first().click();
    await expect(person.getByRole("heading", { level: 1 })).toHaveText(told[0] ?? "");
    await expect(person.getByRole("heading", { name: "Das haben Sie" })).toBeVisible();
    await expect(person.getByText(/Deutsch sprechen: \w\d\. Das reicht/)).toBeVisible();
    const said = person.getByRole("button", { name: "Doch kein Interesse" });
    if (await said.count()) await said.click();
    await person.getByRole("button", { name: "Ich habe Interesse" }).click();
    await expect(said).toBeVisible();
    await expect(person.getByText("Sie haben gesagt: Diese Stelle interessiert mich.")).toBeVisible();
    await person.goto("/de/my/jobs");
    await expect(person.locator("#fitting").getByText("Sie haben Interesse gemeldet").first()).toBeVisible();
  });

  await test.step("the specialist sees the same text in the person's language", async () => {
    await specialist.getByRole("link", { name: "العربية" }).click();
    await expect(specialist.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(specialist.getByRole("heading", { level: 1 })).toHaveText("وظائف لك");
    await expect(specialist.locator("li.own-job > h2").first()).toHaveText((await titles(person))[0] ?? "");
    expect(await specialist.locator("body").innerHTML()).not.toMatch(/score|\d ?%/i);
    const sheet = new URL(specialist.url()).pathname;
    expect((await person.goto(sheet))?.status()).toBe(404);
  });
  await Promise.all([mine.close(), theirs.close()]);
});
