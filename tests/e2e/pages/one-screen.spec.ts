import { expect, type Page, test } from "@playwright/test";
import { pagesCity } from "../support/cities";
import { onDatabase } from "../support/product-database";
import { isWhole } from "../support/sample-size";
import { signIn } from "../support/visit";

/** Every record is one screen: who and what next, what is known, what is going on at the side. Measured in the demo city. */
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** So many of a kind are opened in the gate, those with the most in them; WHOLE=1 opens all. */
const sample = isWhole ? 1000 : 5;

/**
 * Records of each kind, the richest of every state first: one of each state before the second of any.
 */
const records = {
  candidates: `select id, row_number() over (partition by c.state, s.stage_id order by
      (select count(*) from consent k where k.candidate_id = c.id) + (select count(*) from note n where n.candidate_id = c.id)
      + (select count(*) from candidate_language l where l.candidate_id = c.id) + (select count(*) from candidate_skill k where k.candidate_id = c.id)
      + (select count(*) from proposal p where p.candidate_id = c.id) desc, c.id) as nth, s.stage_id as kind
    from candidate c left join person_standing s on s.candidate_id = c.id where c.state <> 'erased'`,
  employers: `select id, row_number() over (partition by e.state order by
      (select count(*) from company_visit v where v.employer_id = e.id) + (select count(*) from concern n where n.employer_id = e.id)
      + (select count(*) from placement_stage s where s.employer_id = e.id) desc, e.id) as nth, e.state as kind from employer e`,
  jobs: `select id, row_number() over (partition by j.state order by length(j.description) desc, j.id) as nth, j.state as kind
    from job j`,
  placements: `select id, row_number() over (partition by p.state order by
      (select count(*) from placement_stage s where s.placement_id = p.id) desc, p.id) as nth, p.state as kind from placement p`,
} as const;

const returned = "select id, 1 as nth, state as kind from job where state = 'returned'";

const idsOf = (query: string) =>
  onDatabase(pagesCity, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from (${query}) r order by nth, kind, id limit ${sample * 3}`,
    );
    return rows.map(({ id }) => id);
  });

/** Groups that are changed in their place. */
const groupsChanged = {
  candidates: ["contact", "languages", "skills", "work", "times", "access", "benefit", "person"],
  employers: ["contacts", "sites", "facts", "visits"],
  placements: ["steps", "appointments"],
  jobs: ["group-occupation", "group-tasks", "group-hours", "group-pay", "group-needs", "group-support"],
} satisfies Partial<Record<keyof typeof records, readonly string[]>>;

/** How high the page is that is open, and what of it reaches beyond the window sideways. */
const measure = (page: Page) =>
  page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    sideways: document.documentElement.scrollWidth > innerWidth,
  }));

for (const [kind, query] of Object.entries(records)) {
  test(`a record among ${kind} is one screen at 1280 × 900`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport: desk, locale: "de-DE" })).newPage();
    await signIn(page, "specialist");
    const ids = await idsOf(query);
    expect(ids.length).toBeGreaterThan(7);
    for (const id of ids) {
      await page.goto(`/specialist/${kind}/${id}`);
      const { height, sideways } = await measure(page);
      expect.soft(height, `${kind}/${id}`).toBeLessThanOrEqual(desk.height);
      expect.soft(sideways, `${kind}/${id}`).toBe(false);
    }
    await page.context().close();
  });
}

test("control: a record with one group more than fits is told so", async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: desk, locale: "de-DE", bypassCSP: true })).newPage();
  await signIn(page, "specialist");
  const [id] = await idsOf(records.candidates);
  await page.goto(`/specialist/candidates/${id}`);
  await page.evaluate(() => {
    const facts = document.querySelector(".record-facts");
    for (let n = 0; n < 4; n += 1) facts?.append(facts.children[4]?.cloneNode(true) ?? "");
  });
  expect((await measure(page)).height).toBeGreaterThan(desk.height);
});

test("on a phone the first screen has the name, the number, what comes next and the line for a note", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ viewport: phone, locale: "de-DE" })).newPage();
  await signIn(page, "specialist");
  const ids = await idsOf(records.candidates);
  expect(ids.length).toBeGreaterThan(7);
  for (const id of ids) {
    await page.goto(`/specialist/candidates/${id}`);
    for (const part of ["h1", ".next-step", "[data-note-field]", "main a[href^='tel:']"]) {
      const first = page.locator(part).first();
      // a person without a number has none to show
      if (part.includes("tel:") && (await first.count()) === 0) continue;
      const box = await first.boundingBox();
      expect.soft((box?.y ?? phone.height) + (box?.height ?? 0), `${part} of ${id}`).toBeLessThanOrEqual(phone.height);
    }
    expect.soft((await measure(page)).sideways, id).toBe(false);
  }
});

for (const [kind, groups] of Object.entries(groupsChanged)) {
  test(`a group among ${kind} opens to be changed in its own place, and the rest of the record stays`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: desk, locale: "de-DE", javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, "specialist");
    const shown = () =>
      page.locator(".record section[id]:not(#history)").evaluateAll((all) => all.map((one) => one.id));
    // of jobs, only one that is not handed in may be changed
    const id =
      kind === "jobs" ? (await idsOf(returned))[0] : (await idsOf(records[kind as keyof typeof groupsChanged]))[0];
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) {
      await page.goto(`/specialist/${kind}/${id}`);
      const before = await shown();
      await page.locator(`#${group} .section-head a`).last().click();
      await expect(page.locator(`#${group} form`).last()).toBeVisible();
      expect(await shown()).toEqual(before);
      // the form has the one solid button
      expect(await page.locator("main .btn:not(.btn-second, .btn-quiet)").count(), `${kind} ${group}`).toBe(1);
      await page.locator(`#${group} .section-head a`).click();
      await expect(page).toHaveURL(new RegExp(`/${kind}/${id}#${group}$`));
    }
    await context.close();
  });
}
