import { expect, test } from "@playwright/test";
import { site } from "../support/examiner";
import { prepare } from "../support/prepare";
import { pagePatterns } from "../support/route-list";
import { keep, WALKERS, type Walker, walk } from "../support/walk";

test("everybody follows every link", async () => {
  const baseURL = site();
  const patterns = await pagePatterns();
  await prepare(baseURL);
  const broken: string[] = [];
  const waiting = Object.keys(WALKERS) as Walker[];
  const lane = async () => {
    for (let who = waiting.shift(); who; who = waiting.shift()) {
      const found = await walk(baseURL, who, patterns);
      keep(who, found);
      broken.push(...found.broken.map((link) => `${who}: ${link}`));
      process.stdout.write(`  ${who}: ${found.pages.length} pages read\n`);
    }
  };
  await Promise.all([lane(), lane()]);
  expect(broken, "links that lead nowhere").toEqual([]);
});
