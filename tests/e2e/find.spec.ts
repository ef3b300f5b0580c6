import { expect, test } from "@playwright/test";
import { open } from "./people";
import { signIn } from "./support/visit";

/** A caller is found from any page: by keyboard, by touch on a phone, and without script. */

test("a caller is found by keyboard from any page, and no name stands in the address", async ({ browser }) => {
  const { page } = await open(browser);
  await signIn(page, "specialist");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/specialist/jobs");
  await page.keyboard.press("/");
  await page.keyboard.type("Al Nahri Samier");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Al Nahri Samier");
  await expect(page.locator("[data-worklist] a[data-row]").first()).toContainText("Samir Alnahri");
  expect(await page.title()).not.toMatch(/Nahri/);
  expect(asked.filter((url) => /nahri/i.test(decodeURIComponent(url)))).toEqual([]);

  const byName = page.url();
  const phone = await page.locator("[data-worklist] a[href^='tel:']").first().getAttribute("href");
  await page.keyboard.press("Control+k");
  const digits = (phone ?? "").slice(-8);
  await page.keyboard.type(digits);
  await page.keyboard.press("Enter");
  // the page before showed the same person first, and its script would take the next key
  await page.waitForURL((url) => url.href !== byName);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(digits);
  await expect(page.locator("[data-worklist] a[data-row]").first()).toContainText("Samir Alnahri");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Samir Alnahri");

  // the people opened last are offered until sign-out
  await page.goto("/specialist/find");
  await expect(page.locator("[data-worklist] a[data-row]").first()).toContainText("Samir Alnahri");
  await page.getByRole("button", { name: "Abmelden" }).filter({ visible: true }).click();
  await page.waitForURL(/sign-in/);
  const { cookies } = await page.context().storageState();
  expect(cookies.filter(({ name }) => name === "lately")).toEqual([]);
});

test("on a phone, without script, the field is in the header", async ({ browser }) => {
  const { page } = await open(browser, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await signIn(page, "specialist");
  await page.goto("/specialist");
  const field = page.getByRole("searchbox").filter({ visible: true });
  await field.fill("Ventilwerk");
  await field.press("Enter");
  const first = page.locator("[data-worklist] a[data-row]").first();
  await expect(first).toContainText("Ventilwerk");
  // the first row stands open: a visit, and a job for this company
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "Besuch planen" })).toHaveAttribute("href", /\/visits\/new#visits$/);
  await main.getByRole("link", { name: "Stelle ausschreiben" }).click();
  await expect(main).toContainText("Familienbetrieb Ventilwerk Muster KG");
  await page.goBack();
  await first.click();
  await expect(page).toHaveURL(/\/specialist\/employers\/[0-9a-f-]{36}$/);

  // a list posts its words too: the address keeps the view and gets a number
  await page.goto("/specialist/candidates?view=overdue");
  const words = page.getByRole("main").getByRole("searchbox");
  await words.fill("Xyzzyq Rahmanzai");
  await words.press("Enter");
  await expect(page).toHaveURL(/\/specialist\/candidates\?view=overdue&asked=[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Xyzzyq" }).click();
  await expect(page).toHaveURL(/\/specialist\/candidates\?view=overdue$/);
  await expect(words).toHaveValue("");
  await words.fill("Rahmansai");
  await words.press("Enter");
  await expect(first).toContainText("Rahmanzai");
  await expect(words).toHaveValue("Rahmansai");
});

test("who is asked about and which record is the other one stand in no address, without script too", async ({
  browser,
}) => {
  const { page } = await open(browser, { javaScriptEnabled: false });
  await signIn(page, "specialist");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const main = page.getByRole("main");
  const name = main.getByLabel("Person");

  await page.goto("/specialist/why");
  await main.getByRole("button", { name: "Gründe zeigen" }).click();
  await expect(page.locator("#error-summary li")).toHaveCount(2);
  await name.fill("Xyzzyq Rahmanzai");
  await main.getByRole("button", { name: "Gründe zeigen" }).click();
  await expect(name).toHaveValue("Xyzzyq Rahmanzai");
  await main.getByLabel("Stelle").selectOption({ index: 1 });
  await main.getByRole("button", { name: "Gründe zeigen" }).click();
  await expect(main).toContainText("Unter „Xyzzyq Rahmanzai“ ist niemand bekannt.");
  await expect(name).toHaveValue("Xyzzyq Rahmanzai");
  await name.fill("Samir Alnahri");
  await main.getByRole("button", { name: "Gründe zeigen" }).click();
  await expect(page).toHaveURL(/\/specialist\/jobs\/[0-9a-f-]{36}\/why\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Samir Alnahri");

  await main.getByRole("link", { name: "Zur Person" }).click();
  await page.goto(`${page.url()}/merge`);
  const other = main.getByRole("textbox", { name: "Kürzel der anderen Akte" });
  await other.fill("Alnahri Samira");
  await main.getByRole("button", { name: "Vergleichen" }).click();
  await expect(page).toHaveURL(/\/merge\?asked=[0-9a-f-]{36}$/);
  await expect(main).toContainText("Keine Akte mit dem Kürzel „Alnahri Samira“");
  await expect(other).toHaveValue("Alnahri Samira");
  expect(asked.filter((url) => /nahri|rahman/i.test(decodeURIComponent(url)))).toEqual([]);
});

test("when nobody is found the page suggests what else may help; an empty search is not carried out", async ({
  browser,
}) => {
  const { page } = await open(browser);
  await signIn(page, "specialist");
  await page.goto("/specialist/find");
  await page.getByRole("main").getByRole("button", { name: "Finden" }).click();
  await expect(page.locator("#error-summary")).toBeVisible();
  await page
    .getByRole("main")
    .getByLabel(/finden/i)
    .fill("Qqqqxyzw Zzzzz");
  await page.getByRole("main").getByRole("button", { name: "Finden" }).click();
  await expect(page.getByRole("heading", { name: "Niemand gefunden zu" })).toBeVisible();
});

test("the navigation leads back to a list as it was left, without its words, and one link shows all again", async ({
  browser,
}) => {
  const { page } = await open(browser, { javaScriptEnabled: false });
  await signIn(page, "specialist");
  const rail = page.getByRole("navigation", { name: "Bereiche" }).first();
  const people = rail.getByRole("link", { name: "Menschen" });
  await page.goto("/specialist/candidates?german=A1&mine=1&page=1");
  await page.goto("/specialist/jobs");
  await people.click();
  await expect(page).toHaveURL(/\/specialist\/candidates\?german=A1&mine=1$/);

  const words = page.getByRole("main").getByRole("searchbox");
  await words.fill("Alnahri");
  await words.press("Enter");
  await expect(page).toHaveURL(/asked=/);
  const { cookies } = await page.context().storageState();
  expect(decodeURIComponent(cookies.find(({ name }) => name === "lists")?.value ?? "")).not.toMatch(/asked|Alnahri/);

  await page.goto("/specialist/candidates?german=A1&mine=1");
  await page.getByRole("main").getByRole("link", { name: "Alle anzeigen" }).click();
  await expect(page).toHaveURL(/\/specialist\/candidates$/);
  await page.goto("/specialist/jobs");
  await people.click();
  await expect(page).toHaveURL(/\/specialist\/candidates$/);

  // the address wins, and whoever signs in next begins with whole lists
  await page.goto("/specialist/candidates?view=overdue");
  await page.getByRole("button", { name: "Abmelden" }).filter({ visible: true }).click();
  await page.waitForURL(/sign-in/);
  const left = (await page.context().storageState()).cookies;
  expect(left.filter(({ name }) => name === "lists")).toEqual([]);
});
