import { allLocales, isLocale, type Locale, workLocales } from "../../../app/i18n/locales";
import { writtenByPeople } from "../support/city-data";
import { expect, site, test } from "../support/examiner";
import { germanFinder } from "../support/languages";
import { pagePatterns } from "../support/route-list";
import { isWhole, sampleSize } from "../support/sample-size";
import { isTwin, read, type VisitedPage, type Walker, walkers } from "../support/walk";

/**
 * What the HTML alone shows, on every page the walk found: title, language, one main heading, labels, references,
 * untranslated text, German in another language. Without a browser window a page takes a few milliseconds.
 */
const perKind = sampleSize(1, 4);
const inOwnLanguage = (page: VisitedPage) => page.pattern.startsWith("/:locale");
const localeOf = (address: string): Locale => {
  const first = address.split(/[/?]/)[1];
  return isLocale(first) ? first : "de";
};

/** Some pages of each kind; in another language, the same records. In the gate each page in the area it belongs to. */
function some(pages: readonly VisitedPage[], who: Walker): VisitedPage[] {
  const counts = new Map<string, number>();
  return pages.filter(({ pattern }) => {
    if (!isWhole && (isTwin(pattern) || !walkers[who].area.test(pattern))) return false;
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    return (counts.get(pattern) ?? 0) <= perKind;
  });
}

/** A second company or person has the same pages; in the gate they are read in German. */
const isAnother = (who: Walker) => /\d$/.test(who);

for (const who of Object.keys(walkers) as Walker[]) {
  for (const locale of allLocales) {
    if (isAnother(who) && locale !== "de" && !isWhole) continue;
    test(`the HTML of every page of ${who} in ${locale}`, async ({ readHtml, walked }) => {
      const baseURL = site();
      const { pages, cookie } = walked(who);
      const isWork = (workLocales as readonly Locale[]).includes(locale);
      const german = germanFinder(locale, locale === "de" ? undefined : await writtenByPeople());
      const asked = (locale === "de" ? pages : some(pages, who)).filter((page) => isWork || inOwnLanguage(page));
      const faults: string[] = [];
      for (const page of asked) {
        const address = inOwnLanguage(page) ? page.address.replace(/^\/de(?=[/?]|$)/, `/${locale}`) : page.address;
        const answer =
          locale === "de" ? { status: 200, html: page.html } : await read(baseURL, address, cookie, locale);
        if (answer.status !== 200) faults.push(`${address}: ${answer.status}`);
        const found = await readHtml(answer.html, inOwnLanguage(page) ? localeOf(address) : locale);
        faults.push(...[...found.faults, ...german(found.words)].map((fault) => `${address}: ${fault}`));
      }
      process.stdout.write(`  ${asked.length} pages of ${who} in ${locale}\n`);
      expect(faults).toEqual([]);
    });
  }
}

/** No list of the demo is stored, continues an earlier one, or is so long that the worker reads it. */
const notInDemo = new Set([
  "/specialist/import/:id/changes",
  "/specialist/import/:id/checking",
  "/specialist/import/offices/:list",
  "/specialist/import/offices/:list/columns",
  "/specialist/import/offices/:list/files/:run/changes.csv",
]);

test("every page of the product is reached by a link", async ({ walked }) => {
  const patterns = await pagePatterns();
  const met = new Set<string>();
  for (const who of Object.keys(walkers) as Walker[]) for (const { pattern } of walked(who).pages) met.add(pattern);
  // who looks as a person through their pages sees the same files: whatever that person has is reached
  const isMet = (pattern: string) => met.has(pattern) || met.has(pattern.replace("/seen/:person", "/my"));
  expect(patterns.filter((pattern) => !isMet(pattern) && !notInDemo.has(pattern))).toEqual([]);
});
