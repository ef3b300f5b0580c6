import { gzipSync } from "node:zlib";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { allLocales, isReadingPath } from "../../app/i18n/locales";
import { pagePatterns } from "./support/route-list";
import { signIn } from "./support/visit";

/**
 * What a phone with a bad connection has to load before it can show a public page: HTML and style sheets, compressed,
 * and no script at all. The list of pages is the router's own.
 */
const mostBytes = 15_000;

type Weight = { html: number; css: number; scripts: string[] };

const packed = (text: string | Buffer): number => gzipSync(text).byteLength;

/** Scripts a browser would load or run; structured data for search engines is not one. */
const scriptsIn = (html: string): string[] => [
  ...[...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="application/ld+json"')),
  ...[...html.matchAll(/<link\b[^>]*rel="modulepreload"[^>]*>|\son[a-z]+="/g)].map(([tag]) => tag),
];

const styles = new Map<string, number>();
async function weigh(request: APIRequestContext, address: string): Promise<Weight> {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  const html = await answer.text();
  let css = 0;
  for (const [, sheet = ""] of html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)) {
    if (!styles.has(sheet)) styles.set(sheet, packed(await (await request.get(sheet)).body()));
    css += styles.get(sheet) ?? 0;
  }
  return { html: packed(html), css, scripts: scriptsIn(html) };
}

test("public pages are light in every language and ship no script", async ({ request }) => {
  test.setTimeout(180_000);
  const list = await (await request.get("/de/jobs")).text();
  const slugs = [...new Set([...list.matchAll(/href="\/de\/jobs\/([a-z0-9-]+)"/g)].map(([, slug = ""]) => slug))];
  expect(slugs.length, "jobs on the public list").toBeGreaterThan(10);
  const patterns = (await pagePatterns()).filter((pattern) => isReadingPath(pattern.replace(":locale", "de")));
  expect(patterns).toContain("/:locale/jobs");

  const faults: string[] = [];
  const heaviest = { address: "", bytes: 0 };
  for (const pattern of patterns) {
    for (const locale of allLocales) {
      const address = pattern.replace(":locale", locale);
      // jobs differ in length, so all on the first page are weighed in the source language, and some in the others
      const addresses = address.includes(":slug")
        ? slugs.slice(0, locale === "de" ? 25 : 5).map((slug) => address.replace(":slug", slug))
        : [address];
      expect(
        addresses.filter((one) => one.includes(":")),
        `how is ${pattern} to be filled in?`,
      ).toEqual([]);
      for (const one of addresses) {
        const { html, css, scripts } = await weigh(request, one);
        if (html + css > heaviest.bytes) Object.assign(heaviest, { address: one, bytes: html + css });
        if (html + css > mostBytes) faults.push(`${one}: ${html} + ${css} bytes`);
        if (css === 0) faults.push(`${one}: no style sheet was found`);
        faults.push(...scripts.map((script) => `${one}: ${script}`));
      }
    }
  }
  process.stdout.write(`  heaviest public page: ${heaviest.address}, ${heaviest.bytes} bytes packed\n`);
  expect(faults).toEqual([]);
});

/** What a list of twenty people may weigh as it is sent, before it is compressed; P11 measures the time. */
const mostOfMatchList = 60_000;

test("no match list is heavier than its limit", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, "specialist");
  const read = async (address: string) => (await page.request.get(address)).text();
  const list = await read("/specialist/jobs");
  const jobs = [...new Set([...list.matchAll(/href="\/specialist\/jobs\/([0-9a-f-]{36})"/g)].map(([, id = ""]) => id))];
  expect(jobs.length).toBeGreaterThan(10);
  const heavy: string[] = [];
  let longest = 0;
  for (const id of jobs) {
    const html = await read(`/specialist/jobs/${id}/matches`);
    longest = Math.max(longest, html.split("data-row").length - 1);
    const bytes = Buffer.byteLength(html);
    if (bytes > mostOfMatchList) heavy.push(`${id}: ${bytes}`);
  }
  expect(longest, "a list with a full page of people").toBe(20);
  expect(heavy).toEqual([]);
});

test("a planted script is found", () => {
  const data = '<script type="application/ld+json">{}</script>';
  expect(scriptsIn(data)).toEqual([]);
  expect(scriptsIn(`${data}<script src="/enhance.js" defer></script>`)).toHaveLength(1);
  expect(scriptsIn('<link rel="modulepreload" href="/a.js">')).toHaveLength(1);
  expect(scriptsIn('<p onclick="x()">')).toHaveLength(1);
});
