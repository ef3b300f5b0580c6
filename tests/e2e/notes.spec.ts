import { expect, test } from "@playwright/test";
import { open } from "./people";
import { signIn } from "./support/visit";

/** A note after a call: one line, from wherever one is. */

const toNote = (words: string) => `${words} ${test.info().testId.slice(-4)}`;

test("from today by keyboard: the row opens, the line is typed, and the note is on the record", async ({ browser }) => {
  const { page } = await open(browser);
  await signIn(page, "specialist");
  const words = toNote("Kommt morgen eine Stunde später");
  await page.goto("/specialist");
  const row = page.locator("tr[data-note]", { has: page.locator("a[href^='tel:']") }).nth(3);
  const name = (await row.locator("a[data-row]").textContent()) ?? "";
  const record = (await row.locator("a[data-row]").getAttribute("href")) ?? "";
  await row.locator("a[data-row]").focus();
  await page.keyboard.press("n");
  await page.waitForURL(/note=/);
  await expect(page.getByLabel(`Notiz zu ${name}`)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Notiert.")).toBeVisible();
  await expect(page.locator("a[data-row]:focus")).toHaveText(name);
  await page.goto(record);
  await expect(page.locator("#notes")).toContainText(words);
  await page.keyboard.press("n");
  await expect(page.locator("[data-note-field]")).toBeFocused();

  // within the day it can be taken back
  await page.locator("#notes li", { hasText: words }).getByRole("link", { name: "Zurücknehmen" }).click();
  await page.getByRole("button", { name: "Zurücknehmen" }).click();
  await expect(page.getByText("Die Notiz ist zurückgenommen.")).toBeVisible();
  await expect(page.locator("#notes")).not.toContainText(words);
});

test("a note is begun with one key in every list, and from the open pair of a match list", async ({ browser }) => {
  const { page } = await open(browser);
  await signIn(page, "specialist");
  const row = page.locator("[data-worklist] a[data-row]").nth(1);
  const begin = async () => {
    await row.focus();
    await page.keyboard.press("n");
  };
  const lists = ["candidates", "nobody-lost", "placements", "employers", "jobs", "proposals?view=answered"];
  for (const list of lists) {
    await page.goto(`/specialist/${list}`);
    await begin();
    await expect(page.locator("[data-note-field]"), list).toBeFocused();
  }
  await page.keyboard.type(toNote("Ruft zurück"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Notiert.")).toBeVisible();

  await page.goto("/specialist/jobs?state=published");
  await page.locator(".desk-act a[href$='/matches']").first().click();
  await page.waitForURL(/\/matches$/);
  const matches = page.url();
  await begin();
  await page.waitForURL(/\/specialist\/notes\/new/);
  await page.keyboard.type(toNote("Ruft zurück"));
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href.startsWith(matches) && url.href.includes("open="));
  await expect(page.getByText("Notiert.")).toBeVisible();
});

test("without script: a refused note keeps what was typed, one for a company is checked, and the person reads theirs", async ({
  browser,
}) => {
  const { page } = await open(browser, { javaScriptEnabled: false });
  await signIn(page, "specialist");
  const words = toNote("Das Jobcenter zahlt die Schuhe");
  await page.goto("/specialist/find");
  await page.getByRole("main").getByRole("textbox").fill("Samir Alnahri");
  await page.getByRole("main").getByRole("button", { name: "Finden" }).click();
  // the first one found stands open for the note; the rest is behind folds, which open without script as well
  for (const fold of ["Nächster Schritt", "Wer sie liest"])
    await page.locator(".note-form summary", { hasText: fold }).click();
  // the button comes after everything that is typed or chosen, by tab as on screen
  const fields = page.locator(".note-form :is(input:not([type=hidden]), button)");
  await expect(fields.last()).toHaveText("Notieren");
  const boxes = await fields.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(Math.max(...boxes)).toBe(boxes.at(-1));
  await page.getByLabel("Notiz zu").fill(words);
  await page.getByLabel("Was zu tun ist").fill("Schuhe kaufen");
  await page.getByLabel(/^Team und .*Ventilwerk/).check();
  await page.getByRole("button", { name: "Notieren" }).click();
  await expect(page.locator("#error-summary")).toContainText("Nennen Sie den Tag");
  await expect(page.getByLabel("Notiz zu")).toHaveValue(words);
  await page.getByLabel("Was zu tun ist").fill("");
  await page.getByRole("button", { name: "Notieren" }).click();
  await expect(page.locator("#error-summary")).toContainText("Jobcenter");
  await page.getByLabel(/^Team und Samir/).check();
  await page.getByRole("button", { name: "Notieren" }).click();
  await expect(page).toHaveURL(/\/specialist\/find\//);

  // the whole team finds it by its words
  await page.goto("/specialist/find");
  await page.getByRole("main").getByRole("textbox").fill("schuhe samir");
  await page.getByRole("main").getByRole("button", { name: "Finden" }).click();
  await expect(page.locator("#notes")).toContainText(words);

  const samir = await open(browser);
  await samir.page.goto("/auth/demo");
  await samir.page.getByRole("button", { name: "Samir" }).first().click();
  await samir.page.waitForURL(/\/my/);
  await samir.page.goto("/de/my");
  await expect(samir.page.locator("#notes")).toContainText(words);
});

test("a note on a company says what comes next there; it is done with one press and taken back", async ({
  browser,
}) => {
  const { page } = await open(browser, { javaScriptEnabled: false });
  await signIn(page, "specialist");
  await page.goto("/specialist/employers");
  const record = (await page.locator("a[data-row]").nth(4).getAttribute("href")) ?? "";
  const words = toNote("Kantine ansehen");
  await page.goto(record);
  const day = new Date().toLocaleDateString("sv", { timeZone: "Europe/Berlin" });
  await page.locator("#notes").getByText("Nächster Schritt").click();
  await page.getByLabel("Notiz zu").fill("Ruft zurück");
  await page.getByLabel("Was zu tun ist").fill(words);
  await page.getByLabel("Am", { exact: true }).fill(day);
  await page.getByRole("button", { name: "Notieren" }).click();
  const next = page.locator(".next-step");
  await expect(next).toContainText(words);

  // with one press on the record, in the list and on the first page; the answer leads to taking it back
  const id = record.split("/").at(-1);
  for (const address of [record, `/specialist/employers#row-${id}`, "/specialist?scope=team"]) {
    await page.goto(address);
    const place = address === record ? next : page.locator("tr", { hasText: words });
    await place.getByRole("button", { name: /^Erledigen/ }).click();
    await expect(page.getByText("Schritt erledigt.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Erledigen/ }).and(place.getByRole("button"))).toHaveCount(0);
    await page.getByRole("status").getByRole("link", { name: "Zurücknehmen" }).click();
    await page.getByRole("button", { name: "Wieder öffnen" }).click();
    await expect(next).toContainText(words);
  }
});
