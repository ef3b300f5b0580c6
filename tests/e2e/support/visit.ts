import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { patternOf } from "./route-list";

export type SignedInRole = "specialist" | "coordinator" | "employer" | "candidate";

/** Goes through the demo's open door as the first person of a role. */
export async function signIn(page: Page, role: SignedInRole): Promise<void> {
  const { origin } = new URL((await page.goto("/auth/demo"))?.url() ?? "");
  const answer = await page.request.post("/auth/demo", { form: { role }, headers: { Origin: origin } });
  expect(answer.status(), `the demo's door for a ${role}`).toBe(200);
}

/** How many instances of one pattern are read to find further links; the first of them are opened in the browser. */
const READ_PER_PATTERN = 4;

/**
 * Follows every link from `start` that stays inside `within`, without opening pages in the browser, and returns for
 * each route pattern some addresses. Links that act or download are no pages and are left out.
 */
export async function reachable(
  context: BrowserContext,
  start: string,
  within: RegExp,
  patterns: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const queue = [start];
  const seen = new Set(queue);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const pathname = address.split("?")[0] ?? address;
    const pattern = patternOf(pathname, patterns);
    const known = (pattern && found.get(pattern)) ?? [];
    if (!pattern || known.length >= READ_PER_PATTERN) continue;
    const answer = await context.request.get(address);
    expect(answer.status(), `${address} is linked and must answer`).toBe(200);
    found.set(pattern, [...known, address]);
    for (const link of (await answer.text()).matchAll(/<a\b[^>]*?\bhref="(\/[^"#]*)/g)) {
      const target = (link[1] ?? "").replaceAll("&amp;", "&");
      if (within.test(target) && !seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return found;
}

/** Collects what the page complains about: console errors, exceptions, violations of the content security policy. */
export function watch(page: Page): () => string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return () => complaints.splice(0);
}

/** axe with the rules of WCAG 2.2 AA and its best practices; nothing is excluded. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  expect.soft(told, `axe on ${where}`).toEqual([]);
}

/** Text that is a key of a catalogue instead of words of a language. */
export async function expectTranslated(page: Page, where: string): Promise<void> {
  const raw = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const inside = node.parentElement?.closest("code, pre, script, style");
      const isKey =
        /^([a-z]+:)?[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_]+)+$/.test(text) || /\{\{|\b(undefined|NaN|\[object)/.test(text);
      if (!inside && isKey) found.push(text);
    }
    return found;
  });
  expect.soft(raw, `texts on ${where}`).toEqual([]);
}

/** Nothing is cut off or scrolls sideways at 320 CSS pixels (WCAG 1.4.10); wide tables scroll in their own frame. */
export async function expectReflow(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${where} at 320 px`).toBeLessThanOrEqual(320);
}
