import { isWorkLocale, type Locale } from "../../../app/i18n/locales";
import { axe, sideways } from "../support/axe";
import { cookiesOf, expect, site, test } from "../support/examiner";
import { pagePatterns } from "../support/route-list";
import { narrow, wide } from "../support/visit";
import { representatives, type Seen, type Walker, walkers } from "../support/walk";
import { isWhole, width } from "../support/width";

/**
 * Every kind of page in a real browser: axe without an exclusion, contrast in light and dark, 320 CSS pixels without
 * scrolling sideways, nothing the browser complains about. German on a desk; the other languages, one of them from the
 * right to the left, on the narrowest phone: each page is seen both ways. In the gate every state of a page is seen in
 * German, by day and by night; in the other languages, whose pages have the same parts and colours, the richest one.
 */
const rounds: ReadonlyArray<{ who: Walker[]; locales: Locale[] }> = [
  { who: ["visitor"], locales: ["de", "en", "ar", "leicht"] },
  { who: ["specialist"], locales: ["de", "en", "ar", "leicht"] },
  { who: ["coordinator"], locales: ["de", "en"] },
  { who: ["employer", "employer2", "employer3", "employer4"], locales: ["de", "en"] },
  { who: ["candidate", "candidate2"], locales: ["de", "en", "ar", "leicht"] },
];
const most = 3;
const mostElsewhere = width(1, most);

/** The part of the product an address pattern belongs to, as `/specialist/jobs` or `/auth`: a test of some seconds. */
const partOf = (pattern: string) =>
  /^\/(specialist|employer|coordinator|:locale)\/(?!:)[a-z-]+/.exec(pattern)?.[0] ??
  pattern.split("/").slice(0, 2).join("/");
const patterns = await pagePatterns();

for (const { who, locales } of rounds) {
  const area = walkers[who[0] as Walker].area;
  const parts = [...new Set(patterns.filter((pattern) => area.test(pattern)).map(partOf))];
  for (const locale of locales) {
    for (const part of parts.filter((one) => one.startsWith("/:locale") || isWorkLocale(locale))) {
      test(`${who[0]} ${part} in ${locale} can be used by everybody`, async ({ desk, walked }) => {
        const baseURL = site();
        const { page, context, complaints } = desk;
        const own: (Seen & { walker: Walker })[] = [];
        for (const walker of who)
          for (const found of walked(walker).pages)
            if (area.test(found.pattern) && partOf(found.pattern) === part) own.push({ ...found, walker });
        const chosen = representatives(own, locale === "de" ? most : mostElsewhere);
        const faults: string[] = [];
        let signedIn: Walker | undefined;
        for (const found of chosen) {
          const { walker } = own.find((other) => other.address === found.address) ?? { walker: who[0] as Walker };
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
          // the whole page in view: the bar at the foot of a phone then covers only what no scrolling would bring out
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
          const told = await axe(page);
          if (isWhole || locale === "de") {
            await page.emulateMedia({ colorScheme: "dark" });
            told.push(...(await axe(page, ["color-contrast"])).map((fault) => `dark ${fault}`));
          }
          await page.setViewportSize(narrow);
          told.push(...(await sideways(page)), ...complaints());
          faults.push(...told.map((fault) => `${walker} ${address}: ${fault}`));
        }
        expect(chosen.length).toBeGreaterThan(0);
        process.stdout.write(`  ${chosen.length} pages\n`);
        expect(faults).toEqual([]);
      });
    }
  }
}
