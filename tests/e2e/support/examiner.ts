import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Locale, pageLocales } from "../../../app/i18n/locales";
import { type Inspection, inspect } from "./inspect";
import { watch } from "./visit";
import type { Walk, Walker } from "./walk";
import { walkMs, walks } from "./walked";

type Desk = {
  /** a page shared by many tests one after the other, and the browser's complaints about it */
  desk: { page: Page; context: BrowserContext; complaints: () => string[] };
  /** what each walk through the product found */
  walked: (who: Walker) => Walk;
  /** parses HTML that was fetched without a browser */
  readHtml: (html: string, locale: Locale) => Promise<Inspection>;
};

/** One browser page per worker instead of one per test: opening a page takes most of the time. */
export const test = base.extend<object, Desk>({
  desk: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: "de-DE", reducedMotion: "reduce" });
      const page = await context.newPage();
      await use({ page, context, complaints: watch(page) });
      await context.close();
    },
    { scope: "worker" },
  ],
  walked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright needs the empty pattern to see that nothing else is used
    async ({}, use, { project }) => use(await walks(project.use.baseURL ?? "")),
    { scope: "worker", timeout: walkMs + 20_000 },
  ],
  readHtml: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use((html, locale) => {
        const { lang, dir } = pageLocales[locale];
        return page.evaluate(inspect, { html, lang, dir });
      });
      await page.close();
    },
    { scope: "worker" },
  ],
});

/** The cookies of a walk in the form Playwright takes. */
export const cookiesOf = (header: string, url: string) =>
  header
    .split("; ")
    .filter(Boolean)
    .map((entry) => ({ name: entry.slice(0, entry.indexOf("=")), value: entry.slice(entry.indexOf("=") + 1), url }));

/** Address of the product under test. */
export const site = (): string => base.info().project.use.baseURL ?? "";

export { expect };
