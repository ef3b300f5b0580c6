import { expect, type Page, test } from "@playwright/test";
import {
  cardFaults,
  deskFaults,
  deskLimits,
  measureCards,
  measureDesk,
  measureWide,
  wideLimits,
  windows,
} from "./support/desk-limits";
import { overlappingLabels } from "./support/overlaps";
import { signIn } from "./support/visit";

/** The rules of the desk, measured on the pages of the demo city: density, one solid button, reach, nothing said twice. */
/** Lists, and whether their rows are people, who have the small ladder each. */
const lists = [
  { at: "/specialist", people: false },
  { at: "/specialist?scope=team", people: false },
  { at: "/specialist/candidates", people: true },
  { at: "/specialist/candidates?view=overdue", people: true },
  { at: "/specialist/nobody-lost", people: true },
  { at: "/specialist/placements", people: true },
  { at: "/specialist/jobs", people: false },
  { at: "/specialist/proposals", people: true },
  { at: "/specialist/employers", people: false },
  // where several are marked, the box takes the place of the act
  { at: "/specialist/candidates?select=1", people: true },
  { at: "/specialist/proposals?select=1", people: true },
] as const;

/** A list of matches that people can be proposed from. */
async function openMatches(page: Page): Promise<string> {
  const list = await (await page.request.get("/specialist/jobs?state=published")).text();
  const jobs = new Set([...list.matchAll(/href="(\/specialist\/jobs\/[0-9a-f-]{36})"/g)].map(([, href]) => href));
  for (const job of jobs) {
    const html = await (await page.request.get(`${job}/matches`)).text();
    if (html.includes('action="/specialist/propose"')) return `${job}/matches`;
  }
  throw new Error("no job that people can be proposed for");
}

/** The name of somebody whose most fitting job has room. */
async function somebodyToPropose(page: Page): Promise<string> {
  const list = await (await page.request.get("/specialist/candidates?view=noProposal")).text();
  for (const [, person] of list.matchAll(/href="(\/specialist\/candidates\/[0-9a-f-]{36})"/g)) {
    const html = await (await page.request.get(`${person}/matches`)).text();
    if (!html.includes('action="/specialist/propose"')) continue;
    await page.goto(`${person}/matches`);
    // somebody who is in a measure needs a word about it first
    if (await page.getByRole("button", { name: "Vorschlagen" }).first().isVisible())
      return page.locator("h1 bdi").innerText();
  }
  throw new Error("nobody who can be proposed at once");
}

for (const size of ["desk", "phone"] as const) {
  test(`every work list keeps the rules of the desk at ${size} size`, async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await (await browser.newContext({ viewport: windows[size], locale: "de-DE" })).newPage();
    await signIn(page, "specialist");
    const matches = await openMatches(page);
    for (const { at, people } of [...lists, { at: matches, people: true }]) {
      await page.goto(at);
      const measured = await page.evaluate(measureDesk);
      expect.soft(deskFaults(measured, deskLimits[size], true), at).toEqual([]);
      expect.soft(measured.ladders, `ladders at ${at}`).toBe(people ? measured.rows : 0);
    }
  });
}

test("control: a page that breaks every rule is told so", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: windows.desk })).newPage();
  const cell = `<td>wunsch</td><td><a href="#a">a</a><a href="#b">b</a><a href="#c">c</a></td>`;
  const row = `<tr class="desk-row" style="height:120px"><th><a href="#d">Ada</a></th>${cell}</tr>`;
  await page.setContent(`<main><h1>Menschen</h1><a class="btn" href="#e">e</a><a class="btn" href="#f">f</a>
    <div style="height:400px;width:1400px"></div>
    <table><thead><tr><th>Name</th><th>Wunsch</th><th>x</th></tr></thead><tbody data-worklist>${row.repeat(20)}</tbody></table></main>`);
  const faults = deskFaults(await page.evaluate(measureDesk), deskLimits.desk, true).join("; ");
  for (const told of ["rows whole", "first row", "px high", "clickables", "solid", "telephone", "repeats", "sideways"])
    expect(faults).toContain(told);
});

test("on a wide screen nothing ends halfway and no line is longer than 70 characters", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: windows.wide, locale: "de-DE" })).newPage();
  await signIn(page, "specialist");
  await page.goto("/specialist/candidates");
  const record = await page.locator("a[data-row]").first().getAttribute("href");
  for (const at of [...lists.map((list) => list.at), record ?? "", `${record}/path`, "/specialist/import"]) {
    await page.goto(at);
    const { besideLists, longest } = await page.evaluate(measureWide);
    expect.soft(longest, at).toBeLessThanOrEqual(wideLimits.longest);
    expect.soft(besideLists, at).toBeLessThanOrEqual(wideLimits.besideLists);
  }
});

test("the coordinator's pictures count everybody, and no word lies over another at any width", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: windows.desk, locale: "de-DE" })).newPage();
  await signIn(page, "coordinator");
  const numbers = async (of: string) => (await page.locator(of).allTextContents()).map(Number);
  const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0);
  // German last: the account keeps its language for whoever signs in next
  for (const locale of ["en", "de"]) {
    await page.goto("/auth/account");
    await page.request.post("/auth/account/language", {
      form: { locale },
      headers: { Origin: new URL(page.url()).origin },
    });
    for (const width of [390, 768, 1152, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/coordinator");
      expect.soft(await page.evaluate(overlappingLabels), `${locale} at ${width}`).toEqual([]);
      const all = Number(await page.locator(".figures dd").first().innerText());
      const levels = await numbers(width < 1152 ? ".chart-list .num" : ".chart-number");
      expect.soft(levels).toHaveLength(6);
      expect.soft(sum(levels) + sum(await numbers(".chart-beside .num")), `${locale} at ${width}`).toBe(all);
    }
  }
  await page
    .locator(".chart-name")
    .first()
    .evaluate((label) => label.setAttribute("x", "150"));
  expect(await page.evaluate(overlappingLabels)).not.toEqual([]);
});

test("the first page of each company is one screen, with what waits on top and named", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: windows.desk, locale: "de-DE" })).newPage();
  await page.goto("/auth/demo");
  const { origin } = new URL(page.url());
  const companies = page.locator("article", { hasText: "Betrieb" }).locator("input[name=user]");
  const users = await companies.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(users.length).toBeGreaterThan(3);
  for (const user of users) {
    await page.request.post("/auth/demo", { form: { user }, headers: { Origin: origin } });
    await page.goto("/employer");
    const company = await page.locator("h1").innerText();
    const measured = await page.evaluate(measureDesk);
    const limits = { ...deskLimits.desk, whole: measured.rows };
    expect.soft(deskFaults(measured, limits, false), company).toEqual([]);
    const waiting = await page.locator("#waiting .desk-row").count();
    const heading = await page.locator("tbody").first().locator("h2").innerText();
    expect.soft(/^Das wartet auf Sie\s+(\d+)$/.exec(heading)?.[1] ?? "0", company).toBe(String(waiting));
    expect.soft(await page.locator("#waiting .desk-act :is(a, button)").count(), company).toBe(waiting);
  }
});

test("on paper today is one page and a match list two, with numbers to call", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: windows.desk, locale: "de-DE" })).newPage();
  await signIn(page, "specialist");
  await page.goto("/specialist/jobs?state=published");
  const matches = (await page.locator(".desk-act a[href$='/matches']").first().getAttribute("href")) ?? "";
  for (const [path, most] of [
    ["/specialist", 1],
    [matches, 2],
  ] as const) {
    await page.goto(path);
    expect(await page.locator(".desk-row").count(), path).toBeGreaterThan(15);
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".call b").first()).toBeInViewport();
    await page.emulateMedia({ media: "screen" });
  }
});

test("a job is a card of five lines on a phone, and saying yes to it is under the thumb", async ({ browser }) => {
  const phone = { viewport: windows.phone, locale: "de-DE", javaScriptEnabled: false };
  const [visitor, person] = [
    await (await browser.newContext(phone)).newPage(),
    await (await browser.newContext(phone)).newPage(),
  ];
  await signIn(person, "candidate");
  for (const [page, path] of [
    [visitor, "jobs"],
    [person, "my/jobs"],
  ] as const) {
    for (const locale of ["de", "leicht", "en", "uk", "ar", "fa", "tr"]) {
      await page.goto(`/${locale}/${path}`);
      expect.soft(cardFaults(await page.evaluate(measureCards)), `${locale} ${path}`).toEqual([]);
    }
    await page.locator(".job a").first().click();
    const yes = page.locator(".thumb-bar :is(a, button)").first();
    const box = await yes.boundingBox();
    expect(box?.y, path).toBeGreaterThan((windows.phone.height * 2) / 3);
    expect((box?.y ?? 0) + (box?.height ?? 0), path).toBeLessThanOrEqual(windows.phone.height);
    // on top of everything else there, and out of the way of the last line once one has read so far
    expect(
      await yes.evaluate((button) =>
        button.contains(document.elementFromPoint(innerWidth / 2, button.getBoundingClientRect().y + 20)),
      ),
    ).toBe(true);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const bar = await page.locator(".thumb-bar").boundingBox();
    const last = await page
      .locator(".thumb-bar")
      .evaluate((it) => it.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
    expect(last, path).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

test("from today a note, help, a proposal, a check-in and a caller are one or two clicks away", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: windows.desk, locale: "de-DE" })).newPage();
  await signIn(page, "specialist");
  await page.goto("/specialist");
  await test.step("a note after a call: one key and the line", async () => {
    const row = page.locator("tr.desk-row:has(a[href^='tel:']) a[data-row]").nth(5);
    await row.focus();
    await page.keyboard.press("n");
    await page.waitForURL(/note=/);
    await page.keyboard.type("Kommt morgen später");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Notiert.")).toBeVisible();
  });
  await test.step("the job somebody is interested in stands open among their jobs", async () => {
    await page.goto("/specialist");
    const interest = page.locator("tr.desk-row", { has: page.locator("a[href*='/matches?open=']") }).first();
    const job = await interest.locator("td:nth-child(3) > div").innerText();
    await interest.locator(".desk-act a").click();
    await expect(page.locator("#detail-title")).toContainText(job);
    // nothing on the page of somebody's jobs is solid but the proposal
    await expect(page.locator("main .btn:not(.btn-second, .btn-quiet)").filter({ hasText: /^Stellen/ })).toHaveCount(0);
  });
  await test.step("a proposal for whoever calls: their jobs, propose", async () => {
    const name = await somebodyToPropose(page);
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/specialist\/find/);
    await page.getByRole("main").getByRole("link", { name: "Stellen", exact: true }).click();
    await page.getByRole("button", { name: "Vorschlagen" }).first().click();
    await expect(page).toHaveURL(/\/(proposals|consents)\//);
  });
  await page.goto("/specialist");
  await test.step("help: one click leads to the answer", async () => {
    await page.locator("#help .desk-act a").first().click();
    await expect(page).toHaveURL(/concerns\//);
  });
  await test.step("a check-in: open, done", async () => {
    await page.goto("/specialist");
    await page.locator("tr.desk-row .desk-act a[href*='open=']").first().click();
    await page.locator(".row-form button[type=submit]").first().click();
    await expect(page).toHaveURL(/\/specialist\?.*done=/);
  });
  await test.step("a caller: the key / and typing", async () => {
    await page.goto("/specialist");
    await page.keyboard.press("/");
    await page.keyboard.type("Alnahri");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/specialist\/find/);
    await expect(page.locator("[data-worklist] a[data-row]").first()).toContainText("Alnahri");
    // the first one found stands open for a note, and says why somebody may be calling
    await expect(page.locator("main .desk-opened form.note-form")).toHaveCount(1);
    await expect(page.locator("main tr.desk-row").first().locator("td").nth(1)).not.toBeEmpty();
    expect(deskFaults(await page.evaluate(measureDesk), deskLimits.desk, false)).toEqual([]);
  });
});
