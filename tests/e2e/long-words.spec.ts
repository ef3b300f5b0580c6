import { type Browser, expect, type Page, test } from "@playwright/test";
import { longWords, plantLongWords } from "./support/long-words";
import { type SignedInRole, signIn } from "./support/visit";

/**
 * Titles, companies, skills and names are as long as people write them: on a phone they go on in the next line, and no
 * page, card, head or table grows by them.
 */
const widths = [320, 390] as const;

/** Pages by who opens them; `→` stands for the first record that a list leads to. */
const pages: Record<SignedInRole | "visitor", readonly string[]> = {
  visitor: ["/de", "/de/jobs", "/de/jobs → /de/jobs/[a-z0-9-]+", "/uk/jobs", "/tr/jobs"],
  candidate: ["/de/my", "/de/my/jobs", "/de/my/path", "/de/my/profile"],
  employer: [
    "/employer",
    "/employer/jobs",
    "/employer/jobs → /employer/jobs/[0-9a-f-]{36}",
    "/employer/proposals",
    "/employer/proposals → /employer/proposals/[0-9a-f-]{36}",
    "/employer/placements",
    "/employer/placements → /employer/placements/[0-9a-f-]{36}",
    "/employer/help",
    "/employer/agreement",
  ],
  specialist: [
    "/specialist",
    "/specialist/candidates",
    "/specialist/candidates?select=1",
    "/specialist/nobody-lost",
    "/specialist/placements",
    "/specialist/jobs",
    "/specialist/proposals",
    "/specialist/employers",
    "/specialist/searches",
    "/specialist/candidates → /specialist/candidates/[0-9a-f-]{36}",
    "/specialist/candidates → /specialist/candidates/[0-9a-f-]{36} + /matches",
    "/specialist/candidates → /specialist/candidates/[0-9a-f-]{36} + /reverse",
    "/specialist/candidates → /specialist/candidates/[0-9a-f-]{36} + /history",
    "/specialist/jobs?state=published → /specialist/jobs/[0-9a-f-]{36}",
    "/specialist/jobs?state=published → /specialist/jobs/[0-9a-f-]{36} + /matches",
    "/specialist/employers → /specialist/employers/[0-9a-f-]{36}",
    "/specialist/proposals → /specialist/proposals/[0-9a-f-]{36}",
    "/specialist/placements → /specialist/placements/[0-9a-f-]{36}",
  ],
  coordinator: ["/coordinator", "/coordinator/users", "/coordinator/messages", "/coordinator/reference"],
};

async function addressOf(page: Page, way: string): Promise<string> {
  const [list = "", record] = way.split(" → ");
  if (record === undefined) return list;
  const [pattern = "", rest = ""] = record.split(" + ");
  const html = await (await page.request.get(list)).text();
  const found = new RegExp(`href="(${pattern})(?:["?#]|/)`).exec(html)?.[1];
  if (!found) throw new Error(`no record in ${list}`);
  return `${found}${rest}`;
}

const open = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: widths[0], height: 844 }, locale: "de-DE" })).newPage();

for (const [role, ways] of Object.entries(pages))
  test(`long words stay in their places on a phone: ${role}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await open(browser);
    if (role !== "visitor") await signIn(page, role as SignedInRole);
    const faults: string[] = [];
    for (const way of ways) {
      const address = await addressOf(page, way);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address);
        const found = await page.evaluate(plantLongWords, longWords);
        faults.push(...found.faults.map((fault) => `${address} at ${width}: ${fault}`));
        if (found.planted === 0) faults.push(`${address}: no words`);
      }
    }
    expect(faults).toEqual([]);
  });

test("control: a page whose words do not wrap is told so", async ({ browser }) => {
  const page = await open(browser);
  await page.setContent(`<main><h1>Stellen</h1><div style="display:flex"><p class="card">Pflege</p></div></main>`);
  const { faults } = await page.evaluate(plantLongWords, longWords);
  expect(faults.join("; ")).toContain("off the screen");
  expect(faults).toContain("scrolls sideways");
});
