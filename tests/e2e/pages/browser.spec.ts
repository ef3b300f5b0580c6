import type { Page } from "@playwright/test";
import { isWorkLocale, type Locale } from "../../../app/i18n/locales";
import { axe, sideways } from "../support/axe";
import { cookiesOf, expect, site, test } from "../support/examiner";
import { pagePatterns } from "../support/route-list";
import { isWhole, sampleSize } from "../support/sample-size";
import { narrow, wide } from "../support/visit";
import { isTwin, newShapes, representatives, type VisitedPage, type Walk, type Walker, walkers } from "../support/walk";

/**
 * Every kind of page in a real browser: axe without exceptions, contrast in light and dark, 320 CSS pixels without
 * scrolling sideways, no complaints from the browser. German in a desktop window; the other languages, one of them
 * right-to-left, on the narrowest phone, so that each page is seen both ways. In the gate, German shows one state of each
 * page, and a second one where it consists of something new; the other languages, whose pages have the same parts and
 * colours, show only the richest one, and those that read from left to right every fourth page.
 */
const rounds: ReadonlyArray<{ who: Walker[]; locales: Locale[] }> = [
  { who: ["visitor"], locales: ["de", "en", "ar", "leicht"] },
  { who: ["specialist"], locales: ["de", "en", "ar", "leicht"] },
  { who: ["coordinator"], locales: ["de", "en"] },
  { who: ["employer", "employer2", "employer3", "employer4"], locales: ["de", "en"] },
  { who: ["candidate", "candidate2"], locales: ["de", "en", "ar", "leicht"] },
];
/** What is done to a record has one state in the gate; a record, a list and every other page has two. */
const statesInGerman = (pattern: string) => sampleSize(/\/:id\/[^:]+$/.test(pattern) ? 1 : 2, 3);
const statesElsewhere = () => sampleSize(1, 3);

/**
 * The part of the product an address pattern belongs to, such as `/specialist/jobs` or `/auth`; one part is a test of a
 * few seconds.
 */
const partOf = (pattern: string) =>
  /^\/(specialist|employer|coordinator|:locale)\/(?!:)[a-z-]+/.exec(pattern)?.[0] ??
  pattern.split("/").slice(0, 2).join("/");
const patterns = await pagePatterns();
const isLookedAt = (pattern: string, locale: Locale) =>
  isWhole || locale === "de" || (!isTwin(pattern) && (locale === "ar" || patterns.indexOf(pattern) % 4 === 0));

type Found = VisitedPage & { walker: Walker };
/** What is looked at in German of everything these people's walks have found, and what axe examines of it. */
type Chosen = { pages: Found[]; examined: Set<string> };
const chosen = new Map<Walker, Chosen>();

/**
 * In the gate axe examines the pages that consist of something no other page of theirs has: others repeat it, and
 * what is wrong with their headings, labels and references is found in their HTML. WHOLE=1 examines all.
 */
function inGerman(who: readonly Walker[], walked: (walker: Walker) => Walk): Chosen {
  const [first] = who as [Walker];
  const known = chosen.get(first);
  if (known) return known;
  const own = who.flatMap((walker) =>
    walked(walker)
      .pages.filter(({ pattern }) => walkers[first].area.test(pattern))
      .map((page) => ({ ...page, walker })),
  );
  const all = representatives(own, statesInGerman);
  const examined = isWhole ? new Set(all.map(({ address }) => address)) : newShapes(all);
  // a second state is opened only for what is examined in it
  const pages = all.filter(
    ({ pattern, address }, at) => examined.has(address) || all.findIndex((page) => page.pattern === pattern) === at,
  );
  const found = { pages, examined };
  chosen.set(first, found);
  return found;
}

/** The whole page in view, so that the bar at the bottom of a phone covers only what scrolling could not reveal. */
async function wholeIn(page: Page, size: typeof wide): Promise<void> {
  await page.setViewportSize(size);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
}

for (const { who, locales } of rounds) {
  const area = walkers[who[0] as Walker].area;
  for (const locale of locales) {
    const looked = patterns.filter((pattern) => area.test(pattern) && isLookedAt(pattern, locale));
    const parts = [...new Set(looked.map(partOf))];
    for (const part of parts.filter((one) => one.startsWith("/:locale") || isWorkLocale(locale))) {
      test(`${who[0]} ${part} in ${locale} can be used by everybody`, async ({ desk, walked }) => {
        const baseURL = site();
        const { page, context, complaints } = desk;
        const isGerman = locale === "de";
        const german = inGerman(who, walked);
        const isHere = ({ pattern }: VisitedPage) => looked.includes(pattern) && partOf(pattern) === part;
        const here = german.pages.filter(isHere);
        const shown = isGerman ? here : representatives(here, statesElsewhere);
        const faults: string[] = [];
        let signedIn: Walker | undefined;
        for (const found of shown) {
          const { walker } = found;
          if (signedIn !== walker) {
            await context.clearCookies();
            await context.addCookies([
              ...cookiesOf(walked(walker).cookie, baseURL),
              { name: "lng", value: locale, url: baseURL },
            ]);
            signedIn = walker;
          }
          const address = found.address.replace(/^\/de(?=[/?]|$)/, `/${locale}`);
          const size = locale === "de" ? wide : narrow;
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme: "light" });
          await page.goto(baseURL + address, { waitUntil: "load" });
          const told: string[] = [];
          if (german.examined.has(found.address)) {
            await wholeIn(page, size);
            told.push(...(await axe(page)));
            if (isWhole || isGerman) {
              await page.emulateMedia({ colorScheme: "dark" });
              told.push(...(await axe(page, ["color-contrast"])).map((fault) => `dark ${fault}`));
              await wholeIn(page, narrow);
              told.push(...(await axe(page, ["target-size"])).map((fault) => `narrow ${fault}`));
            }
          }
          await page.setViewportSize(narrow);
          told.push(...(await sideways(page)), ...complaints());
          faults.push(...told.map((fault) => `${walker} ${address}: ${fault}`));
        }
        // a fourth of a small part may be a page that is nowhere in the demo; the whole part is looked at in German
        if (isWhole || isGerman) expect(shown.length).toBeGreaterThan(0);
        process.stdout.write(
          `  ${shown.length} pages, ${shown.filter(({ address }) => german.examined.has(address)).length} examined\n`,
        );
        expect(faults).toEqual([]);
      });
    }
  }
}
