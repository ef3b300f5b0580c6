import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn, watch } from "./support/visit";

/** The specialist's first page: what is due is done in its row, and its rows are walked with the keys. */
const rows = (page: Page) => page.locator("main [data-worklist] tr.desk-row");

async function desk(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: "de-DE" });
  const page = await context.newPage();
  await signIn(page, "specialist");
  await page.goto("/specialist");
  return page;
}

test("a step is done in its row, without script: open it, one line, one press", async ({ browser }) => {
  const page = await desk(browser, false);
  const doing = page.locator("a[href^='/specialist?open=']");
  // a row further below may come up into its place, so that all that wait are counted
  const waiting = async () =>
    (await page.locator(".desk-group .count").allInnerTexts()).reduce((sum, count) => sum + Number(count), 0);
  const before = await waiting();
  const id = (await rows(page).filter({ has: doing }).first().getAttribute("id")) ?? "";
  const row = page.locator(`#${id}`);
  const to = (await row.locator("a[data-row]").getAttribute("href")) ?? "";
  const form = page.locator(".row-form");

  await test.step("a second press on the row's button closes it again", async () => {
    await row.getByRole("link", { name: /^Erledigen/ }).click();
    await expect(form).toHaveCount(1);
    await row.getByRole("link", { name: /^Abbrechen/ }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step("what was typed is in the record, and Today goes on without the row", async () => {
    await row.getByRole("link", { name: /^Erledigen/ }).click();
    await form.locator("[name=outcome]").fill("War pünktlich und zufrieden.");
    await form.getByRole("button", { name: "Erledigt" }).click();
    await expect(page).toHaveURL(/\/specialist\?done=stepDone&undo=[0-9a-f-]{36}$/);
    await expect(page.getByRole("status").filter({ hasText: "Schritt erledigt." })).toBeVisible();
    await expect(row).toHaveCount(0);
    expect(await waiting()).toBe(before - 1);
    await page.goto(to);
    await expect(page.locator("main")).toContainText("War pünktlich und zufrieden.");
  });
});

test("what comes next with a person is done in its row as well, without script, with what comes after it", async ({
  browser,
}) => {
  const page = await desk(browser, false);
  const doing = page.locator("a[href*='open=next-']");
  const row = page.locator(`#${await rows(page).filter({ has: doing }).first().getAttribute("id")}`);
  const record = (await row.locator("a[data-row]").getAttribute("href")) ?? "";
  const step = await row.locator("td:nth-child(3) > div").innerText();
  await row.getByRole("link", { name: /^Erledigen/ }).click();
  await expect(page.locator(".note-form")).toContainText(`Erledigt: ${step}`);
  await page.locator("[data-note-field]").fill("Ist besprochen und eingetragen.");
  await page.getByRole("button", { name: "Erledigt" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Notiert." })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto(record);
  await expect(page.locator("#notes")).toContainText("Ist besprochen und eingetragen.");
  await expect(page.locator(".next-step")).not.toContainText(step);
});

test("every row has its act, and none only opens the record; what has not come yet has none", async ({ browser }) => {
  const page = await desk(browser, false);
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const part of ["", "&part=open", "&part=overdue"]) {
    await page.goto(`/specialist?scope=team${part}`);
    const found = await rows(page).evaluateAll((them) =>
      them.map((row) => {
        const act = row.querySelector(".desk-act :is(a, form)");
        const to = act?.getAttribute("href") ?? act?.getAttribute("action") ?? null;
        const kind = row.id.replace(/^row-/, "").split("-")[0] ?? "";
        const day = row.closest("tbody")?.id ?? "";
        return { id: row.id, kind, to, record: row.querySelector("a[data-row]")?.getAttribute("href"), day };
      }),
    );
    for (const { id, kind, to, record, day } of found) {
      seen.add(kind);
      const yetToCome = (kind === "appointment" || kind === "visit") && !["help", "overdue"].includes(day);
      // a request for help is answered on its page, which is all that is known of it
      if (to === null ? !yetToCome : to === record && kind !== "concern") faults.push(`${id}: ${to}`);
    }
  }
  expect(faults).toEqual([]);
  for (const kind of ["concern", "step", "next", "appointment", "permit", "proposal", "interest"])
    expect([...seen]).toContain(kind);
});

test("an appointment that was is written down in its row, without script", async ({ browser }) => {
  const page = await desk(browser, false);
  await page.goto("/specialist?scope=team&part=overdue");
  const asks = page.locator(".desk-act a", { hasText: "Eintragen" }).and(page.locator("a[href*='open=']"));
  const row = page.locator(`#${await rows(page).filter({ has: asks }).first().getAttribute("id")}`);
  const record = (await row.locator("a[data-row]").getAttribute("href")) ?? "";
  await row.getByRole("link", { name: /^Eintragen/ }).click();
  await page.locator(".row-form [name=outcome]").fill("Beide wollen weitermachen.");
  await page.getByRole("button", { name: "Hat stattgefunden" }).click();
  await expect(page).toHaveURL(/\/specialist\?scope=team&part=overdue&done=appointmentHeld$/);
  await expect(row).toHaveCount(0);
  await page.goto(record);
  await expect(page.locator("main")).toContainText("Beide wollen weitermachen.");
});

test("late rows say how many days and which day of the week it was", async ({ browser }) => {
  const page = await desk(browser, false);
  const late = await page.locator("#overdue .desk-row time").allInnerTexts();
  expect(late.length).toBeGreaterThan(5);
  for (const words of late)
    expect(words).toMatch(/^(Mo|Di|Mi|Do|Fr|Sa|So), (1 Tag|\d+ Tage)$|^(Mo|Di|Mi|Do|Fr|Sa|So), \d+\. \w+|^\d\d:\d\d$/);
});

test("j, k and Enter walk through the rows of Today and of the list of people", async ({ browser }) => {
  const page = await desk(browser, true);
  const complaints = watch(page);
  for (const list of ["/specialist", "/specialist/candidates"]) {
    await page.goto(list);
    const links = rows(page).locator("a[data-row]");
    const to = (await links.nth(1).getAttribute("href")) ?? "";
    for (const [key, nth] of [
      ["j", 0],
      ["j", 1],
      ["k", 0],
      ["j", 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(links.nth(nth)).toBeFocused();
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${to}$`));
  }
  expect(complaints()).toEqual([]);
});

test("a step that is due is done in its row of the list of placements as well", async ({ browser }) => {
  const page = await desk(browser, false);
  await page.goto("/specialist/candidates?view=placements&need=overdue");
  const row = rows(page)
    .filter({ has: page.locator("a[href*='open=']") })
    .first();
  const to = (await row.locator("a[data-row]").getAttribute("href")) ?? "";
  await row.getByRole("link", { name: /^Erledigen/ }).click();
  const form = page.locator("form[action$='/complete']");
  await form.locator("[name=outcome]").fill("Am Telefon geklärt.");
  await form.getByRole("button", { name: "Erledigt" }).click();
  await expect(page).toHaveURL(
    /\/specialist\/candidates\?view=placements&need=overdue&done=stepDone&undo=[0-9a-f-]{36}$/,
  );
  await expect(page.getByRole("status").filter({ hasText: "Schritt erledigt." })).toBeVisible();
  await page.goto(to);
  await expect(page.locator("main")).toContainText("Am Telefon geklärt.");
});

test("words go on in a second line of a row of 40 px, hardly any are cut, and those are said where one points", async ({
  browser,
}) => {
  const page = await desk(browser, true);
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const list of ["/specialist", "/specialist/candidates", "/specialist/employers", "/specialist/jobs"]) {
    await page.goto(list);
    const words = page.locator(".desk-row > td > div:not([class]), .desk-row > th > a");
    const isCut = (one: Element) => one.scrollHeight > one.clientHeight + 1;
    const all = await words.evaluateAll((them) => them.map((one) => one.scrollHeight > one.clientHeight + 1));
    const cut = all.filter(Boolean).length;
    expect.soft(cut / all.length, `${list}: ${cut} of ${all.length} are cut`).toBeLessThan(0.2);
    const heights = await rows(page).evaluateAll((them) => them.map((one) => one.getBoundingClientRect().height));
    expect.soft(Math.max(...heights), list).toBeLessThanOrEqual(41);
    const first = all.indexOf(true);
    if (first < 0) continue;
    await words.nth(first).hover();
    expect(await words.nth(first).evaluate(isCut)).toBe(true);
    const whole = ((await words.nth(first).textContent()) ?? "").trim();
    await expect(words.nth(first)).toHaveAttribute("title", whole);
  }
});
