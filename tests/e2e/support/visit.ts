import { expect, type Page } from "@playwright/test";
import { axe, sideways } from "./axe";
import { inspect } from "./inspect";

export type SignedInRole = "specialist" | "coordinator" | "employer" | "candidate";

/** Signs in through the demo's sign-in page as the first person with this role. */
export async function signIn(page: Page, role: SignedInRole): Promise<void> {
  const { origin } = new URL((await page.goto("/auth/demo"))?.url() ?? "");
  const answer = await page.request.post("/auth/demo", { form: { role }, headers: { Origin: origin } });
  expect(answer.status(), `the demo's door for a ${role}`).toBe(200);
}

/** Collects what the browser complains about: console errors, exceptions, violations of the content security policy. */
export function watch(page: Page): () => string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return () => complaints.splice(0);
}

export const narrow = { width: 320, height: 800 };
export const wide = { width: 1280, height: 900 };

/** Checks the open page as it was reached on a way through the product: axe, its HTML, and 320 CSS pixels. */
export async function expectGoodPage(page: Page, where: string): Promise<void> {
  const size = page.viewportSize();
  const own = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  const { faults } = await page.evaluate(inspect, { html: null, ...own });
  faults.push(...(await axe(page)));
  await page.setViewportSize(narrow);
  faults.push(...(await sideways(page)));
  if (size) await page.setViewportSize(size);
  expect.soft(faults, where).toEqual([]);
}
